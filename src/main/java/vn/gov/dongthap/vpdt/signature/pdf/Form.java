package vn.gov.dongthap.vpdt.signature.pdf;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.signature.pdf.SigningPlaces.Blank;

/**
 * The form of a document, written to. Read through the raw objects: the library's own view of a form adds fonts to it
 * that no document needs and PDF/A forbids.
 */
final class Form {

    private static final int PRINTED = 4;
    private static final int READ_ONLY = 1;
    private static final int CENTRED = 1;
    private static final int SIGNATURES_EXIST_APPEND_ONLY = 3;
    private static final float BASELINE = 0.3f;

    private final PDDocument document;

    Form(PDDocument document) {
        this.document = document;
    }

    /** Whether there is anything in it. */
    boolean exists() {
        COSDictionary form = catalog().getCOSDictionary(COSName.ACRO_FORM);
        COSArray fields = form == null ? null : form.getCOSArray(COSName.FIELDS);
        return fields != null && fields.size() > 0;
    }

    /** Adds an empty blank for a number or a part of a date. */
    void addBlank(String name, Blank blank) throws IOException {
        DigitFont font = DigitFont.of(blank.italic());
        embed(font);
        COSDictionary field = add(name, COSName.TX, blank.box());
        field.setInt(COSName.FF, READ_ONLY);
        field.setInt(COSName.Q, CENTRED);
        field.setString(COSName.DA, "/" + font.resource() + " " + blank.fontSize() + " Tf 0 g");
    }

    /** Adds an empty signature field; a closing one locks the document when it is signed. */
    COSDictionary addSignatureField(String name, Box box, boolean closing) {
        COSDictionary field = add(name, COSName.SIG, box);
        if (closing) {
            field.setItem(COSName.getPDFName("Lock"), FieldLock.everything());
        }
        return field;
    }

