package vn.gov.dongthap.vpdt.drafting;

import java.util.ArrayList;
import java.util.List;
import vn.gov.dongthap.vpdt.document.DocumentType;

/** Boxes 9a and 6: the addressees, and an outline of the text as the model sheet of the type has it. */
final class BodyWriter {

    private static final double TELEGRAM_INDENT = Typesetter.points(60);
    private static final double DASH = 10;

    private final SheetWriter sheet;
    private final DraftContent content;

    BodyWriter(SheetWriter sheet, DraftContent content) {
        this.sheet = sheet;
        this.content = content;
    }

    void write() {
        if (TypeLayout.mayBeAddressed(content.type())) {
            addressees();
        } else if (content.type() == DocumentType.TELEGRAM) {
            telegramReceivers();
        }
        if (TypeLayout.hasIssuer(content.type())) {
            sheet.line().centered().before(12).bold().text(issuer());
            for (String basis : BodyOutline.BASES) {
                sheet.paragraph().italic().text(basis);
            }
            sheet.line().centered().before(12).bold().text(BodyOutline.resolved(content.type()));
        }
        List<String> text = new ArrayList<>(BodyOutline.of(content));
        if (!content.annexes().isEmpty()) {
            text.add(text.size() - 1, AnnexWriter.pointer(content.annexes()));
        }
        text.forEach(this::paragraph);
    }

    private void paragraph(String text) {
        int dot = text.startsWith("Điều ") ? text.indexOf('.') + 1 : 0;
        Typesetter paragraph = sheet.paragraph();
        if (dot > 0) {
            paragraph.bold().text(text.substring(0, dot)).upright();
        }
        paragraph.text(text.substring(dot));
    }

    private String issuer() {
        SignatureBlock signature = content.signature();
        return signature == null
                ? "[THẨM QUYỀN BAN HÀNH…]"
                : signature.issuer(content.letterhead().organName());
    }

    /** One addressee on the line of the words; several below, their dashes under the colon (II.9d). */
    private void addressees() {
        List<String> names = content.addressees();
        if (names.isEmpty() && !TypeLayout.mustBeAddressed(content.type())) {
            return;
        }
        if (names.size() <= 1) {
            String name = names.isEmpty() ? "[tên cơ quan, tổ chức, cá nhân nhận văn bản…]" : names.get(0);
            sheet.line().centered().before(18).after(6).text("Kính gửi: " + name);
            return;
        }
        double words = TimesWidth.of("Kính gửi", false, 14);
        double longest = names.stream()
                .mapToDouble(name -> TimesWidth.of("- " + name + ";", false, 14))
                .max()
                .orElseThrow();
        double margin = Math.max(0, (SheetWriter.WIDTH - words - longest) / 2);
        sheet.line().left(margin).before(18).text("Kính gửi:");
        list(names, margin + words);
        sheet.line().space(6);
    }

    private void telegramReceivers() {
        SignatureBlock signature = content.signature();
        String sender = signature == null ? content.letterhead().organName() : senderOf(signature);
        sheet.line().left(TELEGRAM_INDENT).before(18).text(sender + " điện:");
        list(
                content.addressees().isEmpty() ? List.of("[tên cơ quan, tổ chức nhận điện…]") : content.addressees(),
                TELEGRAM_INDENT + TimesWidth.of(sender + " điện", false, 14));
    }

    private String senderOf(SignatureBlock signature) {
        return signature.authorities().isEmpty() && signature.position() != null
                ? signature.position() + " " + content.letterhead().organName()
                : content.letterhead().organName();
    }

    private void list(List<String> names, double indent) {
        double left = Math.min(indent, SheetWriter.WIDTH / 2);
        for (int i = 0; i < names.size(); i++) {
            sheet.line().left(left + DASH).hanging(DASH).text("- " + names.get(i) + (i < names.size() - 1 ? ";" : "."));
        }
    }
}
