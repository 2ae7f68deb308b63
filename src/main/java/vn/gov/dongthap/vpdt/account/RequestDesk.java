package vn.gov.dongthap.vpdt.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.Role;

/**
 * Whose requests are whose: an agency prepares its own, Sở Khoa học và Công nghệ decides on all it has received (Q5.1,
 * Q6.5). Rows hold personal data, so nobody else sees them.
 */
@Component
class RequestDesk {

    private static final Set<Role> PREPARING =
            EnumSet.of(Role.UNIT_ADMIN, Role.CLERK, Role.UNIT_LEADER, Role.LEADER, Role.HEAD);
    private static final Set<RequestState> BEFORE_RECEIPT =
            EnumSet.of(RequestState.DRAFT, RequestState.SENT, RequestState.GIVEN_UP);

    private final AccountRequests requests;
    private final Directory directory;
    private final String operatingAgency;

    RequestDesk(
            AccountRequests requests, Directory directory, @Value("${vpdt.operating-agency}") String operatingAgency) {
        this.requests = requests;
        this.directory = directory;
        this.operatingAgency = operatingAgency;
    }

    /** Whether the person prepares requests of their agency. */
    boolean prepares(SignedInPerson person) {
        return PREPARING.stream().anyMatch(person::has);
    }

    /** Whether the person decides on requests for Sở Khoa học và Công nghệ. */
    boolean decides(SignedInPerson person) {
        return person.has(Role.SYSTEM_ADMIN);
    }

    /** @throws RuleBroken Q6.1 unless a system administrator acts, whatever a diagram says */
    void requireDecider(Actor actor) {
        boolean entitled = directory.standing(operator(), actor.rightOf()).has(Role.SYSTEM_ADMIN);
        if (!entitled) {
            throw new RuleBroken("Q6.1", "account.request.not-the-decider");
        }
    }

    /** Who decides on requests today. */
    List<PersonInPosition> deciders() {
        return directory.people(operator(), Role.SYSTEM_ADMIN);
    }

    /** Sở Khoa học và Công nghệ. */
    long operator() {
        return directory.agencyOf(operatingAgency).id();
    }

    /** @throws RecordNotFound when requests are nothing of theirs */
    void requirePreparing(SignedInPerson person) {
        if (!prepares(person)) {
            throw new RecordNotFound("requests about accounts of agency " + person.agencyId());
        }
    }

    /** The request, for somebody who may see it. @throws RecordNotFound when it is not theirs */
    AccountRequest visible(SignedInPerson person, long id) {
        AccountRequest request = requests.require(id);
        if (!mayPrepare(person, request) && !mayDecide(person, request)) {
            throw new RecordNotFound("account request " + id + " of another agency");
        }
        return request;
    }

    /** The request, locked, for somebody who prepares it. @throws RecordNotFound when it is not theirs */
    AccountRequest preparing(SignedInPerson person, long id) {
        AccountRequest request = requests.requireLocked(id);
        if (!mayPrepare(person, request)) {
            throw new RecordNotFound("account request " + id + " of another agency");
        }
        return request;
    }

    /** The request, locked, for somebody who decides on it. @throws RecordNotFound when it is not theirs */
    AccountRequest deciding(SignedInPerson person, long id) {
        AccountRequest request = requests.requireLocked(id);
        if (!mayDecide(person, request)) {
            throw new RecordNotFound("account request " + id);
        }
        return request;
    }

    boolean mayPrepare(SignedInPerson person, AccountRequest request) {
        return request.isOnPaper() ? decides(person) : prepares(person) && request.agencyId() == person.agencyId();
    }

    boolean mayDecide(SignedInPerson person, AccountRequest request) {
        return decides(person) && (request.isOnPaper() || !BEFORE_RECEIPT.contains(request.state()));
    }
}
