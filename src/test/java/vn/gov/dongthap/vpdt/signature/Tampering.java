package vn.gov.dongthap.vpdt.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** Changes signed documents the way forgers do: behind what was signed, so that no signed byte differs. */
final class Tampering {

    private Tampering() {}

    /** Something done to an open document. */
    interface Act {
        void on(PDDocument document) throws IOException;
    }

    static byte[] with(byte[] pdf, Act act) {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            act.on(document);
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Draws over the first page. */
    static byte[] overlay(byte[] pdf) {
        return with(pdf, document -> {
            PDPage page = document.getPage(0);
            try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                content.addRect(80, 640, 400, 30);
                content.fill();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
        });
    }

    /** Puts a page behind the last. */
    static byte[] addedPage(byte[] pdf) {
        return with(pdf, document -> {
            document.addPage(new PDPage(PDRectangle.A4));
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
        });
    }

    /** Takes the last page away. */
    static byte[] removedPage(byte[] pdf) {
        return with(pdf, document -> {
            document.removePage(document.getNumberOfPages() - 1);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
        });
    }

    /** Stamps the first page, as annotation tools do. */
    static byte[] stamp(byte[] pdf) {
        return with(pdf, document -> {
            PDPage page = document.getPage(0);
            PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
            stamp.setRectangle(new PDRectangle(80, 640, 300, 40));
            PDAppearanceStream shown = new PDAppearanceStream(document);
            shown.setBBox(new PDRectangle(300, 40));
            try (PDPageContentStream content = new PDPageContentStream(document, shown)) {
                content.addRect(0, 0, 300, 40);
                content.fill();
            }
            PDAppearanceDictionary appearance = new PDAppearanceDictionary();
            appearance.setNormalAppearance(shown);
            stamp.setAppearance(appearance);
            COSArray there = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            COSArray annotations = there == null ? new COSArray() : new COSArray(there.toList());
            annotations.add(stamp.getCOSObject());
            page.getCOSObject().setItem(COSName.ANNOTS, annotations);
            page.getCOSObject().setNeedToBeUpdated(true);
        });
    }

    /** Writes another text into a form field. */
    static byte[] field(byte[] pdf, String name, String text) {
        return with(pdf, document -> {
            COSDictionary field = fieldOf(document, name);
            field.setString(COSName.V, text);
            field.setNeedToBeUpdated(true);
        });
    }

    /** Gives a field the picture of another. */
    static byte[] borrowedPicture(byte[] pdf, String name, String from) {
        return with(pdf, document -> {
            COSDictionary field = fieldOf(document, name);
            field.setItem(COSName.AP, fieldOf(document, from).getItem(COSName.AP));
            field.setNeedToBeUpdated(true);
        });
    }

    /** Redefines an object the signed pages use: the replacing shadow attack. */
    static byte[] replacedFont(byte[] pdf) {
        return with(pdf, document -> {
            COSDictionary fonts =
                    document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            COSDictionary font =
                    fonts.getCOSDictionary(fonts.keySet().iterator().next());
            font.setName(COSName.BASE_FONT, "Other");
            font.setNeedToBeUpdated(true);
        });
    }

    /** Makes a page show other content that lay hidden in the signed document: the hiding shadow attack. */
    static byte[] swappedContent(byte[] pdf) {
        return with(pdf, document -> {
            COSDictionary first = document.getPage(0).getCOSObject();
            first.setItem(COSName.CONTENTS, document.getPage(1).getCOSObject().getItem(COSName.CONTENTS));
            first.setNeedToBeUpdated(true);
        });
    }

    /** Lets the document do something when it is opened. */
    static byte[] action(byte[] pdf) {
        return with(pdf, document -> {
            COSDictionary action = new COSDictionary();
            action.setName(COSName.S, "JavaScript");
            action.setString(COSName.JS, "app.alert(1)");
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            catalog.setItem(COSName.OPEN_ACTION, action);
            catalog.setNeedToBeUpdated(true);
        });
    }

    /** Adds the words that describe a file, which nobody sees on a page. */
    static byte[] describedAnew(byte[] pdf) {
        return with(pdf, document -> {
            document.getDocumentInformation().setTitle("Đặt lại tên");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.getDocument().getTrailer().setNeedToBeUpdated(true);
        });
    }

    /** Changes one byte of the page's text in place. */
    static byte[] oneByte(byte[] pdf) {
        byte[] changed = pdf.clone();
        int at = indexOf(changed, "stream\n".getBytes(StandardCharsets.ISO_8859_1)) + 40;
        changed[at] ^= 1;
        return changed;
    }

    static byte[] appended(byte[] pdf, String text) {
        byte[] more = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(pdf, pdf.length + more.length);
        System.arraycopy(more, 0, all, pdf.length, more.length);
        return all;
    }

    private static COSDictionary fieldOf(PDDocument document, String name) {
        return document.getDocumentCatalog().getAcroForm(null).getField(name).getCOSObject();
    }

    private static int indexOf(byte[] bytes, byte[] word) {
        for (int i = 0; i < bytes.length - word.length; i++) {
            if (Arrays.equals(bytes, i, i + word.length, word, 0, word.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such bytes");
    }
}
