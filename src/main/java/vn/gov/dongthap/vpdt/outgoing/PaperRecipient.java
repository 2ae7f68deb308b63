package vn.gov.dongthap.vpdt.outgoing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.gov.dongthap.vpdt.document.FieldText;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * A line of "Nơi nhận", with the copies it stands for (N17.1a).
 *
 * @param name who receives, or where the record copies are kept
 * @param copies at least 1
 */
public record PaperRecipient(String name, int copies) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_LINES = 300;
    private static final Pattern LINE =
            Pattern.compile("[-–•]?\\s*(.*?)\\s*(?:\\(\\s*(\\d{1,4})\\s*(?:b|bản)\\s*\\))?\\s*[.;,]*\\s*");

    /**
     * Reads the lines as the document has them: {@code - Như trên;}, {@code - Lưu: VT, CĐS (2b).}
     *
     * @throws RuleBroken when there is none, one is too long, or one stands for no copy
     */
    static List<PaperRecipient> read(String text) {
        List<PaperRecipient> lines = text.lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES + 1L)
                .map(PaperRecipient::line)
                .toList();
        if (lines.isEmpty()) {
            throw new RuleBroken("N17.1a", "outgoing.no-recipient");
        }
        if (lines.size() > MOST_LINES) {
            throw new RuleBroken("N17.1a", "outgoing.on-paper.too-many-lines", String.valueOf(MOST_LINES));
        }
        return lines;
    }

    private static PaperRecipient line(String text) {
        Matcher parts = LINE.matcher(text.strip());
        String name = parts.matches() ? parts.group(1) : text;
        String copies = parts.matches() ? parts.group(2) : null;
        PaperRecipient line = new PaperRecipient(
                FieldText.required("outgoing.field.recipient", name, LONGEST_NAME),
                copies == null ? 1 : Integer.parseInt(copies));
        if (line.copies < 1) {
            throw new RuleBroken("N17.1a", "outgoing.on-paper.no-copy", line.name);
        }
        return line;
    }

    /** Số lượng bản phát hành. */
    static int copies(List<PaperRecipient> lines) {
        return lines.stream().mapToInt(PaperRecipient::copies).sum();
    }

    @Override
    public String toString() {
        return copies == 1 ? name : name + " (" + copies + "b)";
    }
}
