package vn.gov.dongthap.vpdt.drafting;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.SigningAuthority;
import vn.gov.dongthap.vpdt.document.Urgency;

/** For every rule, a finished draft that is right in all but that. */
final class BrokenDrafts {

    /**
     * @param rule the rule broken, and no other
     * @param how short name of the way
     * @param content what the record says
     * @param breaking spoils the finished draft
     */
    record Case(FormatRule rule, String how, DraftContent content, UnaryOperator<Docx> breaking) {

        @Override
        public String toString() {
            return rule + " " + how;
        }
    }

    private static final String BODY = "nội dung đã soạn một";
    private static final String BORDER = "<w:pBdr>.*?</w:pBdr>";
    private static final String BOLD = "<w:b w:val=\"(on|true|1)\"/>";
    private static final String ITALIC = "<w:i w:val=\"(on|true|1)\"/>";
    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    static final DraftContent DECISION = SampleDrafts.of(DocumentType.DECISION);
    static final DraftContent LETTER = SampleDrafts.of(DocumentType.LETTER);

    static final DraftContent DEPARTMENT = new DraftContent(
            DocumentType.REPORT,
            new Letterhead(
                    "UBND tỉnh Đồng Tháp", "Sở Khoa học và Công nghệ", "Đồng Tháp", "Số 12, đường 30/4; ĐT: 0277"),
            "BC-SKHCN",
            "Kết quả chuyển đổi số quý I năm 2026",
            Urgency.EXPRESS,
            List.of(),
            new SignatureBlock(
                    List.of(new AuthorityLine(SigningAuthority.KT, "Giám đốc")), "Phó Giám đốc", "Trần Thị Lan"),
            List.of("UBND tỉnh", "Các phòng, đơn vị"),
            "VP",
            "NTB.(30)",
            List.of("Số liệu theo xã, phường", "Danh mục hệ thống"));

    private final List<Case> cases = new ArrayList<>();

    private BrokenDrafts() {}

    /** The template with everything that is left to write written. */
    static Docx finished(DraftContent content) {
        int[] count = new int[1];
        String[] words = {"một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám"};
        return Docx.of(SampleDrafts.template(content)).edit(Docx.DOCUMENT, xml -> Pattern.compile("\\[[^\\[\\]]*…]")
                .matcher(xml)
                .replaceAll(placeholder -> "nội dung đã soạn " + words[count[0]++ % words.length]));
    }

    static List<Case> all() {
        BrokenDrafts drafts = new BrokenDrafts();
        drafts.sheet();
        drafts.font();
        drafts.head();
        drafts.number();
        drafts.subject();
        drafts.text();
        drafts.outline();
        drafts.foot();
        drafts.annexes();
        drafts.unfinished();
        return drafts.cases;
    }

