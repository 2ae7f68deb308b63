package vn.gov.dongthap.vpdt.storage;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** What a PDF shows of itself. */
final class PdfContent {

    private static final int TAIL = 2048;
    private static final Pattern ENDING =
            Pattern.compile("startxref\\s+(\\d{1,15})\\s+%%EOF(?!.*startxref)", Pattern.DOTALL);

    private PdfContent() {}

    /** Number of pages of a PDF that opens without a password and is complete. */
    static int pages(Path file, FileName name) throws IOException {
        requireEnding(file, name);
        try (PDDocument document = Loader.loadPDF(new BoundedRead(file))) {
            int pages = document.getNumberOfPages();
            if (pages < 1) {
                throw new RuleBroken(null, "storage.pdf.damaged", name.text());
            }
            return pages;
        } catch (InvalidPasswordException e) {
            throw new RuleBroken(null, "storage.password", name.text());
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            // Hostile structures make the parser fail in more ways than it declares.
            throw new RuleBroken(null, "storage.pdf.damaged", name.text());
        }
    }

    /** The parser mends files that broke off; we must not, for their end may hold pages and signatures. */
    private static void requireEnding(Path file, FileName name) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, bytes.length())];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            Matcher ending = ENDING.matcher(new String(tail, StandardCharsets.ISO_8859_1));
            if (!ending.find() || Long.parseLong(ending.group(1)) >= bytes.length()) {
                throw new RuleBroken(null, "storage.pdf.truncated", name.text());
            }
        }
    }
}
