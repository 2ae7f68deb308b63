package vn.gov.dongthap.vpdt.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/** A document laid out as Appendix I orders, waiting for number, date, signature and seal. */
public final class OfficialPdf {

    /** Who signs: the head of Sở Khoa học và Công nghệ. */
    public static final String SIGNER = "Nguyễn Thành Nhân";

    private String numberLine = "Số:           /SKHCN-CNTT";
    private String dateLine = "Đồng Tháp, ngày        tháng        năm 2026";
    private float room = 90;
    private String signer = SIGNER;
    private List<String> position = List.of("GIÁM ĐỐC");
    private int pages = 1;
    private boolean archived;

    /** With a signer and blanks as most letters have them. */
    public static OfficialPdf standard() {
        return new OfficialPdf();
    }

    /** Signed by somebody else. */
    public OfficialPdf withSigner(String name) {
        signer = name;
        return this;
    }

    /** With another line for number and notation. */
    public OfficialPdf withNumberLine(String line) {
        numberLine = line;
        return this;
    }

    /** With other lines above the signature. */
    public OfficialPdf withPosition(String... lines) {
        position = List.of(lines);
        return this;
    }

    OfficialPdf withDateLine(String line) {
        dateLine = line;
        return this;
    }

    OfficialPdf withRoom(float points) {
        room = points;
        return this;
    }

    OfficialPdf withPages(int count) {
        pages = count;
        return this;
    }

    /** As Word becomes PDF for the archive: PDF/A-2b. */
    OfficialPdf forTheArchive() {
        archived = true;
        return this;
    }

    /** The PDF. */
    public byte[] bytes() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            if (archived) {
                describe(document);
            }
            PDType0Font upright = font(document, "Tinos-Regular");
            PDType0Font italic = font(document, "Tinos-Italic");
            for (int i = 1; i <= pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    if (i == 1) {
                        write(content, upright, 85, 780, "SỞ KHOA HỌC VÀ CÔNG NGHỆ");
                        write(content, upright, 300, 780, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
                        write(content, upright, 95, 745, numberLine);
                        write(content, italic, 310, 745, dateLine);
                    }
                    write(content, upright, 85, 650, "Nội dung trang " + i + ": thực hiện chuyển đổi số năm 2026.");
                    if (i == pages) {
                        write(content, upright, 85, 420, "Nơi nhận:");
                        for (int line = 0; line < position.size(); line++) {
                            float above = 15 * (position.size() - 1 - line);
                            write(content, upright, 390, 420 + above, position.get(line));
                        }
                        write(content, upright, 365, 420 - room, signer);
                    }
                }
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(PDDocument document) throws IOException {
        try (InputStream colours = OfficialPdf.class.getResourceAsStream("/reports/colour/sRGB.icc")) {
            PDOutputIntent intent = new PDOutputIntent(document, colours);
            intent.setInfo("sRGB");
            intent.setOutputConditionIdentifier("sRGB");
            document.getDocumentCatalog().addOutputIntent(intent);
        }
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata("""
                <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                    pdfaid:part="2" pdfaid:conformance="B"/></rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>""".getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private static PDType0Font font(PDDocument document, String name) throws IOException {
        try (InputStream in = OfficialPdf.class.getResourceAsStream("/reports/fonts/" + name + ".ttf")) {
            return PDType0Font.load(document, in, true);
        }
    }

    private static void write(PDPageContentStream content, PDType0Font font, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, 13);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }
}