    private void sheet() {
        letter(FormatRule.PAPER_SIZE, "letter", docx -> docx.replace("w:w=\"11906\"", "w:w=\"12240\""));
        letter(
                FormatRule.PAPER_ORIENTATION,
                "landscape",
                docx -> docx.replace("w:w=\"11906\" w:h=\"16838\"", "w:w=\"16838\" w:h=\"11906\""));
        letter(FormatRule.MARGIN, "top", docx -> docx.replace("w:top=\"1134\"", "w:top=\"900\""));
        letter(FormatRule.MARGIN, "bottom", docx -> docx.replace("w:bottom=\"1134\"", "w:bottom=\"1500\""));
        letter(FormatRule.MARGIN, "left", docx -> docx.replace("w:left=\"1701\"", "w:left=\"1418\""));
        letter(FormatRule.MARGIN, "gutter", docx -> docx.replace("w:gutter=\"0\"", "w:gutter=\"567\""));
        letter(FormatRule.MARGIN, "right", docx -> docx.replace("w:right=\"850\"", "w:right=\"1418\""));
        letter(
                FormatRule.PAGE_NUMBER_MISSING,
                "",
                docx -> docx.edit(numberPart(docx), xml -> xml.replace("PAGE", "DATE")));
        letter(
                FormatRule.PAGE_NUMBER_PLACE,
                "foot",
                docx -> docx.replace("<w:headerReference w:type=\"default\"", "<w:footerReference w:type=\"default\""));
        letter(
                FormatRule.PAGE_NUMBER_STYLE,
                "size",
                docx -> docx.edit(numberPart(docx), xml -> xml.replace("w:val=\"28\"", "w:val=\"22\"")));
        letter(
                FormatRule.PAGE_NUMBER_STYLE,
                "right",
                docx -> docx.edit(numberPart(docx), xml -> xml.replace("w:val=\"center\"", "w:val=\"right\"")));
        letter(
                FormatRule.PAGE_NUMBER_STYLE,
                "Roman",
                docx -> docx.replace("<w:titlePg/>", "<w:pgNumType w:fmt=\"lowerRoman\"/><w:titlePg/>"));
        letter(FormatRule.PAGE_NUMBER_FIRST, "", docx -> docx.replace("<w:titlePg/>", ""));
        letter(
                FormatRule.PAGE_NUMBER_START,
                "",
                docx -> docx.replace("<w:titlePg/>", "<w:pgNumType w:start=\"5\"/><w:titlePg/>"));
        department(
                FormatRule.CONTACT_STYLE,
                "size",
                docx -> docx.edit("word/footer1.xml", xml -> xml.replace("w:val=\"22\"", "w:val=\"28\"")));
    }

    private static String numberPart(Docx docx) {
        return docx.read("word/header1.xml").contains("PAGE") ? "word/header1.xml" : "word/header2.xml";
    }

    private void font() {
        String arial = "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/>";
        letter(FormatRule.FONT_FAMILY, "run", docx -> docx.paragraph(BODY, "<w:rPr>", "<w:rPr>" + arial));
        letter(
                FormatRule.FONT_FAMILY,
                "beyond ASCII only",
                docx -> docx.paragraph(BODY, "<w:rPr>", "<w:rPr><w:rFonts w:hAnsi=\"Calibri\"/>"));
        letter(
                FormatRule.FONT_FAMILY,
                "defaults",
                docx -> docx.edit("word/styles.xml", xml -> xml.replace("\"Times New Roman\"", "\"Calibri\"")));
        letter(
                FormatRule.FONT_FAMILY,
                "page number",
                docx -> docx.edit(numberPart(docx), xml -> xml.replace("<w:rPr>", "<w:rPr>" + arial)));
        letter(
                FormatRule.FONT_ENCODING,
                "TCVN3",
                docx -> docx.paragraph(BODY, "<w:rPr>", "<w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>"));
        letter(
                FormatRule.FONT_UNICODE,
                "",
                docx -> docx.replace(BODY, Normalizer.normalize(BODY, Normalizer.Form.NFD)));
        letter(
                FormatRule.FONT_COLOR,
                "blue",
                docx -> docx.paragraph(BODY, "<w:rPr>", "<w:rPr><w:color w:val=\"0000FF\"/>"));
    }

