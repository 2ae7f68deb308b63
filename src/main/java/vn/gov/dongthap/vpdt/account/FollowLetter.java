package vn.gov.dongthap.vpdt.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.calendar.Term;
import vn.gov.dongthap.vpdt.calendar.WorkingCalendar;
import vn.gov.dongthap.vpdt.incoming.IncomingActed;
import vn.gov.dongthap.vpdt.incoming.ShowToDeciders;
import vn.gov.dongthap.vpdt.outgoing.PreparedDocuments;
import vn.gov.dongthap.vpdt.workflow.CaseEnded;
import vn.gov.dongthap.vpdt.workflow.CaseSubject;
import vn.gov.dongthap.vpdt.workflow.Cases;

/**
 * Follows the letter of a request: registered by Sở Khoa học và Công nghệ, its procedure begins and the three working
 * days run (Q5.1b, Q9.2a); withdrawn, the request is open again.
 */
@Component
class FollowLetter {

    /** Three working days (Q9.2a). */
    static final Term TERM = Term.parse("P3WD");

    private final AccountRequests requests;
    private final PreparedDocuments documents;
    private final RequestSubjects subjects;
    private final RequestDesk desk;
    private final ShowToDeciders deciders;
    private final WorkingCalendar calendar;
    private final ObjectProvider<Cases> cases;
    private final Clock clock;

    FollowLetter(
            AccountRequests requests,
            PreparedDocuments documents,
            RequestSubjects subjects,
            RequestDesk desk,
            ShowToDeciders deciders,
            WorkingCalendar calendar,
            ObjectProvider<Cases> cases,
            Clock clock) {
        this.requests = requests;
        this.documents = documents;
        this.subjects = subjects;
        this.desk = desk;
        this.deciders = deciders;
        this.calendar = calendar;
        this.cases = cases;
        this.clock = clock;
    }

    @EventListener
    void on(IncomingActed event) {
        if (event.act().equals("number")) {
            documents
                    .behind(event.documentId())
                    .flatMap(requests::findByLetterId)
                    .filter(request -> request.state() == RequestState.SENT)
                    .ifPresent(request -> receive(request, event.documentId(), Actor.SYSTEM));
        }
    }

    @EventListener
    void on(CaseEnded event) {
        if (event.subject().type().equals(PreparedDocuments.SUBJECT)
                && documents.isWithdrawn(event.subject().id())) {
            requests.findByLetterId(event.subject().id()).ifPresent(AccountRequest::letterWithdrawn);
        }
    }

    /** Registered: the procedure of its kind begins. */
    void receive(AccountRequest request, long incomingId, Actor actor) {
        Instant now = clock.instant();
        request.received(incomingId, now, calendar.deadline(now, TERM));
        deciders.show(incomingId, desk.deciders());
        CaseSubject subject = subjects.of(request);
        cases.getObject().start(request.kind().process(), subject, actor, Map.of());
    }
}
