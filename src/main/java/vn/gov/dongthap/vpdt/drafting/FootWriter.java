package vn.gov.dongthap.vpdt.drafting;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.DocumentType;

/** Boxes 7a to 7c, 9b and 12: who signs, and who receives. */
final class FootWriter {

    private static final double LEFT = Typesetter.points(75);
    private static final double RIGHT = SheetWriter.WIDTH - LEFT;
    /** Room for the image of a signature between position and name (II.7d), about 28 mm. */
    private static final int SIGNATURE_LINES = 5;

    private final SheetWriter sheet;
    private final DraftContent content;

    FootWriter(SheetWriter sheet, DraftContent content) {
        this.sheet = sheet;
        this.content = content;
    }

    void write() {
        sheet.line().keepWithNext().space(12);
        XWPFTable table = sheet.columns(1, LEFT, RIGHT);
        XWPFTableCell left = table.getRow(0).getCell(0);
        XWPFTableCell right = table.getRow(0).getCell(1);
        signer(right);
        if (TypeLayout.hasTwoSigners(content.type())) {
            otherSigner(left);
            sheet.line().space(12);
            recipients(null);
        } else {
            recipients(left);
        }
    }

    private void signer(XWPFTableCell cell) {
        SignatureBlock signature = content.signature();
        List<String> lines = new ArrayList<>();
        if (content.type() == DocumentType.MINUTES) {
            lines.add("CHỦ TỌA");
        } else if (TypeLayout.ofTwoParties(content.type())) {
            lines.add("ĐẠI DIỆN BÊN A");
        }
        if (signature == null) {
            lines.add("[QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ…]");
        } else if (content.type() != DocumentType.MINUTES) {
            lines.addAll(signature.lines());
        }
        block(cell, lines, FieldMark.SIGNATURE, signature == null ? "[Họ và tên…]" : signature.fullName());
    }

    private void otherSigner(XWPFTableCell cell) {
        if (content.type() == DocumentType.MINUTES) {
            block(cell, List.of("THƯ KÝ"), null, "[Họ và tên…]");
        } else {
            block(cell, List.of("ĐẠI DIỆN BÊN B", "[CHỨC VỤ CỦA NGƯỜI KÝ…]"), null, "[Họ và tên…]");
        }
    }

    private static void block(XWPFTableCell cell, List<String> lines, @Nullable FieldMark mark, String name) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        for (String line : lines) {
            Typesetter.on(paragraph).centered().bold().text(line);
            paragraph = cell.addParagraph();
        }
        for (int i = 0; i < SIGNATURE_LINES; i++) {
            Typesetter room = Typesetter.on(paragraph).centered();
            if (i == 0 && mark != null) {
                room.gap(mark, 1);
            }
            paragraph = cell.addParagraph();
        }
        Typesetter.on(paragraph).centered().bold().text(name);
    }

    private void recipients(@Nullable XWPFTableCell cell) {
        Typesetter head =
                cell == null ? sheet.line() : Typesetter.on(cell.getParagraphs().get(0));
        head.size(12).bold().italic().text("Nơi nhận:");
        for (String line : lines()) {
            (cell == null ? sheet.line() : Typesetter.on(cell.addParagraph()))
                    .size(11)
                    .text(line);
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (TypeLayout.hasIssuer(content.type())) {
            lines.add("- Như Điều 3;");
        } else if (addressed()) {
            lines.add("- Như trên;");
        }
        content.recipients().forEach(recipient -> lines.add("- " + recipient + ";"));
        if (lines.isEmpty()) {
            lines.add("- [Cơ quan, tổ chức, cá nhân nhận văn bản…];");
        }
        String unit = content.draftingUnit() == null ? "" : ", " + content.draftingUnit();
        String mark = content.draftingMark() == null ? "" : " " + content.draftingMark();
        lines.add("- Lưu: VT" + unit + "." + mark);
        return lines;
    }

    private boolean addressed() {
        return content.type() == DocumentType.TELEGRAM
                || content.type() == DocumentType.INTRODUCTION
                || TypeLayout.mustBeAddressed(content.type())
                || TypeLayout.mayBeAddressed(content.type())
                        && !content.addressees().isEmpty();
    }
}
