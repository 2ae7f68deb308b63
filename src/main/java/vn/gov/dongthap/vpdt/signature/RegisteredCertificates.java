package vn.gov.dongthap.vpdt.signature;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.gov.dongthap.vpdt.law.RecordNotFound;

/** The certificates. There is no way to delete one. */
interface RegisteredCertificates extends Repository<RegisteredCertificate, Long> {

    RegisteredCertificate save(RegisteredCertificate certificate);

    Optional<RegisteredCertificate> findById(long id);

    boolean existsBySha256(String sha256);

    /** Those in use, the one that lasts longest first. */
    List<RegisteredCertificate> findByPersonIdAndEndedAtIsNullOrderByValidToDesc(long personId);

    /** Those in use, the one that lasts longest first. */
    List<RegisteredCertificate> findByAgencyIdAndEndedAtIsNullOrderByValidToDesc(long agencyId);

    /** Hashes of all a person ever registered: an old document was signed with an old one. */
    @Query("select c.sha256 from RegisteredCertificate c where c.personId = :personId")
    Set<String> hashesOfPerson(long personId);

    /** Hashes of all an agency ever registered. */
    @Query("select c.sha256 from RegisteredCertificate c where c.agencyId = :agencyId")
    Set<String> hashesOfAgency(long agencyId);

    @Query("select c.sha256 from RegisteredCertificate c where c.demo = true")
    Set<String> hashesOfDemonstration();

    default RegisteredCertificate require(long id) {
        return findById(id).orElseThrow(() -> new RecordNotFound("registered certificate " + id));
    }
}
