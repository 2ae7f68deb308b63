package vn.gov.dongthap.vpdt.signature;

import java.math.BigDecimal;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.organization.AgencyView;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.Role;

/** Gives the leaders and agencies of the demonstration certificates, pictures and seals, once. */
@Component
@Order(DemonstrationCertificates.AFTER_THE_PROVINCE)
@ConditionalOnBooleanProperty("vpdt.demo")
class DemonstrationCertificates implements ApplicationRunner {

    static final int AFTER_THE_PROVINCE = 110;

    private final DemonstrationAuthority authority;
    private final TrustedIssuers issuers;
    private final RegisteredCertificates certificates;
    private final Directory directory;
    private final Clock clock;

    DemonstrationCertificates(
            DemonstrationAuthority authority,
            TrustedIssuers issuers,
            RegisteredCertificates certificates,
            Directory directory,
            Clock clock) {
        this.authority = authority;
        this.issuers = issuers;
        this.certificates = certificates;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        issuers.trust(authority.root(), true, true);
        Map<String, PersonInPosition> leaders = new LinkedHashMap<>();
        Map<String, AgencyView> agencies = new LinkedHashMap<>();
        Map<String, X500NameBuilder> names = new LinkedHashMap<>();
        for (AgencyView agency : directory.agencies()) {
            String alias = agency.organId() == null ? agency.name() : agency.organId();
            agencies.put(alias, agency);
            names.put(alias, DemonstrationAuthority.named(agency.name(), agency.name()));
            for (PersonInPosition leader : directory.people(agency.id(), Role.HEAD, Role.LEADER, Role.UNIT_LEADER)) {
                String own = alias + "/" + leader.fullName();
                leaders.put(own, leader);
                names.put(
                        own,
                        DemonstrationAuthority.named(leader.fullName(), agency.name())
                                .addRDN(BCStyle.T, leader.position()));
            }
        }
        register(authority.certify(names), leaders, agencies);
    }

    private void register(
            Map<String, X509Certificate> issued,
            Map<String, PersonInPosition> leaders,
            Map<String, AgencyView> agencies) {
        Set<String> known = certificates.hashesOfDemonstration();
        try (DemonstrationPictures pictures = new DemonstrationPictures()) {
            issued.forEach((alias, certificate) -> {
                if (!known.contains(CertificateFacts.sha256(certificate))) {
                    PersonInPosition leader = leaders.get(alias);
                    certificates.save(
                            leader == null
                                    ? ofAgency(agencies.get(alias), certificate, pictures)
                                    : ofPerson(leader, certificate, pictures));
                }
            });
        }
    }

    private RegisteredCertificate ofPerson(
            PersonInPosition leader, X509Certificate certificate, DemonstrationPictures pictures) {
        SignaturePicture picture = new SignaturePicture(pictures.signature(leader.fullName()));
        return RegisteredCertificate.ofPerson(
                        leader.personId(), certificate, KeyPlaceKind.SERVER, picture, clock.instant())
                .forDemonstration();
    }

    private RegisteredCertificate ofAgency(
            AgencyView agency, X509Certificate certificate, DemonstrationPictures pictures) {
        SignaturePicture seal = new SignaturePicture(pictures.seal(agency.shortName()));
        return RegisteredCertificate.ofAgency(
                        agency.id(),
                        null,
                        certificate,
                        KeyPlaceKind.SERVER,
                        seal,
                        BigDecimal.valueOf((long) SealSize.USUAL_WIDTH),
                        clock.instant())
                .forDemonstration();
    }
}
