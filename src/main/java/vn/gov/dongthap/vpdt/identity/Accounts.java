package vn.gov.dongthap.vpdt.identity;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Accounts, by sign-in name. */
interface Accounts extends JpaRepository<Account, Long> {

    Optional<Account> findByUsername(String username);

    boolean existsByUsername(String username);

    boolean existsByPersonId(long personId);

    boolean existsByAgencyId(long agencyId);
}