    private void head() {
        letter(FormatRule.NATIONAL_TITLE_MISSING, "misspelt", docx -> docx.replace("NGHĨA VIỆT NAM", "NGHĨA VIÊT NAM"));
        letter(FormatRule.NATIONAL_TITLE_STYLE, "light", docx -> docx.paragraph("CỘNG HÒA", BOLD, ""));
        letter(
                FormatRule.NATIONAL_TITLE_PLACE,
                "left",
                docx -> docx.edit(
                        Docx.DOCUMENT,
                        xml -> xml.replaceAll(
                                "(<w:tc>(?:(?!</w:tc>).)*(?:TỈNH ĐỒNG THÁP|Số:)(?:(?!</w:tc>).)*</w:tc>)(<w:tc>(?:(?!</w:tc>).)*</w:tc>)",
                                "$2$1")));
        letter(FormatRule.MOTTO_MISSING, "", docx -> docx.replace("Độc lập - Tự do - Hạnh phúc", ""));
        letter(FormatRule.MOTTO_TEXT, "dashes", docx -> docx.replace("lập - Tự do - Hạnh", "lập – Tự do – Hạnh"));
        letter(FormatRule.MOTTO_TEXT, "no blanks", docx -> docx.replace("lập - Tự do - Hạnh", "lập-Tự do-Hạnh"));
        letter(FormatRule.MOTTO_STYLE, "slanted", docx -> docx.paragraph("Độc lập", "<w:rPr>", "<w:rPr><w:i/>"));
        letter(FormatRule.MOTTO_LINE, "", docx -> docx.nth(1, BORDER, ""));
        letter(FormatRule.MOTTO_LINE, "underlined", docx -> docx.nth(1, BORDER, "")
                .paragraph("Độc lập", "<w:rPr>", "<w:rPr><w:u w:val=\"single\"/>"));
        letter(
                FormatRule.MOTTO_LINE_LENGTH,
                "short",
                docx -> docx.nth(
                        1,
                        "(" + BORDER + "<w:spacing[^>]*>)<w:ind[^>]*>",
                        "$1<w:ind w:left=\"2000\" w:right=\"2000\"/>"));
        letter(FormatRule.HEAD_SIZES, "12, 14, 13", docx -> docx.paragraph("Độc lập", "w:val=\"26\"", "w:val=\"28\""));
        letter(FormatRule.AGENCY_MISSING, "", docx -> docx.paragraph("TỈNH ĐỒNG THÁP", "<w:t>[^<]*</w:t>", ""));
        letter(FormatRule.AGENCY_DIFFERS, "", docx -> docx.replace("TỈNH ĐỒNG THÁP", "TỈNH TIỀN GIANG"));
        letter(FormatRule.AGENCY_STYLE, "light", docx -> docx.paragraph("TỈNH ĐỒNG THÁP", BOLD, ""));
        letter(FormatRule.AGENCY_STYLE, "small letters", docx -> docx.replace(">TỈNH ĐỒNG THÁP<", ">tỉnh Đồng Tháp<"));
        letter(FormatRule.AGENCY_LINE, "", docx -> docx.nth(0, BORDER, ""));
        letter(
                FormatRule.AGENCY_LINE_LENGTH,
                "long",
                docx -> docx.nth(
                        0,
                        "(" + BORDER + "<w:spacing[^>]*>)<w:ind[^>]*>",
                        "$1<w:ind w:left=\"900\" w:right=\"900\"/>"));
        department(FormatRule.SUPERIOR_DIFFERS, "", docx -> docx.replace("UBND TỈNH ĐỒNG THÁP", "BỘ NỘI VỤ"));
        department(
                FormatRule.SUPERIOR_STYLE,
                "bold",
                docx -> docx.paragraph("UBND TỈNH ĐỒNG THÁP", "<w:rPr>", "<w:rPr><w:b/>"));
        department(FormatRule.URGENCY_DIFFERS, "", docx -> docx.replace("HỎA TỐC", "KHẨN"));
        department(FormatRule.URGENCY_STYLE, "no frame", docx -> docx.paragraph("HỎA TỐC", BORDER, ""));
        department(FormatRule.URGENCY_STYLE, "light", docx -> docx.paragraph("HỎA TỐC", BOLD, ""));
    }

