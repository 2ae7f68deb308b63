package vn.gov.dongthap.vpdt.signature;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/**
 * Records that the device with an agency's key went to another records clerk: by written permission of the competent
 * person and with minutes, never otherwise (N32.2b). From then on the new custodian alone seals with it.
 */
@Component
public class HandOverKey {

    private static final int LONGEST = 200;

    private final RegisteredCertificates certificates;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    HandOverKey(
            RegisteredCertificates certificates, Directory directory, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.certificates = certificates;
        this.directory = directory;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The papers of a hand-over.
     *
     * @param permission number and notation of the written permission
     * @param permittedOn its date
     * @param minutes number of the minutes
     * @param minutedOn their date
     */
    public record Papers(String permission, LocalDate permittedOn, String minutes, LocalDate minutedOn) {}

    /**
     * A hand-over on record.
     *
     * @param fromName who kept it, empty when all clerks did
     * @param toName who keeps it
     * @param papers permission and minutes
     */
    public record HandedOver(String fromName, String toName, Papers papers) {}

    /** Clerks of the certificate's agency who may take the key. @throws RecordNotFound when it is no agency's */
    @Transactional(readOnly = true)
    public List<PersonInPosition> receivers(SignedInPerson administrator, long certificateId) {
        requireAdministrator(administrator);
        return directory.people(certificates.require(certificateId).requireAgency(), Role.CLERK);
    }

    /** The hand-overs of a certificate, latest first. */
    @Transactional(readOnly = true)
    public List<HandedOver> of(SignedInPerson administrator, long certificateId) {
        requireAdministrator(administrator);
        return jdbc.sql("""
                        select from_name, to_name, permission, permitted_on, minutes, minuted_on from key_handover
                        where certificate_id = ? order by id desc fetch first 100 rows only
                        """)
                .param(certificateId)
                .query((row, n) -> new HandedOver(
                        row.getString("from_name") == null ? "" : row.getString("from_name"),
                        row.getString("to_name"),
                        new Papers(
                                row.getString("permission"),
                                row.getObject("permitted_on", LocalDate.class),
                                row.getString("minutes"),
                                row.getObject("minuted_on", LocalDate.class))))
                .list();
    }

    /**
     * @param receiverId records clerk of the agency
     * @throws RuleBroken N32.2b when a paper is missing, of a day to come, or the minutes are older than the permission;
     *     N32.1 when the receiver is no records clerk of the agency, keeps it already, or the certificate is out of use
     * @throws RecordNotFound when the certificate is no agency's
     */
    @Transactional
    public void handOver(SignedInPerson administrator, long certificateId, long receiverId, Papers papers) {
        requireAdministrator(administrator);
        RegisteredCertificate certificate = certificates.require(certificateId);
        PersonInPosition receiver = receivers(administrator, certificateId).stream()
                .filter(clerk -> clerk.personId() == receiverId)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("N32.1", "signature.certificate.custodian-no-clerk"));
        String permission = paper(papers.permission());
        String minutes = paper(papers.minutes());
        LocalDate today = ProvinceTime.today(clock);
        if (papers.permittedOn().isAfter(today)
                || papers.minutedOn().isAfter(today)
                || papers.minutedOn().isBefore(papers.permittedOn())) {
            throw new RuleBroken("N32.2b", "signature.handover.days");
        }
        Long before = certificate.custodianId();
        certificate.handOver(receiver.personId());
        String from = before == null
                ? null
                : jdbc.sql("select full_name from person where id = ?")
                        .param(before)
                        .query(String.class)
                        .single();
        jdbc.sql("""
                        insert into key_handover (certificate_id, from_name, to_id, to_name, permission, permitted_on,
                                                  minutes, minuted_on, recorded_at, recorded_by)
                        values (:certificate, :from, :to, :toName, :permission, :permitted, :minutes, :minuted, :at, :by)
                        """)
                .param("certificate", certificateId)
                .param("from", from)
                .param("to", receiver.personId())
                .param("toName", receiver.fullName())
                .param("permission", permission)
                .param("permitted", Date.valueOf(papers.permittedOn()))
                .param("minutes", minutes)
                .param("minuted", Date.valueOf(papers.minutedOn()))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", administrator.fullName())
                .update();
        audit.append(
                administrator.actor(),
                "certificate.hand-over",
                "certificate",
                certificateId,
                "N32.2b",
                "Bàn giao thiết bị lưu khóa bí mật cho " + receiver.fullName() + " theo " + permission + ", biên bản "
                        + minutes);
    }

    private static String paper(String typed) {
        String paper = VietnameseText.typed(typed);
        if (paper.isEmpty() || paper.length() > LONGEST) {
            throw new RuleBroken("N32.2b", "signature.handover.papers", LONGEST);
        }
        return paper;
    }

    private static void requireAdministrator(SignedInPerson person) {
        if (!person.has(Role.SYSTEM_ADMIN)) {
            throw new RecordNotFound("hand-over of agencies' keys");
        }
    }
}
