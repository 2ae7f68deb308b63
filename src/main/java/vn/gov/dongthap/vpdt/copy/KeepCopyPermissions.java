package vn.gov.dongthap.vpdt.copy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.outgoing.AgencyHeads;
import vn.gov.dongthap.vpdt.outgoing.AgencyHeads.Signatory;

/** The head lets others sign copies and takes it back, in person; leaders and clerks read who may (N27.1). */
@Component
public class KeepCopyPermissions {

    private static final int PAGE = 20;
    private static final List<Role> READERS =
            List.of(Role.HEAD, Role.LEADER, Role.UNIT_LEADER, Role.CLERK, Role.AUDITOR);

    private final CopyPermissions permissions;
    private final AgencyHeads heads;
    private final AuditLog audit;
    private final CopyLog log;
    private final Clock clock;

    KeepCopyPermissions(CopyPermissions permissions, AgencyHeads heads, AuditLog audit, CopyLog log, Clock clock) {
        this.permissions = permissions;
        this.heads = heads;
        this.audit = audit;
        this.log = log;
        this.clock = clock;
    }

    /** Whether that person gives permissions: they head their agency today. */
    @Transactional(readOnly = true)
    public boolean isHead(SignedInPerson person) {
        return head(person).isPresent();
    }

    /** Leaders the head can let sign copies. */
    @Transactional(readOnly = true)
    public List<PersonInPosition> candidates(SignedInPerson head) {
        return heads.below(head.agencyId()).stream()
                .map(Signatory::person)
                .filter(leader -> leader.personId() != head.personId())
                .toList();
    }

    /**
     * A part of the list, newest first.
     *
     * @param before {@link Page#next()} of the part before, or null for the first
     * @throws RecordNotFound for those who neither lead nor keep records
     */
    @Transactional(readOnly = true)
    public Page page(SignedInPerson person, @Nullable Long before) {
        if (READERS.stream().noneMatch(person::has)) {
            throw new RecordNotFound("copy permissions of agency " + person.agencyId());
        }
        LocalDate today = ProvinceTime.today(clock);
        List<CopyPermissionRow> rows =
                permissions.findPage(person.agencyId(), before == null ? Long.MAX_VALUE : before, PAGE + 1).stream()
                        .map(permission -> permission.row(today))
                        .toList();
        return rows.size() <= PAGE
                ? new Page(rows, null)
                : new Page(rows.subList(0, PAGE), rows.get(PAGE - 1).id());
    }

    /**
     * Gives a permission. Sent twice, it is given once.
     *
     * @throws RecordNotFound when the person does not head the agency, or the holder leads nothing there
     * @throws RuleBroken when its days are out of order, or the holder has one already
     * @throws org.springframework.dao.DataIntegrityViolationException when another request is just giving the same
     */
    @Transactional
    public long give(SignedInPerson person, NewPermission wanted) {
        PersonInPosition head = requireHead(person);
        Optional<Long> before = permissions.findIdByKey(person.agencyId(), wanted.key());
        if (before.isPresent()) {
            return before.get();
        }
        PersonInPosition holder = candidates(person).stream()
                .filter(leader -> leader.personId() == wanted.holderId())
                .findFirst()
                .orElseThrow(() -> new RecordNotFound("leader " + wanted.holderId()));
        if (permissions.findHeld(person.agencyId(), holder.personId()).isPresent()) {
            throw new RuleBroken("N27.1", "copy.permission.has-one", holder.fullName());
        }
        CopyPermission given =
                permissions.save(new CopyPermission(person.agencyId(), head, holder, wanted.terms(), clock.instant()));
        audit.append(
                person.actor(),
                "copy-permission.give",
                CopyPermission.TYPE,
                given.id(),
                "N27.1",
                log.sentence("copy.permission.log.give", holder.fullName(), given.basisReference()));
        return given.id();
    }

    /**
     * Ends one, at once.
     *
     * @throws RecordNotFound when the person does not head the agency, or it has no such permission
     * @throws RuleBroken when it is ended already, or the reason is missing
     */
    @Transactional
    public void end(SignedInPerson person, long id, String reason) {
        requireHead(person);
        CopyPermission permission = permissions
                .findOf(person.agencyId(), id)
                .orElseThrow(() -> new RecordNotFound("copy permission " + id));
        permission.end(reason, person.actor(), clock.instant());
        audit.append(
                person.actor(),
                "copy-permission.end",
                CopyPermission.TYPE,
                id,
                "N27.1",
                log.sentence("copy.permission.log.end", permission.holderName(), reason));
    }

    private PersonInPosition requireHead(SignedInPerson person) {
        return head(person).orElseThrow(() -> new RecordNotFound("copy permissions to give"));
    }

    private Optional<PersonInPosition> head(SignedInPerson person) {
        return person.hand() != null
                ? Optional.empty()
                : heads.of(person.agencyId()).stream()
                        .map(Signatory::person)
                        .filter(head -> head.personId() == person.personId())
                        .findFirst();
    }

    /**
     * A permission as typed.
     *
     * @param key made when the form was opened
     * @param holderId who is to sign copies
     * @param basisReference number and notation of the paper
     * @param basisDate its date, or null when it was not typed
     * @param validFrom first day, or null when it was not typed
     * @param validTo last day, or null until it is ended
     */
    public record NewPermission(
            UUID key,
            long holderId,
            String basisReference,
            @Nullable LocalDate basisDate,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        CopyPermission.Terms terms() {
            return new CopyPermission.Terms(key, basisReference, basisDate, validFrom, validTo);
        }
    }

    /**
     * A part of the list.
     *
     * @param rows newest first
     * @param next where the next part begins, or null at the end
     */
    public record Page(
            List<CopyPermissionRow> rows, @Nullable Long next) {}
}
