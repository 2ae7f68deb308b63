package vn.gov.dongthap.vpdt.drafting;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.gov.dongthap.vpdt.document.DocumentType;

/** Annexes in the same file (III.1, sheet 2.1): each on its own page, counting its pages by itself. */
final class AnnexWriter {

    private final SheetWriter sheet;
    private final DraftContent content;

    AnnexWriter(SheetWriter sheet, DraftContent content) {
        this.sheet = sheet;
        this.content = content;
    }

    void write() {
        for (int i = 0; i < content.annexes().size(); i++) {
            sheet.endSection();
            sheet.line().centered().bold().text(heading(content.annexes(), i));
            sheet.line().centered().bold().text(Capitals.of(content.annexes().get(i)));
            sheet.line().centered().italic().text(reference());
            sheet.paragraph().before(12).text("[Nội dung Phụ lục…]");
        }
    }

    /** What the text says of its annexes (III.1a). */
    static String pointer(List<String> titles) {
        return IntStream.range(0, titles.size())
                .mapToObj(i -> heading(titles, i) + " - " + titles.get(i))
                .collect(Collectors.joining("; ", "Kèm theo văn bản này: ", "."));
    }

    /** Roman numbers from two on (III.1a). */
    private static String heading(List<String> titles, int index) {
        return titles.size() == 1 ? "Phụ lục" : "Phụ lục " + Roman.of(index + 1);
    }

    /** Left open: electronic documents do not fill it in (III.1c). */
    private String reference() {
        String gap = Typesetter.BLANK.repeat(6);
        String type = content.type() == DocumentType.LETTER ? "Công văn" : typeName();
        return "(Kèm theo " + type + " số" + gap + "/" + content.codeNotation() + " ngày" + gap + "tháng" + gap + "năm"
                + gap + "của " + content.letterhead().organName() + ")";
    }

    private String typeName() {
        return content.type().label().replace(" (cá biệt)", "");
    }
}