    private void number() {
        decision(FormatRule.NUMBER_MISSING, "", docx -> docx.paragraph("/QĐ-UBND", "Số:|/QĐ-UBND", ""));
        decision(FormatRule.NUMBER_TYPED, "15", docx -> docx.replace("Số:", "Số: 15"));
        decision(FormatRule.NUMBER_PATTERN, "blanks", docx -> docx.replace("/QĐ-UBND", "/QĐ - UBND"));
        decision(FormatRule.NUMBER_PATTERN, "no colon", docx -> docx.replace("Số:", "Số "));
        decision(FormatRule.NUMBER_PATTERN, "small letters", docx -> docx.replace("/QĐ-UBND", "/QĐ-Ubnd"));
        letter(FormatRule.NUMBER_PATTERN, "no unit", docx -> docx.replace("/UBND-KGVX", "/UBND"));
        decision(FormatRule.NUMBER_YEAR, "", docx -> docx.replace("/QĐ-UBND", "/2026/QĐ-UBND"));
        decision(FormatRule.NOTATION_TYPE, "TB", docx -> docx.replace("/QĐ-UBND", "/TB-UBND"));
        letter(FormatRule.NOTATION_TYPE, "CV has none", docx -> docx.replace("/UBND-KGVX", "/TB-UBND"));
        decision(FormatRule.NOTATION_DIFFERS, "", docx -> docx.replace("/QĐ-UBND", "/QĐ-SKHCN"));
        decision(FormatRule.NUMBER_STYLE, "bold", docx -> docx.paragraph("/QĐ-UBND", "<w:rPr>", "<w:rPr><w:b/>"));
        decision(FormatRule.DATE_MISSING, "", docx -> docx.paragraph("Đồng Tháp, ngày", "<w:t[^<]*</w:t>", ""));
        decision(FormatRule.DATE_TYPED, "day", docx -> docx.replace("Tháp, ngày", "Tháp, ngày 05"));
        decision(FormatRule.DATE_PATTERN, "no comma", docx -> docx.replace("Tháp, ngày", "Tháp ngày"));
        decision(FormatRule.DATE_STYLE, "upright", docx -> docx.paragraph("Đồng Tháp, ngày", ITALIC, ""));
        decision(FormatRule.PLACE_DIFFERS, "", docx -> docx.replace("Đồng Tháp, ngày", "Cao Lãnh, ngày"));
    }

    private void subject() {
        decision(FormatRule.TITLE_MISSING, "another", docx -> docx.replace(">QUYẾT ĐỊNH<", ">THÔNG BÁO<"));
        decision(FormatRule.TITLE_STYLE, "small letters", docx -> docx.replace(">QUYẾT ĐỊNH<", ">Quyết định<"));
        letter(
                FormatRule.TITLE_UNEXPECTED,
                "CÔNG VĂN",
                docx -> docx.insertBefore("Kính gửi", centered("CÔNG VĂN", true)));
        decision(FormatRule.SUBJECT_MISSING, "", docx -> docx.paragraph("Ban hành Quy chế", "<w:t>[^<]*</w:t>", ""));
        decision(FormatRule.SUBJECT_STYLE, "light", docx -> docx.paragraph("Ban hành Quy chế", BOLD, ""));
        decision(FormatRule.SUBJECT_LINE, "", docx -> docx.nth(2, BORDER, ""));
        decision(
                FormatRule.SUBJECT_LINE_LENGTH,
                "full",
                docx -> docx.nth(2, "(" + BORDER + "<w:spacing[^>]*>)<w:ind[^>]*>", "$1"));
        decision(FormatRule.SUBJECT_DIFFERS, "", docx -> docx.paragraph("Ban hành Quy chế", "Quy chế", "Quy định"));
        letter(FormatRule.LETTER_SUBJECT_MISSING, "", docx -> docx.paragraph("V/v ", "<w:t>[^<]*</w:t>", ""));
        letter(FormatRule.LETTER_SUBJECT_STYLE, "bold", docx -> docx.paragraph("V/v ", "<w:rPr>", "<w:rPr><w:b/>"));
        letter(
                FormatRule.LETTER_SUBJECT_SPACING,
                "",
                docx -> docx.paragraph("V/v ", "w:before=\"120\"", "w:before=\"0\""));
    }

