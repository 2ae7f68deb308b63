package vn.gov.dongthap.vpdt.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.dongthap.vpdt.document.FieldText;
import vn.gov.dongthap.vpdt.drafting.DraftContent;
import vn.gov.dongthap.vpdt.drafting.FormatCheck;
import vn.gov.dongthap.vpdt.drafting.WordFile;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.storage.FilePolicy;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/**
 * The drafter adds a version: a Word file, which is checked against Appendix I and turned into PDF/A where LibreOffice is
 * installed, or a PDF beside it, or a PDF alone (N10.2b, Q4.5). Outside transactions but for the last step: checking and
 * turning take their time.
 */
@Component
public class AddVersion {

    private static final int LONGEST_NOTE = 1000;

    private final OutgoingDocuments documents;
    private final Drafts drafts;
    private final DraftContents contents;
    private final FormatCheck formatCheck;
    private final DraftFiles files;
    private final OutgoingLog log;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    AddVersion(
            OutgoingDocuments documents,
            Drafts drafts,
            DraftContents contents,
            FormatCheck formatCheck,
            DraftFiles files,
            OutgoingLog log,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.documents = documents;
        this.drafts = drafts;
        this.contents = contents;
        this.formatCheck = formatCheck;
        this.files = files;
        this.log = log;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** Whether a Word file alone is enough, because it can be turned into PDF here. */
    public boolean turnsWordIntoPdf() {
        return files.turnsWordIntoPdf();
    }

    /**
     * Keeps the version. Sent twice, it is kept once.
     *
     * @param key made when the form was shown; the same key again is the same version
     * @param word Word file (.docx), or null
     * @param pdf PDF, or null when the Word file is to be turned into one
     * @return its number
     * @throws RuleBroken when neither was sent, a file is refused, or the document is not being drafted by that person
     * @throws vn.gov.dongthap.vpdt.law.RecordNotFound when the document is not theirs to see
     */
    public int add(
            SignedInPerson person,
            long id,
            UUID key,
            DraftFiles.@Nullable Sent word,
            DraftFiles.@Nullable Sent pdf,
            @Nullable String note)
            throws IOException {
        OutgoingDocument document = documents.visible(person, id);
        Optional<Integer> before = drafts.sent(id, key);
        if (before.isPresent()) {
            return before.get();
        }
        if (word == null && pdf == null) {
            throw new RuleBroken("N10.2b", "outgoing.no-file");
        }
        String words = FieldText.optional("outgoing.field.note", note, LONGEST_NOTE);
        document.requireDraftedBy(document.parties().drafting(person).personId());
        DraftContent content = contents.of(document);
        try {
            if (word == null) {
                return keep(person, id, key, null, Objects.requireNonNull(pdf), words, null);
            }
            try (InputStream bytes = word.content().getInputStream();
                    WordFile open = WordFile.open(word.claimedName(), bytes)) {
                String report = json.writeValueAsString(formatCheck.check(open, content));
                return keep(person, id, key, word, pdf != null ? pdf : files.asPdf(open), words, report);
            }
        } catch (ConcurrencyFailureException | DataIntegrityViolationException sentTwice) {
            return drafts.sent(id, key).orElseThrow(() -> sentTwice);
        }
    }

    /** Files and version, all or nothing. */
    private int keep(
            SignedInPerson person,
            long id,
            UUID key,
            DraftFiles.@Nullable Sent word,
            DraftFiles.Sent pdf,
            @Nullable String note,
            @Nullable String report)
            throws IOException {
        try {
            Integer number = transaction.execute(status -> {
                try {
                    StoredFile original = word == null ? null : files.takeIn(word, FilePolicy.DOCUMENT);
                    return version(person, id, key, original, files.takeInWritten(pdf), note, report);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return Objects.requireNonNull(number);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private int version(
            SignedInPerson person,
            long id,
            UUID key,
            @Nullable StoredFile word,
            StoredFile pdf,
            @Nullable String note,
            @Nullable String report) {
        OutgoingDocument document = documents.visible(person, id);
        SignedInPerson hand = document.parties().drafting(person);
        int version = document.revise(word == null ? pdf : word, pdf, hand.personId());
        drafts.add(
                id,
                key,
                new Draft(
                        version,
                        word == null ? null : word.id(),
                        pdf.id(),
                        hand.fullName(),
                        hand.position(),
                        note,
                        report,
                        clock.instant()),
                hand);
        log.act(hand.actor(), id, "version", "N10.2b", String.valueOf(version), pdf.name());
        if (!files.isForTheArchive(pdf)) {
            log.act(hand.actor(), id, "not-archival", "N19.2a", pdf.name());
        }
        return version;
    }
}
