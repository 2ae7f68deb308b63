package vn.gov.dongthap.vpdt.outgoing;

import java.time.Clock;
import vn.gov.dongthap.vpdt.incoming.RecordAnswer;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The document leaves: inside the system it lies on the recipients' desks at once (N18.1, L6.2a). */
@WorkflowAction(
        id = "releaseOutgoing",
        label = "Phát hành văn bản đi",
        clauses = {"N14", "N18.1", "Q4.5a", "Q4.5b", "Q5.5b"},
        sets = "guiNgoai",
        after = "recordSeal",
        term = "hanPhatHanh")
class ReleaseOutgoing implements CaseAction {

    private final OutgoingDocuments documents;
    private final Colleagues people;
    private final StandingRecipients recipients;
    private final Recipients places;
    private final Release release;
    private final RecordAnswer answers;
    private final AnswerNews answerNews;
    private final Aftermath aftermath;
    private final ReleaseNews news;
    private final OutgoingLog log;
    private final Clock clock;

    ReleaseOutgoing(
            OutgoingDocuments documents,
            Colleagues people,
            StandingRecipients recipients,
            Recipients places,
            Release release,
            RecordAnswer answers,
            AnswerNews answerNews,
            Aftermath aftermath,
            ReleaseNews news,
            OutgoingLog log,
            Clock clock) {
        this.documents = documents;
        this.people = people;
        this.recipients = recipients;
        this.places = places;
        this.release = release;
        this.answers = answers;
        this.answerNews = answerNews;
        this.aftermath = aftermath;
        this.news = news;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        OutgoingDocument document = documents.require(call.subjectId());
        people.requireClerk(document, call.actor());
        recipients.require(document);
        document.release(clock.instant());
        int inside = release.deliver(document);
        boolean outside = places.of(document.id()).stream().anyMatch(Recipient::waits);
        call.route("guiNgoai", outside ? "con" : "het");
        aftermath.of(document, call.actor());
        news.tell(document);
        Long answered = document.occasion().answeredId();
        if (answered != null) {
            boolean asMeant = answers.answered(
                    call.actor(),
                    answered,
                    document.metadata().reference(),
                    document.occasion().settlesAnswered() ? document.parties().draftingUnitId() : null);
            if (!asMeant) {
                answerNews.notSettled(document, call.actor());
            }
        }
        log.act(call.actor(), document.id(), "release", "N18.1", String.valueOf(inside));
    }
}
