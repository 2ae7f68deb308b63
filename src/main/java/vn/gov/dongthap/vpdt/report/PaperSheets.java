package vn.gov.dongthap.vpdt.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.springframework.core.io.ClassPathResource;

/** What all sheets made from somebody's PDF share: signatures as pictures only, our font, the mark of the system. */
final class PaperSheets {

    private static final float MARK_SIZE = 7;
    private static final float MARK_EDGE = 14;

    private PaperSheets() {}

    /** A changed copy of a signed document must not look like one whose signature is broken. */
    static void leavePicturesOnly(PDDocument copy) throws IOException {
        copy.setAllSecurityToBeRemoved(true);
        PDAcroForm form = copy.getDocumentCatalog().getAcroForm();
        if (form != null) {
            form.flatten();
        }
        copy.getDocumentCatalog().getCOSObject().removeItem(COSName.ACRO_FORM);
        copy.getDocumentCatalog().getCOSObject().removeItem(COSName.PERMS);
    }

    /** Takes the pictures of the fields of that name off the pages. */
    static void takeOff(PDDocument copy, String name) throws IOException {
        PDAcroForm form = copy.getDocumentCatalog().getAcroForm();
        if (form == null) {
            return;
        }
        Set<COSBase> taken = new java.util.HashSet<>();
        List<PDField> kept = new ArrayList<>();
        for (PDField field : form.getFields()) {
            if (name.equals(field.getPartialName())) {
                field.getWidgets().forEach(widget -> taken.add(widget.getCOSObject()));
            } else {
                kept.add(field);
            }
        }
        form.setFields(kept);
        for (PDPage page : copy.getPages()) {
            List<PDAnnotation> annotations = new ArrayList<>(page.getAnnotations());
            if (annotations.removeIf(annotation -> taken.contains(annotation.getCOSObject()))) {
                page.setAnnotations(annotations);
            }
        }
    }

    /** Who printed it and when, at the foot of a page (V6.6k). */
    static void mark(PDDocument copy, PDPage page, String mark, PDFont plain) throws IOException {
        try (PDPageContentStream content = onTop(copy, page, ViewedPage.of(page))) {
            content.setNonStrokingColor(0.35f, 0.35f, 0.35f);
            content.beginText();
            content.setFont(plain, MARK_SIZE);
            content.newLineAtOffset(StampDrawing.millimetres(30), MARK_EDGE);
            content.showText(mark);
            content.endText();
        }
    }

    /** Draws over what is there, in places of the page as seen. */
    static PDPageContentStream onTop(PDDocument copy, PDPage page, ViewedPage viewed) throws IOException {
        PDPageContentStream content =
                new PDPageContentStream(copy, page, PDPageContentStream.AppendMode.APPEND, true, true);
        content.transform(viewed.toPage());
        return content;
    }

    static PDFont font(PDDocument copy, String face) throws IOException {
        try (InputStream file = new ClassPathResource("reports/fonts/Tinos-" + face + ".ttf").getInputStream()) {
            return PDType0Font.load(copy, file, true);
        }
    }
}