    private void text() {
        decision(FormatRule.BASIS_STYLE, "upright", docx -> docx.paragraph("Căn cứ", ITALIC, ""));
        decision(FormatRule.BASIS_ENDING, "comma", docx -> docx.paragraph("Căn cứ", ";</w:t>", ",</w:t>"));
        decision(FormatRule.BASIS_ENDING, "last", docx -> docx.paragraph("Theo đề nghị", "\\.</w:t>", ";</w:t>"));
        letter(
                FormatRule.TEXT_MISSING,
                "",
                docx -> docx.edit(
                        Docx.DOCUMENT,
                        xml -> xml.replaceAll("<w:p><w:pPr><w:pStyle w:val=\"NoiDung\"/>(?:(?!</w:p>).)*</w:p>", "")));
        letter(FormatRule.TEXT_SIZE, "15", docx -> docx.paragraph(BODY, "w:val=\"28\"", "w:val=\"30\""));
        letter(FormatRule.TEXT_SLANT, "", docx -> docx.paragraph(BODY, "<w:rPr>", "<w:rPr><w:i/>"));
        letter(
                FormatRule.TEXT_ALIGNMENT,
                "left",
                docx -> docx.paragraph(
                        BODY, "(<w:pStyle[^>]*>)(.*)" + BODY, "$1<w:jc w:val=\"left\"/>$2" + (BODY + " ").repeat(9)));
        letter(
                FormatRule.TEXT_INDENT,
                "none",
                docx -> docx.paragraph(BODY, "(<w:pStyle[^>]*>)", "$1<w:ind w:firstLine=\"0\"/>"));
        letter(
                FormatRule.TEXT_INDENT,
                "whole",
                docx -> docx.paragraph(BODY, "(<w:pStyle[^>]*>)", "$1<w:ind w:left=\"720\" w:firstLine=\"0\"/>"));
        letter(
                FormatRule.TEXT_SPACING,
                "0",
                docx -> docx.paragraph("soạn hai", "(<w:pStyle[^>]*>)", "$1<w:spacing w:before=\"0\"/>"));
        letter(
                FormatRule.TEXT_LINE_SPACING,
                "double",
                docx -> docx.paragraph(BODY, "(<w:pStyle[^>]*>)", "$1<w:spacing w:line=\"480\"/>"));
        letter(
                FormatRule.TEXT_LINE_SPACING,
                "10 points",
                docx -> docx.paragraph(
                        BODY, "(<w:pStyle[^>]*>)", "$1<w:spacing w:line=\"200\" w:lineRule=\"exact\"/>"));
        letter(FormatRule.TEXT_ENDING, "", docx -> docx.replace("./.", "."));
    }

    private void outline() {
        decision(FormatRule.ARTICLE_STYLE, "light", docx -> docx.paragraph("Điều 2.", BOLD, ""));
        decision(FormatRule.ARTICLE_STYLE, "no dot", docx -> docx.paragraph("Điều 2.", "Điều 2\\.", "Điều 2:"));
        letter(FormatRule.POINT_LETTER, "f", docx -> docx.replace(BODY, "f) " + BODY));
        letter(
                FormatRule.HEADING_NUMBER,
                "Chương 1",
                docx -> docx.insertBefore(BODY, centered("Chương 1", true) + centered("QUY ĐỊNH CHUNG", true)));
        letter(
                FormatRule.HEADING_NUMBER,
                "Mục I",
                docx -> docx.insertBefore(BODY, centered("Mục I", true) + centered("QUY ĐỊNH CHUNG", true)));
        letter(
                FormatRule.HEADING_STYLE,
                "light",
                docx -> docx.insertBefore(BODY, centered("Chương I", false) + centered("QUY ĐỊNH CHUNG", true)));
        letter(
                FormatRule.HEADING_STYLE,
                "capitals",
                docx -> docx.insertBefore(BODY, centered("CHƯƠNG I", true) + centered("QUY ĐỊNH CHUNG", true)));
        letter(FormatRule.CAPITALS, "Khoản", docx -> docx.replace(BODY, BODY + " theo Khoản 2 Điều 5"));
        letter(FormatRule.CAPITALS, "điều", docx -> docx.replace(BODY, BODY + " theo khoản 2 điều 5"));
        letter(FormatRule.CAPITALS, "Ủy Ban", docx -> docx.replace(BODY, BODY + " của Ủy Ban nhân dân tỉnh"));
    }

