package vn.gov.dongthap.vpdt.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;

/** Drafts that somebody prepared for more than to be read. */
public final class PreparedPdf {

    /** What is done to the document. */
    interface Act {
        void on(PDDocument document) throws IOException;
    }

    private PreparedPdf() {}

    /** With an empty signature field of that name far from where anybody signs. */
    public static byte[] withField(byte[] pdf, String name) {
        return with(pdf, document -> {
            COSDictionary field = new COSDictionary();
            field.setString(COSName.T, name);
            field.setItem(COSName.FT, COSName.SIG);
            field.setItem(COSName.TYPE, COSName.ANNOT);
            field.setItem(COSName.SUBTYPE, COSName.getPDFName("Widget"));
            field.setItem(COSName.RECT, new PDRectangle(-500, -500, 100, 50).getCOSArray());
            COSArray fields = new COSArray();
            fields.add(field);
            COSDictionary form = new COSDictionary();
            form.setItem(COSName.FIELDS, fields);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        });
    }

    /** With a script that runs when it is opened. */
    public static byte[] withScript(byte[] pdf) {
        return with(
                pdf, document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('!')")));
    }

    /** With a script where no reader looks for one, for another revision to refer to. */
    static byte[] withHiddenScript(byte[] pdf) {
        return with(pdf, document -> {
            COSDictionary holder = new COSDictionary();
            holder.setItem(COSName.getPDFName("Somewhere"), new PDActionJavaScript("this.x = 1").getCOSObject());
            document.getPage(0).getCOSObject().setItem(COSName.getPDFName("PieceInfo"), holder);
        });
    }

    /** With a link that starts a program. */
    static byte[] withLaunch(byte[] pdf) {
        return with(pdf, document -> {
            PDAnnotationLink link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(100, 100, 50, 20));
            PDActionLaunch launch = new PDActionLaunch();
            launch.setF("calc.exe");
            link.setAction(launch);
            document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, array(link.getCOSObject()));
        });
    }

    /** With something that happens when the page is turned to. */
    static byte[] withPageTrigger(byte[] pdf) {
        return with(pdf, document -> {
            COSDictionary triggers = new COSDictionary();
            triggers.setItem(COSName.O, new PDActionURI().getCOSObject());
            document.getPage(0).getCOSObject().setItem(COSName.AA, triggers);
        });
    }

    /** With what writers of PDF put in unasked: a first page to show and a link to an address. */
    static byte[] withLinks(byte[] pdf) {
        return with(pdf, document -> {
            PDPageFitDestination first = new PDPageFitDestination();
            first.setPage(document.getPage(0));
            PDActionGoTo opening = new PDActionGoTo();
            opening.setDestination(first);
            document.getDocumentCatalog().setOpenAction(opening);
            PDActionURI address = new PDActionURI();
            address.setURI("https://dongthap.gov.vn");
            PDAnnotationLink link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(100, 100, 50, 20));
            link.setAction(address);
            document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, array(link.getCOSObject()));
        });
    }

    /** A draft somebody has signed already. */
    public static byte[] signed() {
        try (TestAuthority authority = new TestAuthority("CA lạ")) {
            return SigningDesk.with(authority)
                    .signPersonally(OfficialPdf.standard().bytes(), authority.person(OfficialPdf.SIGNER));
        }
    }

    private static COSArray array(COSDictionary only) {
        COSArray array = new COSArray();
        array.add(only);
        return array;
    }

    private static byte[] with(byte[] pdf, Act act) {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            act.on(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
