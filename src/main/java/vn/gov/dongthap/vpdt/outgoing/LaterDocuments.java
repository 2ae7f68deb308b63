package vn.gov.dongthap.vpdt.outgoing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Role;

/** The documents that recall, replace, amend or correct one another, for their pages; linked both ways (N18.3, N18.4b). */
@Component
public class LaterDocuments {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final OutgoingDocuments documents;
    private final Recipients recipients;

    LaterDocuments(OutgoingDocuments documents, Recipients recipients) {
        this.documents = documents;
        this.recipients = recipients;
    }

    /**
     * What the page of a document shows of it.
     *
     * @param earlier the document it concerns, or null
     * @param later documents that concern it, oldest first, at most 50
     * @param acts what may be begun about it now
     * @param states every state of each recipient with its time, by recipient, oldest first
     * @param takesBack whether the person may ask recipients to give it back
     */
    public record Page(
            @Nullable Link earlier,
            List<Link> later,
            List<LaterAct> acts,
            Map<Long, List<StateAt>> states,
            boolean takesBack) {}

    /**
     * A document in one line.
     *
     * @param words what it does, and what it is
     * @param id its id
     */
    public record Link(String words, long id) {}

    /**
     * What a draft about an earlier document starts with.
     *
     * @param id the earlier document
     * @param act what is to be done to it
     * @param reference how it is named
     * @param subject proposed subject
     * @param types types the law allows, the usual one first
     */
    public record Start(long id, LaterAct act, String reference, String subject, List<DocumentType> types) {}

    /** For the page of a document the person may see. @throws RecordNotFound when they may not */
    @Transactional(readOnly = true)
    public Page of(SignedInPerson person, long id) {
        OutgoingDocument document = documents.visible(person, id);
        Occasion occasion = document.occasion();
        LaterAct act = occasion.act();
        boolean released = document.state() == OutgoingState.RELEASED;
        return new Page(
                act == null
                        ? null
                        : new Link(
                                act.label() + " " + named(documents.require(occasion.earlierId())),
                                occasion.earlierId()),
                documents.findLater(id, person.agencyId(), Participants.holdersOf(person)).stream()
                        .map(LaterDocuments::link)
                        .toList(),
                released ? List.of(LaterAct.values()) : List.of(),
                recipients.statesOf(id),
                released && person.has(Role.CLERK));
    }

    /**
     * What to start a draft with.
     *
     * @throws RecordNotFound when the document is not theirs to see
     * @throws RuleBroken when it has not been released, or counts no more
     */
    @Transactional(readOnly = true)
    public Start start(SignedInPerson person, long id, LaterAct act) {
        OutgoingDocument document = documents.visible(person, id);
        document.requireReleased();
        DocumentType type = Objects.requireNonNull(document.metadata().type());
        List<DocumentType> types =
                switch (act) {
                    case RECALL -> List.of(DocumentType.NOTICE, DocumentType.LETTER);
                    case REPLACEMENT, AMENDMENT -> List.of(type);
                    case CORRECTION -> List.of(DocumentType.LETTER);
                };
        String subject = act == LaterAct.REPLACEMENT
                ? document.metadata().subject()
                : act.label().toLowerCase(VIETNAMESE) + " " + named(document);
        return new Start(id, act, named(document), subject, types);
    }

    private static Link link(OutgoingDocument later) {
        LaterAct act = Objects.requireNonNull(later.occasion().act());
        String words = later.state() == OutgoingState.RELEASED
                ? act.passive() + " " + named(later)
                : act.label() + ": " + later.metadata().subject() + " ("
                        + later.state().label() + ")";
        return new Link(words, later.id());
    }

    private static String named(OutgoingDocument document) {
        DocumentMetadata metadata = document.metadata();
        return Objects.requireNonNull(metadata.type()).label() + " số " + metadata.reference() + " ngày "
                + OutgoingDocument.DAY.format(Objects.requireNonNull(metadata.issuedDate()));
    }
}
