package vn.gov.dongthap.vpdt.register.web;

import java.util.Arrays;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.organization.Role;

/** Who may keep the numbers and registers of an agency; for everybody else there is no such page. */
@Component
class RegisterKeeper {

    private final CurrentPerson current;

    RegisterKeeper(CurrentPerson current) {
        this.current = current;
    }

    /**
     * The records clerk or unit administrator signed in.
     *
     * @throws RecordNotFound for anybody else
     */
    SignedInPerson require() {
        return requireAny(Role.CLERK, Role.UNIT_ADMIN);
    }

    /**
     * The person signed in, if they hold one of the roles.
     *
     * @throws RecordNotFound when they hold none
     */
    SignedInPerson requireAny(Role... roles) {
        return current.find()
                .filter(person -> Arrays.stream(roles).anyMatch(person::has))
                .orElseThrow(() -> new RecordNotFound("page of the keepers of registers"));
    }
}
