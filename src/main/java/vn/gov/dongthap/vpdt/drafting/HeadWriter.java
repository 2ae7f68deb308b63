package vn.gov.dongthap.vpdt.drafting;

import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Urgency;

/** Boxes 1 to 5b and 10b: what stands above the text. Sizes 12, 13, 13 of the note to Appendix I V. */
final class HeadWriter {

    static final String NATIONAL_TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    private static final double LEFT = Typesetter.points(70);
    private static final double RIGHT = SheetWriter.WIDTH - LEFT;
    /** Between a third and a half (II.2b, II.5b). */
    private static final double SHARE = 0.42;

    private static final double STAMP_HEIGHT = Typesetter.points(8);
    private static final Map<Urgency, Double> STAMP_WIDTHS =
            Map.of(Urgency.EXPRESS, 30.0, Urgency.VERY_URGENT, 40.0, Urgency.URGENT, 20.0);

    private final SheetWriter sheet;
    private final DraftContent content;

    HeadWriter(SheetWriter sheet, DraftContent content) {
        this.sheet = sheet;
        this.content = content;
    }

    void write() {
        XWPFTable table = sheet.columns(2, LEFT, RIGHT);
        agency(table.getRow(0).getCell(0));
        nation(table.getRow(0).getCell(1));
        number(table.getRow(1).getCell(0));
        if (TypeLayout.hasPlaceAndDate(content.type())) {
            placeAndDate(table.getRow(1).getCell(1));
        }
        title();
    }

    private void agency(XWPFTableCell cell) {
        String superior = content.letterhead().superiorName();
        Typesetter line = Typesetter.on(cell.getParagraphs().get(0)).centered().size(12);
        if (superior != null) {
            line.lines(TimesWidth.balanced(Capitals.of(superior), false, 12, LEFT));
            line = Typesetter.on(cell.addParagraph()).centered().size(12);
        }
        String name = Capitals.of(content.letterhead().organName());
        List<String> lines = TimesWidth.balanced(name, true, 12, LEFT);
        line.bold().lines(lines);
        double longest = lines.stream()
                .mapToDouble(one -> TimesWidth.of(one, true, 12))
                .max()
                .orElseThrow();
        rule(cell, longest * SHARE, LEFT);
    }

    private static void nation(XWPFTableCell cell) {
        Typesetter.on(cell.getParagraphs().get(0)).centered().size(12).bold().text(NATIONAL_TITLE);
        Typesetter.on(cell.addParagraph()).centered().size(13).bold().text(MOTTO);
        rule(cell, TimesWidth.of(MOTTO, true, 13), RIGHT);
    }

    private void number(XWPFTableCell cell) {
        Typesetter.on(cell.getParagraphs().get(0))
                .centered()
                .size(13)
                .before(6)
                .text("Số:")
                .gap(FieldMark.NUMBER, 9)
                .text("/" + content.codeNotation());
        if (content.type() == DocumentType.LETTER) {
            Typesetter.on(cell.addParagraph()).centered().size(12).before(6).text("V/v " + content.subject());
        }
        if (content.urgency() != Urgency.NORMAL) {
            double width = Typesetter.points(STAMP_WIDTHS.get(content.urgency()));
            Typesetter.on(cell.addParagraph()).space(6);
            Typesetter.on(cell.addParagraph())
                    .centered()
                    .red()
                    .framed(width, STAMP_HEIGHT, LEFT)
                    .size(13)
                    .bold()
                    .text(Capitals.of(content.urgency().label()));
        }
    }

    private void placeAndDate(XWPFTableCell cell) {
        Typesetter.on(cell.getParagraphs().get(0))
                .centered()
                .size(13)
                .before(6)
                .italic()
                .text(content.letterhead().place() + ", ngày")
                .gap(FieldMark.DAY, 7)
                .text("tháng")
                .gap(FieldMark.MONTH, 7)
                .text("năm")
                .gap(FieldMark.YEAR, 11);
    }

    private void title() {
        if (!TypeLayout.hasTitle(content.type())) {
            return;
        }
        boolean alone = !TypeLayout.hasSubject(content.type());
        sheet.line().centered().before(18).after(alone ? 6 : 0).bold().text(TypeLayout.title(content.type()));
        if (!alone) {
            String subject = content.subject();
            sheet.line().centered().bold().text(subject);
            sheet.line()
                    .before(3)
                    .rule(TimesWidth.ofLongestLine(subject, true, 14, SheetWriter.WIDTH) * SHARE, SheetWriter.WIDTH);
        }
    }

    private static void rule(XWPFTableCell cell, double width, double available) {
        Typesetter.on(cell.addParagraph()).before(3).rule(width, available);
    }
}
