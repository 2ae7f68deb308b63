package vn.gov.dongthap.vpdt.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.springframework.stereotype.Component;

/**
 * Starts a draft: a Word file laid out as Appendix I and the model sheets of Appendix III order, filled with what the
 * record knows (N10.2c). What is to be written stands in brackets; number, date and signature stay empty under the names
 * of {@link FieldMark}.
 */
@Component
public class DraftTemplate {

    private static final String STYLES = "/drafting/styles.xml";

    DraftTemplate() {}

    /** Writes the Word file (.docx). */
    public void write(DraftContent content, OutputStream target) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createStyles().setStyles(styles());
            document.getProperties().getCoreProperties().setTitle(content.subject());
            document.getProperties()
                    .getCoreProperties()
                    .setCreator(content.letterhead().organName());
            SheetWriter sheet = new SheetWriter(document);
            sheet.setUp();
            contact(document, content);
            new HeadWriter(sheet, content).write();
            new BodyWriter(sheet, content).write();
            new FootWriter(sheet, content).write();
            new AnnexWriter(sheet, content).write();
            document.write(target);
        }
    }

    /** Box 13: at the foot of the first page, under a line of full width (III.4). */
    private static void contact(XWPFDocument document, DraftContent content) {
        String contact = content.letterhead().contact();
        if (contact != null) {
            Typesetter.on(document.createFooter(HeaderFooterType.FIRST).createParagraph())
                    .topLine()
                    .centered()
                    .size(11)
                    .text(contact);
            document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        }
    }

    private static CTStyles styles() throws IOException {
        try (InputStream source = DraftTemplate.class.getResourceAsStream(STYLES)) {
            return StylesDocument.Factory.parse(source).getStyles();
        } catch (XmlException e) {
            throw new IOException(e);
        }
    }
}