    private void foot() {
        decision(FormatRule.SIGNER_MISSING, "", docx -> docx.paragraph("TM. ỦY", "<w:t>[^<]*</w:t>", "")
                .paragraph("KT. CHỦ", "<w:t>[^<]*</w:t>", "")
                .paragraph("PHÓ CHỦ", "<w:t>[^<]*</w:t>", "")
                .paragraph("Nguyễn Văn Bình", "<w:t>[^<]*</w:t>", ""));
        letter(FormatRule.SIGNER_MARK, "T/M", docx -> docx.replace("TM. ", "T/M "));
        letter(FormatRule.SIGNER_DIFFERS, "", docx -> docx.replace("PHÓ CHỦ TỊCH", "ỦY VIÊN"));
        letter(FormatRule.SIGNER_STYLE, "light", docx -> docx.paragraph("KT. CHỦ TỊCH", BOLD, ""));
        letter(FormatRule.SIGNER_NAME_DIFFERS, "", docx -> docx.replace("Nguyễn Văn Bình", "Nguyễn Văn An"));
        letter(FormatRule.SIGNER_NAME_STYLE, "capitals", docx -> docx.replace("Nguyễn Văn Bình", "NGUYỄN VĂN BÌNH"));
        letter(FormatRule.SIGNER_DEGREE, "TS.", docx -> docx.replace("Nguyễn Văn Bình", "TS. Nguyễn Văn Bình"));
        letter(FormatRule.ADDRESSEES_MISSING, "", docx -> docx.paragraph("Kính gửi:", "<w:t>[^<]*</w:t>", "")
                .paragraph("- Bộ Khoa học", "<w:t>[^<]*</w:t>", "")
                .paragraph("- Văn phòng", "<w:t>[^<]*</w:t>", ""));
        decision(
                FormatRule.ADDRESSEES_UNEXPECTED,
                "",
                docx -> docx.insertBefore("ỦY BAN NHÂN DÂN TỈNH", centered("Kính gửi: Bộ Nội vụ", false)));
        letter(FormatRule.ADDRESSEES_FORM, "no semicolon", docx -> docx.paragraph("- Bộ Khoa học", ";<", "<"));
        letter(FormatRule.ADDRESSEES_FORM, "no stop", docx -> docx.paragraph("- Văn phòng", "\\.<", "<"));
        letter(FormatRule.ADDRESSEES_FORM, "no colon", docx -> docx.replace("Kính gửi:", "Kính gửi"));
        letter(FormatRule.ADDRESSEES_STYLE, "bold", docx -> docx.paragraph("Kính gửi:", "<w:rPr>", "<w:rPr><w:b/>"));
        letter(FormatRule.RECIPIENTS_MISSING, "", docx -> docx.replace("Nơi nhận:", "Gửi:"));
        letter(FormatRule.RECIPIENTS_HEAD, "size", docx -> docx.paragraph("Nơi nhận:", "w:val=\"24\"", "w:val=\"26\""));
        letter(FormatRule.RECIPIENTS_HEAD, "no colon", docx -> docx.replace("Nơi nhận:", "Nơi nhận"));
        letter(FormatRule.RECIPIENTS_FORM, "no semicolon", docx -> docx.paragraph("- Các sở", ";<", "<"));
        letter(FormatRule.RECIPIENTS_FORM, "no dash", docx -> docx.replace("- Các sở", "Các sở"));
        letter(FormatRule.RECIPIENTS_FILE, "no VT", docx -> docx.replace("Lưu: VT, KGVX.", "Lưu: KGVX."));
        letter(FormatRule.RECIPIENTS_FILE, "no stop", docx -> docx.replace("Lưu: VT, KGVX.", "Lưu: VT, KGVX"));
        letter(FormatRule.RECIPIENTS_STYLE, "size", docx -> docx.paragraph("- Các sở", "w:val=\"22\"", "w:val=\"24\""));
        letter(FormatRule.RECIPIENTS_AS_ABOVE, "", docx -> docx.replace("- Như trên;", "- Thành viên UBND tỉnh;"));
    }

