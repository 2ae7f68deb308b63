package vn.gov.dongthap.vpdt.copy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.Participants.Opened;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.incoming.ReceivedOriginals;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.outgoing.ReleasedOriginals;
import vn.gov.dongthap.vpdt.register.Medium;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/** Finds what somebody wants copied, among what they may see; papers nobody has registered are the clerk's to scan. */
@Component
class CopySources {

    private static final long UNSCANNED = 0;

    private final ReleasedOriginals released;
    private final ReceivedOriginals received;
    private final DocumentCopies copies;

    CopySources(ReleasedOriginals released, ReceivedOriginals received, DocumentCopies copies) {
        this.released = released;
        this.received = received;
        this.copies = copies;
    }

    /**
     * The source asked for.
     *
     * @throws RecordNotFound when it is not theirs to see, or they are no clerk and name a paper
     * @throws RuleBroken when it counts no more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Found find(SignedInPerson person, SourceChoice choice) {
        if (choice.outgoingId() != null) {
            ReleasedOriginals.Original original = released.find(person, choice.outgoingId());
            return new Found(
                    original.by(),
                    new CopySource(
                            choice.outgoingId(),
                            null,
                            null,
                            SourceStanding.ORIGINAL,
                            Medium.ELECTRONIC,
                            original.type(),
                            original.organName(),
                            original.reference(),
                            original.issuedDate(),
                            original.subject(),
                            original.file().id()),
                    false);
        }
        if (choice.incomingId() != null) {
            return incoming(person, choice.incomingId(), choice.standing());
        }
        if (choice.copyId() != null) {
            return ownCopy(person, choice.copyId());
        }
        return paper(person, choice);
    }

    private Found incoming(SignedInPerson person, long id, SourceStanding standing) {
        ReceivedOriginals.Received document = received.find(person, id);
        if (!document.signed()) {
            throw new RuleBroken("N25.1", "copy.not-signed");
        }
        return new Found(
                document.by(),
                new CopySource(
                        null,
                        id,
                        null,
                        standing,
                        document.medium(),
                        document.type(),
                        document.organName(),
                        document.reference(),
                        document.issuedDate(),
                        document.subject(),
                        document.file().id()),
                false);
    }

    /** The sheets of a paper copy were signed by hand after they were printed: the paper itself is scanned. */
    private Found ownCopy(SignedInPerson person, long id) {
        Opened<DocumentCopy> opened = copies.opened(person, id);
        DocumentCopy copy = opened.document();
        copy.requireCopyable();
        CopySource first = copy.source();
        return new Found(
                opened.by(),
                new CopySource(
                        null,
                        null,
                        id,
                        SourceStanding.TRUE_COPY,
                        copy.toMedium(),
                        first.documentType(),
                        first.organName(),
                        first.reference(),
                        first.issuedDate(),
                        first.subject(),
                        Objects.requireNonNull(copy.madeFileId(), "issued")),
                copy.toMedium() == Medium.PAPER);
    }

    private Found paper(SignedInPerson person, SourceChoice choice) {
        if (!person.has(Role.CLERK)) {
            throw new RecordNotFound("papers to copy of agency " + person.agencyId());
        }
        return new Found(
                person,
                new CopySource(
                        null,
                        null,
                        null,
                        choice.standing(),
                        Medium.PAPER,
                        choice.type(),
                        choice.organName(),
                        choice.reference(),
                        choice.issuedDate(),
                        choice.subject(),
                        UNSCANNED),
                true);
    }

    /** @throws RuleBroken when what is copied counts no more: it was recalled or cancelled (N18.4b) */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireInForce(CopySource source) {
        if (source.outgoingId() != null) {
            released.requireInForce(source.outgoingId());
        }
        if (source.incomingId() != null) {
            received.requireInForce(source.incomingId());
        }
        if (source.copyId() != null) {
            requireInForce(copies.require(source.copyId()).source());
        }
    }

    /**
     * What was found.
     *
     * @param by whoever it opens to, in the place that opens it
     * @param source what is copied
     * @param wantsScan whether the paper itself has to be scanned for it
     */
    record Found(SignedInPerson by, CopySource source, boolean wantsScan) {

        /** The source with the scan it wants. @throws RuleBroken when there is none */
        CopySource scanned(@Nullable StoredFile scan) {
            if (!wantsScan) {
                return source;
            }
            if (scan == null) {
                throw new RuleBroken("N25.1", "copy.no-scan");
            }
            return source.from(scan.id());
        }
    }
}
