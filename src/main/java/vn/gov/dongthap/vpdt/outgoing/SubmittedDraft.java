package vn.gov.dongthap.vpdt.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.dongthap.vpdt.drafting.DraftContent;
import vn.gov.dongthap.vpdt.drafting.FormatCheck;
import vn.gov.dongthap.vpdt.drafting.PdfDraft;
import vn.gov.dongthap.vpdt.drafting.WordFile;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/**
 * What is submitted and signed is what was checked and what the record says: the newest version's PDF says what its Word
 * file says, both what the record of today says, and so does the report the named person reads (N12.2, N13, N15.1b).
 */
@Component
class SubmittedDraft {

    private final Drafts drafts;
    private final DraftContents contents;
    private final FormatCheck formatCheck;
    private final FileStore files;
    private final JsonMapper json;

    SubmittedDraft(Drafts drafts, DraftContents contents, FormatCheck formatCheck, FileStore files, JsonMapper json) {
        this.drafts = drafts;
        this.contents = contents;
        this.formatCheck = formatCheck;
        this.files = files;
        this.json = json;
    }

    /**
     * Holds the newest version against its record, and checks its format anew: the record may have changed since it was
     * uploaded.
     *
     * @throws RuleBroken when PDF, Word file and record do not say the same
     */
    void require(OutgoingDocument document) {
        Draft newest = drafts.of(document.id()).get(0);
        DraftContent content = contents.of(document);
        PdfDraft pdf = pdf(newest.pdfFileId());
        pdf.requireRecord(content);
        if (newest.wordFileId() == null) {
            return;
        }
        StoredFile file = files.find(newest.wordFileId());
        try (InputStream bytes = files.open(file);
                WordFile word = WordFile.open(file.name(), bytes)) {
            pdf.requireSameWords(word);
            String report = json.writeValueAsString(formatCheck.check(word, content));
            if (!report.equals(newest.report())) {
                drafts.report(document.id(), newest.number(), report);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds the approved PDF against the record again, before it is signed. @throws RuleBroken when they differ */
    void requireRecord(OutgoingDocument document, StoredFile approved) {
        pdf(approved.id()).requireRecord(contents.of(document));
    }

    private PdfDraft pdf(long fileId) {
        StoredFile file = files.find(fileId);
        try (InputStream bytes = files.open(file)) {
            return PdfDraft.read(file.name(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
