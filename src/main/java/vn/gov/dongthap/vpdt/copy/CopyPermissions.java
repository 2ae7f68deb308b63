package vn.gov.dongthap.vpdt.copy;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The permissions. There is no way to delete one. */
interface CopyPermissions extends Repository<CopyPermission, Long> {

    CopyPermission save(CopyPermission permission);

    /** The permission a form has given already, if it has. */
    @Query("select p.id from CopyPermission p where p.agencyId = :agencyId and p.entryKey = :key")
    Optional<Long> findIdByKey(long agencyId, UUID key);

    @Query("select p from CopyPermission p where p.agencyId = :agencyId and p.id = :id")
    Optional<CopyPermission> findOf(long agencyId, long id);

    /** Those not ended that hold on a day. */
    @Query("""
            select p from CopyPermission p
            where p.agencyId = :agencyId and p.openFor is not null
            and p.validFrom <= :today and (p.validTo is null or p.validTo >= :today)
            order by p.id
            """)
    List<CopyPermission> findInForce(long agencyId, LocalDate today);

    /** The one not ended that lets somebody sign, held: nobody ends it before this transaction is over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from CopyPermission p where p.agencyId = :agencyId and p.openFor = :holderId")
    Optional<CopyPermission> findHeld(long agencyId, long holderId);

    /** A part of the list, newest first. */
    @Query("""
            select p from CopyPermission p
            where p.agencyId = :agencyId and p.id < :before order by p.id desc limit :most
            """)
    List<CopyPermission> findPage(long agencyId, long before, int most);
}
