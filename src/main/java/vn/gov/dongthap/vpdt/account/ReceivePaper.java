package vn.gov.dongthap.vpdt.account;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.incoming.FindDocument;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * Takes in a request that came on paper or by mail: its letter is registered like any incoming document, its rows were
 * entered for the agency (Q5.1b, A9). The three working days run from here (Q9.2a).
 */
@Component
public class ReceivePaper {

    private final AccountRequests requests;
    private final RequestDesk desk;
    private final RequestRows rows;
    private final FindDocument incoming;
    private final FollowLetter procedure;
    private final AuditLog audit;

    ReceivePaper(
            AccountRequests requests,
            RequestDesk desk,
            RequestRows rows,
            FindDocument incoming,
            FollowLetter procedure,
            AuditLog audit) {
        this.requests = requests;
        this.desk = desk;
        this.rows = rows;
        this.incoming = incoming;
        this.procedure = procedure;
        this.audit = audit;
    }

    /**
     * @param arrivalNumber number of the letter in the register of incoming documents of this year
     * @throws RuleBroken Q5.1a when there is no such letter or another request rests on it, Q9.1 when there are no rows
     * @throws RecordNotFound when the request is not theirs to enter
     */
    @Transactional
    public void receive(SignedInPerson person, long id, int arrivalNumber) {
        AccountRequest request = desk.preparing(person, id);
        if (!request.isOnPaper()) {
            throw new RecordNotFound("account request on paper " + id);
        }
        if (rows.count(id) == 0) {
            throw new RuleBroken(request.kind().clause(), "account.rows.none");
        }
        long document = incoming.registeredThisYear(person.agencyId(), arrivalNumber)
                .orElseThrow(() -> new RuleBroken("Q5.1a", "account.request.no-letter", arrivalNumber));
        if (requests.existsByIncomingId(document)) {
            throw new RuleBroken("Q5.1a", "account.request.letter-taken", arrivalNumber);
        }
        procedure.receive(request, document, person.actor());
        audit.append(
                person.actor(),
                "account-request.receive",
                AccountRequest.TYPE,
                id,
                "Q5.1b",
                "Tiếp nhận đề nghị bằng giấy, văn bản đến số " + arrivalNumber);
    }
}
