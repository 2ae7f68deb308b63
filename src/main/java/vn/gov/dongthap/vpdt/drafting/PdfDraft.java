package vn.gov.dongthap.vpdt.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.SigningAuthority;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/**
 * The text of the PDF that is signed, held against its Word file, which is what was checked, and against what the record
 * of the document says: notation, lines above the signature, signer (N12.2, N13, N15.1b).
 */
public final class PdfDraft {

    /** How far above the signer's name the lines of their authority may begin. */
    private static final int LINES_ABOVE = 15;

    private static final Pattern MARK = Pattern.compile("(?<!\\p{L})(TM|KT|TL|TUQ|Q)\\.\\s*(?=\\p{Lu}{2})");
    private static final String DEPUTY = "pho";

    private final String name;
    private final String firstPage;
    /** From top to bottom, columns beside each other in one line. */
    private final List<String> lines;
    /** As it was written, column by column. */
    private final String written;

    private PdfDraft(String name, String firstPage, List<String> lines, String written) {
        this.name = name;
        this.firstPage = firstPage;
        this.lines = lines;
        this.written = written;
    }

    /**
     * Reads all its text.
     *
     * @param name the name people know it by
     * @param pdf a PDF the store has taken in; read to its end, not closed
     */
    public static PdfDraft read(String name, InputStream pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(pdf))) {
            PDFTextStripper across = new PDFTextStripper();
            across.setSortByPosition(true);
            List<String> lines =
                    across.getText(document).lines().map(PdfDraft::kept).toList();
            across.setEndPage(1);
            return new PdfDraft(
                    name, kept(across.getText(document)), lines, kept(new PDFTextStripper().getText(document)));
        }
    }

    /**
     * Refuses what would leave with another notation, authority or signer than the record and the register have.
     *
     * @throws RuleBroken N15.1b for the notation, N13 for the lines above the signature and the name
     */
    public void requireRecord(DraftContent content) {
        String notation = Pattern.quote(VietnameseText.nfc(content.codeNotation()));
        if (!Pattern.compile("/\\s*" + notation + "(?![\\p{L}\\p{N}-])")
                .matcher(firstPage)
                .find()) {
            throw new RuleBroken("N15.1b", "drafting.pdf.notation", name, content.codeNotation());
        }
        SignatureBlock signature = content.signature();
        if (signature != null) {
            List<String> above = aboveName(signature);
            if (content.type() != DocumentType.MINUTES) {
                requireAuthority(signature, above);
            }
        }
    }

    /**
     * Refuses a PDF that says something else than the Word file beside it.
     *
     * @throws RuleBroken N12.2, with some of the words that differ
     */
    public void requireSameWords(WordFile word) {
        WordsApart apart = WordsApart.between(word.text(), written);
        if (!apart.isSame()) {
            throw new RuleBroken("N12.2", "drafting.pdf.words", name, word.name(), apart.missing(), apart.added());
        }
    }

    /** The lines above the signer's name; minutes have the chair's and the secretary's there, and no position. */
    private List<String> aboveName(SignatureBlock signature) {
        int at = lines.size() - 1;
        String signer = bare(signature.fullName());
        while (at >= 0 && !bare(lines.get(at)).contains(signer)) {
            at--;
        }
        if (at < 0) {
            throw new RuleBroken("N13", "drafting.pdf.signer", name, signature.fullName());
        }
        return lines.subList(Math.max(0, at - LINES_ABOVE), at);
    }

    private void requireAuthority(SignatureBlock signature, List<String> above) {
        List<String> marks = signature.authorities().stream()
                .map(AuthorityLine::authority)
                .map(SigningAuthority::mark)
                .map(mark -> mark.replace(".", ""))
                .toList();
        if (!marks(above).equals(marks) || !signature.lines().stream().allMatch(line -> stands(line, above))) {
            throw new RuleBroken("N13", "drafting.pdf.authority", name, String.join(" / ", signature.lines()));
        }
    }

    private static List<String> marks(List<String> above) {
        List<String> marks = new ArrayList<>();
        for (String line : above) {
            Matcher mark = MARK.matcher(line);
            while (mark.find()) {
                marks.add(mark.group(1));
            }
        }
        return marks;
    }

    /** Whether a line stands there, in one piece or broken; a head's position is not that of a deputy. */
    private boolean stands(String line, List<String> above) {
        String wanted = bare(line);
        List<String> ends = above.stream()
                .map(PdfDraft::bare)
                .filter(text -> text.endsWith(wanted))
                .toList();
        return ends.isEmpty()
                ? bare(written).contains(wanted)
                : ends.stream().anyMatch(text -> !text.endsWith(DEPUTY + wanted));
    }

    private static String kept(String text) {
        return VietnameseText.nfc(text).replace('\u00A0', ' ');
    }

    private static String bare(String text) {
        return VietnameseText.folded(text).replace(" ", "");
    }

    /** The words of a text that say anything, in the form for searching. */
    static List<String> words(String text) {
        return Pattern.compile(" ")
                .splitAsStream(VietnameseText.folded(text).toLowerCase(Locale.ROOT))
                .filter(WordsApart::counts)
                .collect(Collectors.toList());
    }
}
