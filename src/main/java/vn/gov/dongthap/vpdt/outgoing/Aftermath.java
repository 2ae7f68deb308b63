package vn.gov.dongthap.vpdt.outgoing;

import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.incoming.AskForReturn;
import vn.gov.dongthap.vpdt.incoming.NoteLaterDocument;
import vn.gov.dongthap.vpdt.workflow.Cases;

/**
 * What the release of a document does to the earlier one it concerns, in the same transaction: a recall freezes it here,
 * ends what was still to be sent, and asks every receiver to cancel it; a replacement, an amendment or a correction is noted where it has arrived (N18.3,
 * N18.4b, V6.8).
 */
@Component
class Aftermath {

    private final OutgoingDocuments documents;
    private final Recipients recipients;
    private final AskForReturn receivers;
    private final NoteLaterDocument notes;
    private final ObjectProvider<Cases> cases;
    private final OutgoingLog log;

    Aftermath(
            OutgoingDocuments documents,
            Recipients recipients,
            AskForReturn receivers,
            NoteLaterDocument notes,
            ObjectProvider<Cases> cases,
            OutgoingLog log) {
        this.documents = documents;
        this.recipients = recipients;
        this.receivers = receivers;
        this.notes = notes;
        this.cases = cases;
        this.log = log;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void of(OutgoingDocument later, Actor actor) {
        LaterAct act = later.occasion().act();
        if (act == null) {
            return;
        }
        OutgoingDocument earlier = documents.requireLocked(later.occasion().earlierId());
        DocumentMetadata metadata = later.metadata();
        String named = Objects.requireNonNull(metadata.type()).label() + " số " + metadata.reference() + " ngày "
                + OutgoingDocument.DAY.format(Objects.requireNonNull(metadata.issuedDate()));
        String words = act.passive() + " " + named;
        List<Long> arrived = recipients.of(earlier.id()).stream()
                .map(Recipient::incomingId)
                .filter(Objects::nonNull)
                .toList();
        if (act == LaterAct.RECALL) {
            earlier.recall();
            cases.getObject().stop(OutgoingDocument.TYPE, earlier.id(), actor);
            arrived.forEach(incoming -> receivers.recall(incoming, named));
        } else {
            earlier.requireReleased();
            arrived.forEach(incoming -> notes.note(incoming, later.id(), words));
        }
        log.act(actor, earlier.id(), "later", act.clause(), words);
    }
}