    /** The name, or one like it that no field has. */
    String free(String name) {
        Set<String> taken = new HashSet<>();
        COSArray fields = fields();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.getObject(i) instanceof COSDictionary field) {
                taken.add(field.getString(COSName.T, ""));
            }
        }
        String free = name;
        for (int i = 2; taken.contains(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    /** An empty field, or null when there is none of that name. */
    @Nullable
    COSDictionary empty(String name) {
        COSArray fields = fields();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.getObject(i) instanceof COSDictionary field
                    && name.equals(field.getString(COSName.T))
                    && isEmpty(field)) {
                return field;
            }
        }
        return null;
    }

    /**
     * Fills empty blanks.
     *
     * @throws IllegalArgumentException when the document has no empty blank of a name
     */
    void fill(Map<String, String> values) throws IOException {
        COSDictionary resources = form().getCOSDictionary(COSName.DR);
        PDResources fonts = new PDResources(resources == null ? new COSDictionary() : resources);
        for (Map.Entry<String, String> value : values.entrySet()) {
            COSDictionary blank = empty(value.getKey());
            if (blank == null) {
                throw new IllegalArgumentException("no empty field " + value.getKey());
            }
            blank.setString(COSName.V, value.getValue());
            show(blank, written(fonts, blank, value.getValue()));
        }
    }

    /** Gives a field the appearance. */
    static void show(COSDictionary field, PDAppearanceStream stream) {
        COSDictionary appearance = new COSDictionary();
        appearance.setItem(COSName.N, stream.getCOSObject());
        appearance.setDirect(true);
        field.setItem(COSName.AP, appearance);
        field.setNeedToBeUpdated(true);
    }

    static Box boxOf(COSDictionary field) {
        PDRectangle rectangle = new PDRectangle(field.getCOSArray(COSName.RECT));
        return new Box(
                1, rectangle.getLowerLeftX(), rectangle.getLowerLeftY(), rectangle.getWidth(), rectangle.getHeight());
    }

    /** Marks the form as signed. */
    void markSigned() {
        form().setInt(COSName.SIG_FLAGS, SIGNATURES_EXIST_APPEND_ONLY);
    }

    private static boolean isEmpty(COSDictionary field) {
        return COSName.SIG.equals(field.getCOSName(COSName.FT))
                ? field.getDictionaryObject(COSName.V) == null
                : field.getString(COSName.V, "").isEmpty();
    }

    private PDAppearanceStream written(PDResources fonts, COSDictionary blank, String text) throws IOException {
        String[] style = blank.getString(COSName.DA, "").split(" ");
        COSName name = COSName.getPDFName(style[0].substring(1));
        float size = Float.parseFloat(style[1]);
        PDFont font = fonts.getFont(name);
        Box box = boxOf(blank);
        PDAppearanceStream stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(box.width(), box.height()));
        PDResources resources = new PDResources();
        resources.put(name, font);
        stream.setResources(resources);
        try (PDPageContentStream content = new PDPageContentStream(document, stream)) {
            float width = font.getStringWidth(text) / 1000 * size;
            content.beginMarkedContent(COSName.TX);
            content.beginText();
            content.setFont(font, size);
            content.setNonStrokingColor(0f);
            content.newLineAtOffset(Math.max(0, (box.width() - width) / 2), BASELINE * size);
            content.showText(text);
            content.endText();
            content.endMarkedContent();
        }
        return stream;
    }

    private void embed(DigitFont font) throws IOException {
        COSDictionary form = form();
        COSDictionary resources = form.getCOSDictionary(COSName.DR);
        if (resources == null) {
            resources = new COSDictionary();
            form.setItem(COSName.DR, resources);
        }
        COSName name = COSName.getPDFName(font.resource());
        COSDictionary fonts = resources.getCOSDictionary(COSName.FONT);
        if (fonts == null || !fonts.containsKey(name)) {
            new PDResources(resources).put(name, font.embed(document));
            resources.setNeedToBeUpdated(true);
        }
    }

    private COSDictionary add(String name, COSName type, Box box) {
        PDPage page = document.getPage(box.page() - 1);
        COSDictionary field = new COSDictionary();
        field.setItem(COSName.TYPE, COSName.ANNOT);
        field.setItem(COSName.SUBTYPE, COSName.WIDGET);
        field.setItem(COSName.FT, type);
        field.setString(COSName.T, name);
        field.setItem(COSName.RECT, box.rectangle().getCOSArray());
        field.setInt(COSName.F, PRINTED);
        field.setItem(COSName.P, page.getCOSObject());
        PDAppearanceStream empty = new PDAppearanceStream(document);
        empty.setBBox(new PDRectangle(box.width(), box.height()));
        empty.setResources(new PDResources());
        show(field, empty);
        fields().add(field);
        annotate(page, field);
        return field;
    }

    /** The list becomes a part of the page: a list of its own would have to be rewritten apart. */
    private static void annotate(PDPage page, COSDictionary field) {
        COSArray there = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        COSArray annotations = there == null ? new COSArray() : new COSArray(there.toList());
        annotations.add(field);
        annotations.setDirect(true);
        page.getCOSObject().setItem(COSName.ANNOTS, annotations);
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    private COSArray fields() {
        COSDictionary form = form();
        COSArray fields = form.getCOSArray(COSName.FIELDS);
        if (fields == null) {
            fields = new COSArray();
            fields.setDirect(true);
            form.setItem(COSName.FIELDS, fields);
        }
        fields.setNeedToBeUpdated(true);
        return fields;
    }

    private COSDictionary form() {
        COSDictionary form = catalog().getCOSDictionary(COSName.ACRO_FORM);
        if (form == null) {
            form = new COSDictionary();
            form.setDirect(true);
            catalog().setItem(COSName.ACRO_FORM, form);
        }
        form.setNeedToBeUpdated(true);
        catalog().setNeedToBeUpdated(true);
        return form;
    }

    private COSDictionary catalog() {
        return document.getDocumentCatalog().getCOSObject();
    }
}
