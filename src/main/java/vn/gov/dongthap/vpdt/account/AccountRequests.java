package vn.gov.dongthap.vpdt.account;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.gov.dongthap.vpdt.law.RecordNotFound;

/** The aggregates. There is no way to delete one. */
interface AccountRequests extends Repository<AccountRequest, Long> {

    AccountRequest save(AccountRequest request);

    Optional<AccountRequest> findById(long id);

    Optional<AccountRequest> findByLetterId(long letterId);

    boolean existsByIncomingId(long incomingId);

    @Query("select r.id from AccountRequest r where r.agencyId = :agencyId and r.startKey = :key")
    Optional<Long> findIdByKey(long agencyId, UUID key);

    /** The request, locked: whoever decides on its rows waits for whoever carries them out. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from AccountRequest r where r.id = :id")
    Optional<AccountRequest> findLocked(long id);

    default AccountRequest require(long id) {
        return findById(id).orElseThrow(() -> new RecordNotFound("account request " + id));
    }

    default AccountRequest requireLocked(long id) {
        return findLocked(id).orElseThrow(() -> new RecordNotFound("account request " + id));
    }
}
