package vn.gov.dongthap.vpdt.outgoing;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The papers that give rights to sign. There is no way to delete one. */
interface SigningPapers extends Repository<SigningPaper, Long> {

    SigningPaper save(SigningPaper paper);

    long count();

    @Query("select p.id from SigningPaper p where p.agencyId = :agencyId and p.entryKey = :key")
    Optional<Long> findIdByKey(long agencyId, UUID key);

    @Query("select p from SigningPaper p where p.id = :id and p.agencyId = :agencyId")
    Optional<SigningPaper> findOf(long agencyId, long id);

    /** Whether somebody is named acting head, from now or from a day to come. */
    @Query("select count(p) > 0 from SigningPaper p where p.actingForId = :agencyId")
    boolean namesActingHead(long agencyId);

    /** The paper, not to be ended by anybody until this transaction is over. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select p from SigningPaper p where p.id = :id and p.agencyId = :agencyId")
    Optional<SigningPaper> findHeld(long agencyId, long id);

    /** The paper, to be ended. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from SigningPaper p where p.id = :id and p.agencyId = :agencyId")
    Optional<SigningPaper> findToEnd(long agencyId, long id);

    /** What holds that day, oldest first. */
    @Query("""
            select p from SigningPaper p
            where p.agencyId = :agencyId and p.endedAt is null and p.limits.validFrom <= :day
              and (p.limits.validTo is null or p.limits.validTo >= :day)
            order by p.id limit :most
            """)
    List<SigningPaper> findInForce(long agencyId, LocalDate day, int most);
}
