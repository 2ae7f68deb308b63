package vn.gov.dongthap.vpdt.outgoing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.dongthap.vpdt.document.FieldText;
import vn.gov.dongthap.vpdt.drafting.DraftContent;
import vn.gov.dongthap.vpdt.drafting.FormatCheck;
import vn.gov.dongthap.vpdt.drafting.WordFile;
import vn.gov.dongthap.vpdt.drafting.WordToPdf;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.storage.FilePolicy;
import vn.gov.dongthap.vpdt.storage.FileStore;
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
    private final WordToPdf wordToPdf;
    private final FileStore files;
    private final OutgoingLog log;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    AddVersion(
            OutgoingDocuments documents,
            Drafts drafts,
            DraftContents contents,
            FormatCheck formatCheck,
            WordToPdf wordToPdf,
            FileStore files,
            OutgoingLog log,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.documents = documents;
        this.drafts = drafts;
        this.contents = contents;
        this.formatCheck = formatCheck;
        this.wordToPdf = wordToPdf;
        this.files = files;
        this.log = log;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A file as the browser sent it.
     *
     * @param claimedName hostile until the store has cleaned it
     * @param content the bytes
     */
    public record Sent(String claimedName, InputStreamSource content) {}

    /** Whether a Word file alone is enough, because it can be turned into PDF here. */
    public boolean turnsWordIntoPdf() {
        return wordToPdf.isAvailable();
    }

    /**
     * Keeps the version.
     *
     * @param word Word file (.docx), or null
     * @param pdf PDF, or null when the Word file is to be turned into one
     * @return its number
     * @throws RuleBroken when neither was sent, a file is refused, or the document is not being drafted by that person
     * @throws vn.gov.dongthap.vpdt.law.RecordNotFound when the document is not theirs to see
     */
    public int add(SignedInPerson person, long id, @Nullable Sent word, @Nullable Sent pdf, @Nullable String note)
            throws IOException {
        if (word == null && pdf == null) {
            throw new RuleBroken("N10.2b", "outgoing.no-file");
        }
        String words = FieldText.optional("outgoing.field.note", note, LONGEST_NOTE);
        DraftContent content = contents.of(drafted(person, id));
        @Nullable String report = null;
        @Nullable StoredFile wordFile = null;
        StoredFile pdfFile;
        if (word == null) {
            pdfFile = takeIn(Objects.requireNonNull(pdf), FilePolicy.PDF);
        } else {
            try (InputStream bytes = word.content().getInputStream();
                    WordFile open = WordFile.open(word.claimedName(), bytes)) {
                report = json.writeValueAsString(formatCheck.check(open, content));
                wordFile = takeIn(word, FilePolicy.DOCUMENT);
                pdfFile = pdf != null ? takeIn(pdf, FilePolicy.PDF) : turned(open);
            }
        }
        return keep(person, id, wordFile, pdfFile, words, report);
    }

    private OutgoingDocument drafted(SignedInPerson person, long id) {
        OutgoingDocument document = documents.visible(person, id);
        document.parties().requireDrafter(person.personId());
        if (document.state() != OutgoingState.DRAFTING) {
            throw new RuleBroken(
                    "N11.2", "outgoing.wrong-state", document.state().label());
        }
        return document;
    }

    private StoredFile takeIn(Sent sent, FilePolicy policy) throws IOException {
        try (InputStream bytes = sent.content().getInputStream()) {
            return files.takeIn(sent.claimedName(), bytes, policy);
        }
    }

    private StoredFile turned(WordFile word) throws IOException {
        String name = word.name().replaceFirst("(?i)\\.docx$", "") + ".pdf";
        return files.takeIn(name, new ByteArrayInputStream(wordToPdf.convert(word)), FilePolicy.PDF);
    }

    private int keep(
            SignedInPerson person,
            long id,
            @Nullable StoredFile word,
            StoredFile pdf,
            @Nullable String note,
            @Nullable String report) {
        Integer number = transaction.execute(status -> {
            OutgoingDocument document = documents.visible(person, id);
            int version = document.revise(word == null ? pdf : word, pdf, person.personId());
            drafts.add(
                    id,
                    new Draft(
                            version,
                            word == null ? null : word.id(),
                            pdf.id(),
                            person.fullName(),
                            person.position(),
                            note,
                            report,
                            clock.instant()),
                    person);
            log.act(person.actor(), id, "version", "N10.2b", String.valueOf(version), pdf.name());
            return version;
        });
        return Objects.requireNonNull(number);
    }
}
