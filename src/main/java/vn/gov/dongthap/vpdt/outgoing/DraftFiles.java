package vn.gov.dongthap.vpdt.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.drafting.ArchivalPdf;
import vn.gov.dongthap.vpdt.drafting.WordFile;
import vn.gov.dongthap.vpdt.drafting.WordToPdf;
import vn.gov.dongthap.vpdt.drafting.WrittenPdf;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.signature.DraftForSigning;
import vn.gov.dongthap.vpdt.storage.FilePolicy;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/** Takes in what drafters send: an original, and the PDF that is approved, signed and sealed (Q4.5b). */
@Component
public class DraftFiles {

    private final WordToPdf wordToPdf;
    private final FileStore files;
    private final DraftForSigning plain;

    DraftFiles(WordToPdf wordToPdf, FileStore files, DraftForSigning plain) {
        this.wordToPdf = wordToPdf;
        this.files = files;
        this.plain = plain;
    }

    /**
     * A file as the browser sent it.
     *
     * @param claimedName hostile until the store has cleaned it
     * @param content the bytes
     */
    public record Sent(String claimedName, InputStreamSource content) {

        boolean isWord() {
            return claimedName.toLowerCase().endsWith(".docx");
        }
    }

    /**
     * What is kept of it.
     *
     * @param original the PDF itself when nothing else was sent
     * @param pdf the PDF
     */
    record Pair(StoredFile original, StoredFile pdf) {}

    /** Whether a PDF taken in calls itself PDF/A, as one to be kept should (N19.2a). */
    boolean isForTheArchive(StoredFile pdf) {
        try (InputStream kept = files.open(pdf)) {
            return ArchivalPdf.require(pdf.name(), kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a Word file alone is enough, because it can be turned into PDF here. */
    boolean turnsWordIntoPdf() {
        return wordToPdf.isAvailable();
    }

    /**
     * Takes in an original with its PDF, or one of them alone.
     *
     * @throws RuleBroken when a file is refused, or an original came without a PDF and cannot be turned into one
     */
    Pair takeIn(@Nullable Sent original, @Nullable Sent pdf) throws IOException {
        if (original == null) {
            StoredFile alone = takeInPlain(Objects.requireNonNull(pdf));
            return new Pair(alone, alone);
        }
        if (pdf != null) {
            return new Pair(takeIn(original, FilePolicy.DOCUMENT), takeInPlain(pdf));
        }
        if (original.isWord()) {
            try (InputStream bytes = original.content().getInputStream();
                    WordFile word = WordFile.open(original.claimedName(), bytes)) {
                return new Pair(takeIn(original, FilePolicy.DOCUMENT), takeInPlain(asPdf(word)));
            }
        }
        if (original.claimedName().toLowerCase().endsWith(".pdf")) {
            StoredFile alone = takeInPlain(original);
            return new Pair(alone, alone);
        }
        throw new RuleBroken("Q4.5b", "outgoing.annex-no-pdf");
    }

    StoredFile takeIn(Sent sent, FilePolicy policy) throws IOException {
        try (InputStream bytes = sent.content().getInputStream()) {
            return files.takeIn(sent.claimedName(), bytes, policy);
        }
    }

    /** Takes in a PDF that is to be signed or sealed. @throws RuleBroken when it is not plain or lacks fonts */
    private StoredFile takeInPlain(Sent pdf) throws IOException {
        StoredFile file = takeIn(pdf, FilePolicy.PDF);
        plain.requirePlain(file);
        isForTheArchive(file);
        return file;
    }

    /**
     * Takes in the PDF that is to be signed.
     *
     * @throws RuleBroken when it is signed, can be filled in, or acts, or its first page is nothing but a picture
     */
    StoredFile takeInWritten(Sent pdf) throws IOException {
        StoredFile file = takeInPlain(pdf);
        try (InputStream kept = files.open(file)) {
            WrittenPdf.require(file.name(), kept);
        }
        return file;
    }

    /** What the Word file becomes. */
    Sent asPdf(WordFile word) throws IOException {
        String name = word.name().replaceFirst("(?i)\\.docx$", "") + ".pdf";
        return new Sent(name, new ByteArrayResource(wordToPdf.convert(word)));
    }
}
