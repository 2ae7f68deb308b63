package vn.gov.dongthap.vpdt.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.workflow.CaseForms;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;

/** What the clerk who answers a recall is told, and which answers there are: after a notice of recall only one (N18.4b). */
@Component
class RecallForms implements CaseForms {

    private final RecallRequests requests;
    private final IncomingDocuments documents;
    private final IncomingLog log;

    RecallForms(RecallRequests requests, IncomingDocuments documents, IncomingLog log) {
        this.requests = requests;
        this.documents = documents;
        this.log = log;
    }

    @Override
    public String subjectType() {
        return RecallRequest.TYPE;
    }

    /** Answered on the page of the document, beside its file. */
    @Override
    public Optional<String> page(long subjectId) {
        return Optional.of("/van-ban-den/" + requests.require(subjectId).documentId());
    }

    @Override
    public Map<String, Object> prefill(SignedInPerson person, TaskEntry task, String formKey) {
        RecallRequest request = requests.require(task.subject().id());
        IncomingDocument document = documents.require(request.documentId());
        return Map.of(
                "yeuCau",
                log.sentence(
                        "incoming.recall.asked." + request.kind().key(),
                        String.valueOf(document.metadata().organName()),
                        document.metadata().reference(),
                        request.words(),
                        document.state().label()),
                "quyetDinh",
                "huy");
    }

    @Override
    public Map<String, List<Choice>> choices(SignedInPerson person, TaskEntry task, String formKey) {
        List<Choice> answers = new ArrayList<>();
        answers.add(new Choice("huy", log.sentence("incoming.recall.cancel")));
        RecallRequest request = requests.require(task.subject().id());
        boolean here = documents.require(request.documentId()).state().isInForce();
        if (here && request.kind() == RecallKind.TAKE_BACK) {
            answers.add(new Choice("giu-lai", log.sentence("incoming.recall.keep")));
        }
        return Map.of("cachTraLoi", answers);
    }
}
