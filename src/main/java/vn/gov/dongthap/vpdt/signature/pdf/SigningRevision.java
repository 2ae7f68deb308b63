package vn.gov.dongthap.vpdt.signature.pdf;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * One addition to a PDF that ends in a signature: fields are added or filled, then the whole is signed. What was there
 * keeps its bytes, so that earlier signatures stay valid.
 */
public final class SigningRevision implements Closeable {

    /** Field of the competent person's signature. */
    public static final String SIGNATURE = "vpdt-ky";
    /** Field of the agency's seal. */
    public static final String SEAL = "vpdt-dau";
    /** Field of the number. */
    public static final String NUMBER = NumberFields.NUMBER;
    /** Field of the day. */
    public static final String DAY = NumberFields.DAY;
    /** Field of the month. */
    public static final String MONTH = NumberFields.MONTH;
    /** Field of the year, in documents that leave it open. */
    public static final String YEAR = NumberFields.YEAR;

    /** Room for the signature, its certificates and a time stamp. */
    private static final int RESERVED = 20 * 1024;

    private static final int[] UNKNOWN_RANGE = {0, 1_000_000_000, 1_000_000_000, 1_000_000_000};
    private static final int FILL_AND_SIGN = 2;

    private final PDDocument document;
    private final Form form;
    private final ByteArrayOutputStream out;
    private @Nullable ExternalSigningSupport waiting;

    private SigningRevision(PDDocument document, int size) {
        this.document = document;
        this.form = new Form(document);
        this.out = new ByteArrayOutputStream(size + 128 * 1024);
    }

    /** Begins an addition to the document. */
    public static SigningRevision on(byte[] pdf) throws IOException {
        return new SigningRevision(Loader.loadPDF(pdf), pdf.length);
    }

    /** Whether the document waits for that blank or signature. */
    public boolean waitsFor(String field) {
        return form.exists() && form.empty(field) != null;
    }

    /**
     * Adds the form a document carries to be signed before it has a number (N14, N15.3x): blanks for number and date, a
     * field for the competent person's signature and one for the seal, which locks everything; each where Appendix I
     * puts it.
     *
     * @param signer full name as it stands below the signature
     * @param aspect width of the signature's picture by its height
     * @param sealWidth real size of the seal, in points
     * @param sealHeight real size of the seal, in points
     */
    public SigningPlaces addForm(String signer, float aspect, float sealWidth, float sealHeight)
            throws IOException, PlaceNotFound {
        SigningPlaces places = FindPlaces.in(document, signer, aspect, sealWidth, sealHeight);
        for (Map.Entry<String, SigningPlaces.Blank> blank : places.blanks().entrySet()) {
            form.addBlank(blank.getKey(), blank.getValue());
        }
        form.addSignatureField(SIGNATURE, places.signature(), false);
        form.addSignatureField(SEAL, places.seal(), true);
        return places;
    }

    /**
     * Fills blanks for number and date.
     *
     * @throws IllegalArgumentException when the document has no empty blank of a name
     */
    public void fill(Map<String, String> values) throws IOException {
        form.fill(values);
    }

    /**
     * Adds a seal's field as wide as the line of text in the upper right corner of the first page.
     *
     * @return its name, for {@link #sign}
     */
    public String addCornerField(Picture.Line line) throws IOException {
        String name = form.free(SEAL);
        form.addSignatureField(name, line.corner(document), true);
        return name;
    }

    /** Writes the line itself into the upper right corner of the first page, for a signature without a picture. */
    public void write(Picture.Line line) throws IOException {
        PDPage page = document.getPage(0);
        Box corner = line.corner(document);
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false, true)) {
            content.transform(Matrix.getTranslateInstance(corner.x(), corner.y()));
            line.draw(document, content, corner);
        }
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    /**
     * Puts an empty signature into the field; what is returned is to be signed and nothing can be added any more.
     *
     * @param name whose signature it is
     * @param certifying whether it is the first and forbids everything but filling fields and signing again
     */
    public InputStream sign(String field, Picture picture, String name, Instant when, boolean certifying)
            throws IOException {
        COSDictionary slot = form.empty(field);
        if (slot == null) {
            throw new IllegalArgumentException("no empty field " + field);
        }
        PDSignature signature = new PDSignature();
        signature.setType(COSName.SIG);
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
        signature.setName(name);
        signature.setSignDate(officeTime(when));
        // In this order: the writer looks for the range behind the contents.
        signature.setContents(new byte[RESERVED]);
        signature.setByteRange(UNKNOWN_RANGE);
        COSDictionary dictionary = signature.getCOSObject();
        dictionary.setNeedToBeUpdated(true);
        if (certifying) {
            certify(dictionary);
        } else {
            lock(slot, dictionary);
        }
        slot.setItem(COSName.V, signature);
        Form.show(slot, picture.appearance(document, Form.boxOf(slot)));
        form.markSigned();
        waiting = document.saveIncrementalForExternalSigning(out);
        return waiting.getContent();
    }

    /** Puts the signature in its place; the whole document. */
    public byte[] complete(byte[] signature) throws IOException {
        if (waiting == null) {
            throw new IllegalStateException("nothing waits to be signed");
        }
        waiting.setSignature(signature);
        return out.toByteArray();
    }

    /** The document with what was added, unsigned; for somebody who signs elsewhere. */
    public byte[] unsigned() throws IOException {
        document.saveIncremental(out);
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void certify(COSDictionary signature) {
        COSDictionary parameters = parameters();
        parameters.setInt(COSName.P, FILL_AND_SIGN);
        refer(signature, COSName.DOCMDP, parameters);
        COSDictionary permissions = new COSDictionary();
        permissions.setItem(COSName.DOCMDP, signature);
        permissions.setDirect(true);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.PERMS, permissions);
    }

    private void lock(COSDictionary slot, COSDictionary signature) {
        COSDictionary lock = slot.getCOSDictionary(COSName.getPDFName("Lock"));
        if (lock != null) {
            COSDictionary parameters = parameters();
            lock.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(COSName.TYPE))
                    .forEach(entry -> parameters.setItem(entry.getKey(), entry.getValue()));
            refer(signature, COSName.getPDFName("FieldMDP"), parameters)
                    .setItem("Data", document.getDocumentCatalog().getCOSObject());
        }
    }

    private static COSDictionary parameters() {
        COSDictionary parameters = new COSDictionary();
        parameters.setItem(COSName.TYPE, COSName.TRANSFORM_PARAMS);
        parameters.setName(COSName.V, "1.2");
        parameters.setDirect(true);
        return parameters;
    }

    private static COSDictionary refer(COSDictionary signature, COSName method, COSDictionary parameters) {
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.SIG_REF);
        reference.setItem(COSName.TRANSFORM_METHOD, method);
        reference.setItem(COSName.TRANSFORM_PARAMS, parameters);
        reference.setDirect(true);
        COSArray references = new COSArray();
        references.add(reference);
        references.setDirect(true);
        signature.setItem(COSName.REFERENCE, references);
        return reference;
    }

    private static GregorianCalendar officeTime(Instant when) {
        ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
        GregorianCalendar calendar = GregorianCalendar.from(ZonedDateTime.ofInstant(when, zone));
        calendar.setTimeZone(TimeZone.getTimeZone(zone));
        return calendar;
    }
}
