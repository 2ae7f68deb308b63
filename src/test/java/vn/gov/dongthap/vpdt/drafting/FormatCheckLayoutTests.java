package vn.gov.dongthap.vpdt.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Drafts that are right, however their author put them together. */
class FormatCheckLayoutTests {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String NAMESPACES = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
    private static final String DATE = "Đồng Tháp, ngày      tháng      năm     ";
    private static final String LETTER_SUBJECT = "V/v " + BrokenDrafts.LETTER.subject();

    private final FormatCheck check = new FormatCheck(Sentences.SOURCE);

    @Test
    @DisplayName("I.II heads whose columns are parted by tabs, with drawn lines")
    void readsTabs() throws IOException {
        String head = paragraph(
                        "", run("ỦY BAN NHÂN DÂN", 12, "b"), tab(), run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, "b"))
                + paragraph(
                        "",
                        run("TỈNH ĐỒNG THÁP", 12, "b"),
                        tab(),
                        run("Độc lập - Tự do - Hạnh phúc", 13, "b"),
                        stroke(159),
                        stroke(50))
                + paragraph("", run("Số:      /UBND-KGVX", 13, ""), tab(), run(DATE, 13, "i"))
                + paragraph(centered(120), run(LETTER_SUBJECT, 12, ""));

        assertThat(broken(withHead(head))).isEmpty();
    }

    @Test
    @DisplayName("I.II heads in text boxes, written twice for old and new readers")
    void readsTextBoxes() throws IOException {
        String left = paragraph(centered(0), run("ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP", 12, "b"))
                + paragraph(centered(0), run("Số:      /UBND-KGVX", 13, ""))
                + paragraph(centered(120), run(LETTER_SUBJECT, 12, ""));
        String right = paragraph(centered(0), run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, "b"))
                + paragraph(centered(0), run("Độc lập - Tự do - Hạnh phúc", 13, "b"))
                + paragraph(centered(0), run(DATE, 13, "i"));

        assertThat(broken(withHead(paragraph("", box(left), box(right), vmlStroke(), vmlStroke()))))
                .isEmpty();
    }

    @Test
    @DisplayName("I.II a text box head with one thing wrong is found wrong in that")
    void findsFaultsInTextBoxes() throws IOException {
        String left = paragraph(centered(0), run("ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP", 12, ""))
                + paragraph(centered(0), run("Số:      /UBND-KGVX", 13, ""))
                + paragraph(centered(120), run(LETTER_SUBJECT, 12, ""));
        String right = paragraph(centered(0), run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, "b"))
                + paragraph(centered(0), run("Độc lập - Tự do - Hạnh phúc", 13, "b"))
                + paragraph(centered(0), run(DATE, 13, "i"));

        assertThat(broken(withHead(paragraph("", box(left), box(right)))))
                .containsExactly("MOTTO_LINE", "AGENCY_STYLE", "AGENCY_LINE");
    }

    @Test
    @DisplayName("I.I fonts of the theme, sizes and weight of styles that build on one another")
    void followsStyles() throws IOException {
        Docx docx = BrokenDrafts.finished(BrokenDrafts.LETTER)
                .relate("theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", "theme", """
                        <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>
                        <a:fontScheme name="x"><a:majorFont><a:latin typeface="Cambria"/></a:majorFont>
                        <a:minorFont><a:latin typeface="Times New Roman"/></a:minorFont></a:fontScheme>
                        </a:themeElements></a:theme>""")
                .edit("word/styles.xml", xml -> xml.replaceAll(
                                "<w:rFonts[^>]*>",
                                "<w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"/>")
                        .replace("<w:sz w:val=\"28\"/>", "<w:sz w:val=\"22\"/>")
                        .replace("</w:styles>", """
                                <w:style w:type="paragraph" w:styleId="Goc"><w:basedOn w:val="NoiDung"/>
                                <w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>
                                <w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Goc"/></w:style>
                                <w:style w:type="character" w:styleId="Dam"><w:rPr><w:b/></w:rPr></w:style>
                                </w:styles>"""))
                .paragraph(
                        "đã soạn một",
                        "(?s)<w:pStyle[^>]*>(.*)<w:rPr>.*?</w:rPr>",
                        "<w:pStyle w:val=\"Con\"/>$1<w:rPr><w:rStyle w:val=\"Dam\"/></w:rPr>");

        assertThat(broken(docx)).isEmpty();
        assertThat(broken(docx.edit("word/theme/theme1.xml", xml -> xml.replace("Times New Roman", "Calibri"))))
                .containsExactly("FONT_FAMILY");
    }

    @Test
    @DisplayName("I.II.9d dashes and numbers that Word puts itself")
    void readsAutomaticLists() throws IOException {
        Docx docx = BrokenDrafts.finished(BrokenDrafts.DECISION)
                .relate("numbering.xml", WORD + "numbering+xml", "numbering", """
                        <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>
                        <w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum>
                        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>
                        <w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/></w:lvl></w:abstractNum>
                        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
                        <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>""")
                .edit(Docx.DOCUMENT, xml -> xml.replaceAll(
                                "<w:p>(<w:r>(?:(?!</w:p>).)*<w:t[^>]*>)- ", "<w:p><w:pPr>" + list(1) + "</w:pPr>$1")
                        .replaceAll("(<w:pStyle[^>]*>)(</w:pPr>.{0,200}?)Điều \\d\\.", "$1" + list(2) + "$2"));

        assertThat(broken(docx)).isEmpty();
        try (WordFile word = WordFile.open("a.docx", new ByteArrayInputStream(docx.bytes()))) {
            assertThat(word.text().lines())
                    .extracting(Line::text)
                    .contains("- Các sở, ban, ngành tỉnh;")
                    .anyMatch(text -> text.startsWith("Điều 3. "));
        }
    }

    @Test
    @DisplayName("I.II content controls, links and deleted text do not hide what stands on paper")
    void readsThroughContainers() throws IOException {
        Docx docx = BrokenDrafts.finished(BrokenDrafts.LETTER)
                .paragraph("đã soạn một", "^(.*)$", "<w:sdt><w:sdtPr/><w:sdtContent>$1</w:sdtContent></w:sdt>")
                .paragraph("đã soạn hai", "<w:r>(.*)</w:r>", "<w:hyperlink w:anchor=\"a\"><w:r>$1</w:r></w:hyperlink>")
                .paragraph("đã soạn ba", "</w:p>", "<w:del><w:r><w:delText>xóa</w:delText></w:r></w:del></w:p>");

        assertThat(broken(docx)).containsExactly("REVISIONS");
    }

    @Test
    @DisplayName("I.I a document Word counted one page of needs no page number")
    void needsNoNumberOnOnePage() throws IOException {
        Docx docx = BrokenDrafts.finished(BrokenDrafts.LETTER)
                .replace("<w:headerReference w:type=\"default\"", "<w:headerReference w:type=\"even\"");
        assertThat(broken(docx)).containsExactly("PAGE_NUMBER_MISSING");

        docx.edit(
                "docProps/app.xml",
                xml -> xml.replaceFirst("(<(?:\\w+:)?Properties[^>]*?)/?>.*", "$1><Pages>1</Pages></Properties>"));

        assertThat(broken(docx)).isEmpty();
    }

    private List<String> broken(Docx docx) throws IOException {
        try (WordFile word = WordFile.open("Dự thảo.docx", new ByteArrayInputStream(docx.bytes()))) {
            return check.check(word, content(docx)).findings().stream()
                    .map(Finding::rule)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    private static DraftContent content(Docx docx) {
        return docx.read(Docx.DOCUMENT).contains("QUYẾT ĐỊNH") ? BrokenDrafts.DECISION : BrokenDrafts.LETTER;
    }

    private static Docx withHead(String head) {
        return BrokenDrafts.finished(BrokenDrafts.LETTER)
                .edit(Docx.DOCUMENT, xml -> Pattern.compile("<w:tbl>.*?</w:tbl>")
                        .matcher(xml)
                        .replaceFirst(Matcher.quoteReplacement(head))
                        .replaceFirst("<w:document ", "<w:document " + NAMESPACES + " "));
    }

    private static String paragraph(String properties, String... content) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + String.join("", content) + "</w:p>";
    }

    private static String centered(int before) {
        return "<w:spacing w:before=\"" + before + "\"/><w:jc w:val=\"center\"/>";
    }

    private static String run(String text, int size, String toggle) {
        return "<w:r><w:rPr>" + (toggle.isEmpty() ? "" : "<w:" + toggle + "/>") + "<w:sz w:val=\"" + 2 * size
                + "\"/></w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static String tab() {
        return "<w:r><w:tab/></w:r>";
    }

    private static String stroke(int points) {
        return "<w:r><w:drawing><wp:anchor><wp:extent cx=\"" + points * 12700
                + "\" cy=\"0\"/><a:graphic><wps:wsp><wps:spPr>"
                + "<a:prstGeom prst=\"straightConnector1\"/></wps:spPr></wps:wsp></a:graphic></wp:anchor></w:drawing></w:r>";
    }

    private static String vmlStroke() {
        return "<w:r><w:pict><v:line from=\"0pt,3pt\" to=\"159pt,3pt\"/></w:pict></w:r>";
    }

    private static String box(String content) {
        String text = "<w:txbxContent>" + content + "</w:txbxContent>";
        return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wp:extent cx=\"99\" cy=\"99\"/>"
                + "<wps:wsp><wps:txbx>" + text + "</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice>"
                + "<mc:Fallback><w:pict><v:textbox>" + text
                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    }

    private static String list(int number) {
        return "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + number + "\"/></w:numPr>";
    }
}
