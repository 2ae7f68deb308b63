package vn.gov.dongthap.vpdt.account;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.organization.Directory;

/** Begins a request: by the agency that manages the accounts, or by Sở Khoa học và Công nghệ for one come on paper. */
@Component
public class StartRequest {

    private final AccountRequests requests;
    private final RequestDesk desk;
    private final Directory directory;
    private final AuditLog audit;
    private final Clock clock;

    StartRequest(AccountRequests requests, RequestDesk desk, Directory directory, AuditLog audit, Clock clock) {
        this.requests = requests;
        this.desk = desk;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A request of the person's own agency. Sent twice, it is begun once.
     *
     * @return its id
     * @throws RecordNotFound when requests are nothing of theirs
     */
    @Transactional
    public long ofOwnAgency(SignedInPerson person, RequestKind kind, UUID key) {
        desk.requirePreparing(person);
        return start(person, kind, person.agencyId(), false, key);
    }

    /**
     * A request an agency sent on paper or by mail, entered for it (Q5.1b, A9).
     *
     * @return its id
     * @throws RecordNotFound when the person does not decide on requests, or there is no such agency
     */
    @Transactional
    public long onPaper(SignedInPerson person, RequestKind kind, long agencyId, UUID key) {
        if (!desk.decides(person)) {
            throw new RecordNotFound("requests about accounts on paper");
        }
        return start(person, kind, directory.agency(agencyId).id(), true, key);
    }

    private long start(SignedInPerson person, RequestKind kind, long agencyId, boolean onPaper, UUID key) {
        Optional<Long> before = requests.findIdByKey(agencyId, key);
        if (before.isPresent()) {
            return before.get();
        }
        AccountRequest request =
                requests.save(new AccountRequest(kind, agencyId, onPaper, key, person.actor(), clock.instant()));
        audit.append(
                person.actor(),
                "account-request.start",
                AccountRequest.TYPE,
                request.id(),
                kind.clause(),
                "Lập đề nghị: " + kind.label());
        return request.id();
    }
}
