package vn.gov.dongthap.vpdt.outgoing;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.document.FieldText;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * The drafter puts annexes in files of their own beside the draft, takes them out and orders them (Appendix I, III.1).
 * What is checked, approved and sealed is the document together with them (N11.2).
 */
@Component
public class ChangeAnnexes {

    /** An electronic document travels with its annexes; more than this are sent as an archive. */
    private static final int MOST = 20;

    private static final int LONGEST_NAME = 200;

    private final OutgoingDocuments documents;
    private final Annexes annexes;
    private final DraftFiles files;
    private final OutgoingLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangeAnnexes(
            OutgoingDocuments documents,
            Annexes annexes,
            DraftFiles files,
            OutgoingLog log,
            TransactionTemplate transaction,
            Clock clock) {
        this.documents = documents;
        this.annexes = annexes;
        this.files = files;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Adds an annex at the end. Sent twice, it is added once.
     *
     * @param key made when the form was shown; the same key again is the same annex
     * @param name what the document calls it
     * @param original Word, Excel, PDF or an archive
     * @param pdf the PDF that is sealed; null when the original is one or can be turned into one
     * @throws RuleBroken when a file is refused, there is no PDF of it, or the document is not being drafted by that
     *     person
     * @throws RecordNotFound when the document is not theirs to see
     */
    public void add(
            SignedInPerson person,
            long id,
            UUID key,
            String name,
            DraftFiles.@Nullable Sent original,
            DraftFiles.@Nullable Sent pdf)
            throws IOException {
        String called = FieldText.required("outgoing.field.annex", name, LONGEST_NAME);
        OutgoingDocument document = documents.visible(person, id);
        document.requireDraftedBy(document.parties().drafting(person).personId());
        if (annexes.sent(id, key).isPresent()) {
            return;
        }
        if (original == null && pdf == null) {
            throw new RuleBroken("Q4.5b", "outgoing.annex-no-file");
        }
        DraftFiles.Pair pair = files.takeIn(original, pdf);
        try {
            keep(person, id, key, called, pair);
        } catch (ConcurrencyFailureException | DataIntegrityViolationException sentTwice) {
            if (annexes.sent(id, key).isEmpty()) {
                throw sentTwice;
            }
        }
    }

    private void keep(SignedInPerson person, long id, UUID key, String called, DraftFiles.Pair pair) {
        transaction.executeWithoutResult(status -> {
            OutgoingDocument document = documents.visible(person, id);
            if (annexes.of(id).size() >= MOST) {
                throw new RuleBroken(null, "outgoing.annex-too-many", String.valueOf(MOST));
            }
            annexes.add(id, key, called, pair.original(), pair.pdf());
            changed(person, document, "annex-added", called);
            if (!files.isForTheArchive(pair.pdf())) {
                log.act(person.actor(), id, "not-archival", "N19.2a", pair.pdf().name());
            }
        });
    }

    /**
     * Takes an annex out.
     *
     * @throws RecordNotFound when document or annex are not theirs to see
     * @throws RuleBroken when the document is not being drafted by that person
     */
    public void remove(SignedInPerson person, long id, long annexId) {
        transaction.executeWithoutResult(status -> {
            OutgoingDocument document = documents.visible(person, id);
            Annex annex = annexes.require(id, annexId);
            annexes.remove(annexId, clock.instant());
            changed(person, document, "annex-removed", annex.name());
        });
    }

    /**
     * Moves an annex one place up.
     *
     * @throws RecordNotFound when document or annex are not theirs to see
     * @throws RuleBroken when the document is not being drafted by that person
     */
    public void moveUp(SignedInPerson person, long id, long annexId) {
        transaction.executeWithoutResult(status -> {
            OutgoingDocument document = documents.visible(person, id);
            Annex annex = annexes.require(id, annexId);
            List<Long> order =
                    new ArrayList<>(annexes.of(id).stream().map(Annex::id).toList());
            int place = order.indexOf(annexId);
            if (place > 0) {
                Collections.swap(order, place, place - 1);
                annexes.order(order);
                changed(person, document, "annex-moved", annex.name());
            }
        });
    }

    private void changed(SignedInPerson person, OutgoingDocument document, String act, String name) {
        SignedInPerson hand = document.parties().drafting(person);
        document.changeAnnexes(hand.personId(), Annexes.digest(annexes.of(document.id())));
        log.act(hand.actor(), document.id(), act, "N11.2", name);
    }
}