    private void annexes() {
        department(FormatRule.ANNEX_POINTER, "", docx -> docx.paragraph("Kèm theo văn bản này", "Phụ lục", "bảng"));
        department(FormatRule.ANNEX_NUMBER, "2", docx -> docx.replace(">Phụ lục II<", ">Phụ lục 2<"));
        department(FormatRule.ANNEX_NUMBER, "twice I", docx -> docx.replace(">Phụ lục II<", ">Phụ lục I<"));
        department(FormatRule.ANNEX_STYLE, "light", docx -> docx.paragraph(">Phụ lục II<", BOLD, ""));
        department(FormatRule.ANNEX_STYLE, "capitals", docx -> docx.replace(">Phụ lục I<", ">PHỤ LỤC I<"));
        department(FormatRule.ANNEX_TITLE, "light", docx -> docx.paragraph("DANH MỤC HỆ THỐNG", BOLD, ""));
        department(FormatRule.ANNEX_REFERENCE, "", docx -> docx.paragraph("(Kèm theo", "<w:t>[^<]*</w:t>", ""));
        department(FormatRule.ANNEX_REFERENCE_FILLED, "", docx -> docx.paragraph("(Kèm theo", " số", " số 15"));
        department(FormatRule.ANNEX_PAGES, "", docx -> docx.replace("<w:pgNumType w:start=\"1\"/>", ""));
    }

    private void unfinished() {
        letter(FormatRule.PLACEHOLDER, "", docx -> docx.replace(BODY, "[điền vào đây…]"));
        letter(
                FormatRule.REVISIONS,
                "inserted",
                docx -> docx.paragraph(
                        BODY, "<w:r>(.*)</w:r>", "<w:ins w:id=\"9\" w:author=\"A\"><w:r>$1</w:r></w:ins>"));
        letter(
                FormatRule.COMMENTS,
                "",
                docx -> docx.relate(
                        "comments.xml",
                        WORD + "comments+xml",
                        "comments",
                        "<w:comments xmlns:w=\"" + MAIN + "\"><w:comment w:id=\"1\"/></w:comments>"));
        letter(
                FormatRule.HIDDEN_TEXT,
                "",
                docx -> docx.paragraph(BODY, "</w:p>", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>bí mật</w:t></w:r></w:p>"));
        letter(
                FormatRule.MARKED_TEXT,
                "",
                docx -> docx.paragraph(BODY, "<w:rPr>", "<w:rPr><w:highlight w:val=\"yellow\"/>"));
    }

    private static String centered(String text, boolean bold) {
        return "<w:p><w:pPr><w:spacing w:before=\"120\"/><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr>"
                + (bold ? "<w:b/>" : "")
                + "</w:rPr><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private void letter(FormatRule rule, String how, UnaryOperator<Docx> breaking) {
        cases.add(new Case(rule, how, LETTER, breaking));
    }

    private void decision(FormatRule rule, String how, UnaryOperator<Docx> breaking) {
        cases.add(new Case(rule, how, DECISION, breaking));
    }

    private void department(FormatRule rule, String how, UnaryOperator<Docx> breaking) {
        cases.add(new Case(rule, how, DEPARTMENT, breaking));
    }
}
