package vn.gov.dongthap.vpdt.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The records. There is no way to delete one. */
interface Substitutions extends Repository<Substitution, Long> {

    Substitution save(Substitution substitution);

    Optional<Substitution> findById(long id);

    /** Those of one absent person that are not over before that day. */
    @Query("""
            select s from Substitution s
            where s.absentPersonId = :absentId and s.agencyId = :agencyId and s.lastDay >= :day and s.endedAt is null
            """)
    List<Substitution> findOpen(long absentId, long agencyId, LocalDate day);

    /** Holds the absent person until the transaction ends: two records for one person come one after the other. */
    @Query(value = "select id from person where id = :personId for update", nativeQuery = true)
    Optional<Long> lockPerson(long personId);
}
