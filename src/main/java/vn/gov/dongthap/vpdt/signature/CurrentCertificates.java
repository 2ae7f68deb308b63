package vn.gov.dongthap.vpdt.signature;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Which certificate somebody signs with now. */
@Component
@Transactional(readOnly = true)
class CurrentCertificates {

    private static final float USUAL_ASPECT = 2;

    private final RegisteredCertificates certificates;
    private final Clock clock;

    CurrentCertificates(RegisteredCertificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    /** A person's. @throws RuleBroken when there is none that is valid today */
    RegisteredCertificate ofPerson(long personId) {
        return chosen(
                certificates.findByPersonIdAndEndedAtIsNullOrderByValidToDesc(personId),
                new RuleBroken("N13.7", "signature.certificate.none-of-person"));
    }

    /** An agency's. @throws RuleBroken when there is none that is valid today */
    RegisteredCertificate ofAgency(long agencyId) {
        return chosen(
                certificates.findByAgencyIdAndEndedAtIsNullOrderByValidToDesc(agencyId),
                new RuleBroken("N32.1", "signature.certificate.none-of-agency"));
    }

    /** Size of an agency's seal: that of the one in use, or the usual one while none is registered. */
    SealSize sealOf(long agencyId) {
        Optional<RegisteredCertificate> first =
                certificates.findByAgencyIdAndEndedAtIsNullOrderByValidToDesc(agencyId).stream()
                        .findFirst();
        return first.map(SealSize::of).orElse(SealSize.USUAL);
    }

    /** Width by height of the picture a person signs with, or the usual one while none is registered. */
    float aspectOf(long personId) {
        return certificates.findByPersonIdAndEndedAtIsNullOrderByValidToDesc(personId).stream()
                .findFirst()
                .map(certificate -> certificate.picture().aspect())
                .orElse(USUAL_ASPECT);
    }

    Set<String> hashesOfPerson(long personId) {
        return certificates.hashesOfPerson(personId);
    }

    Set<String> hashesOfAgency(long agencyId) {
        return certificates.hashesOfAgency(agencyId);
    }

    private RegisteredCertificate chosen(List<RegisteredCertificate> inUse, RuleBroken none) {
        Instant now = clock.instant();
        RegisteredCertificate certificate = inUse.stream()
                .filter(candidate -> candidate.isValid(now))
                .findFirst()
                .or(() -> inUse.stream().findFirst())
                .orElseThrow(() -> none);
        certificate.requireValid(now);
        return certificate;
    }
}
