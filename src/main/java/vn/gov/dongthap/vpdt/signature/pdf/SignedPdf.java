package vn.gov.dongthap.vpdt.signature.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF with the signatures in it, and what became of it after each. Tells nothing about whose they are. */
public final class SignedPdf implements Closeable {

    private static final COSName BYTE_RANGE = COSName.BYTERANGE;
    private static final COSName LOCK = COSName.getPDFName("Lock");
    private static final String RFC_3161 = "ETSI.RFC3161";

    private final byte[] bytes;
    private final PdfView now;
    private final List<PdfSignature> signatures;
    private final Deadline deadline;

    private SignedPdf(byte[] bytes, PdfView now, List<PdfSignature> signatures, Deadline deadline) {
        this.bytes = bytes;
        this.now = now;
        this.signatures = signatures;
        this.deadline = deadline;
    }

    /**
     * Reads a PDF.
     *
     * @param bytes the whole file; not copied, not to be changed
     * @throws PdfUnreadable when it is damaged, needs a password, or is built to wear readers out
     */
    public static SignedPdf read(byte[] bytes, Deadline deadline) throws PdfUnreadable {
        PdfView view = view(bytes, bytes.length, deadline);
        List<PdfSignature> signatures = new ArrayList<>();
        for (FormFields.Field field : view.form().byName().values()) {
            COSDictionary value = field.signed();
            if (value != null) {
                signatures.add(signature(field, value, bytes.length));
            }
        }
        signatures.sort(Comparator.comparingLong(PdfSignature::end));
        return new SignedPdf(bytes, view, List.copyOf(signatures), deadline);
    }

    /** Signatures and time stamps, in the order they were made; none when nobody signed. */
    public List<PdfSignature> signatures() {
        return signatures;
    }

    /** Whether anything in it can be filled in or signed. */
    public boolean hasFields() {
        return !now.form().byName().isEmpty();
    }

    /**
     * Whether it does something by itself: scripts, and actions other than going to a page or an address.
     *
     * @throws PdfUnreadable when some object of it is damaged, or there are too many
     */
    public boolean acts() throws PdfUnreadable {
        try {
            return now.acts();
        } catch (RuntimeException e) {
            throw new PdfUnreadable(PdfUnreadable.Reason.DAMAGED, e);
        } catch (StackOverflowError e) {
            throw new PdfUnreadable(PdfUnreadable.Reason.TOO_COMPLEX, e);
        }
    }

    /**
     * What happened after the signature that the law does not let happen. Empty when the document is as signed, but for
     * later signatures and, under an earlier signature, number and date.
     */
    public Set<Change> changesAfter(PdfSignature signature, NumberFields numberFields) throws PdfUnreadable {
        boolean signedAgain = signatures.stream().anyMatch(s -> !s.timeStamp() && s.end() > signature.end());
        Set<Change> changes = new LinkedHashSet<>();
        if (signature.closing() && signedAgain) {
            changes.add(Change.of(ChangeKind.CLOSED_BUT_CONTINUED));
        }
        if (!anythingAfter(signature.end())) {
            return changes;
        }
        try (PdfView then = view(bytes, (int) signature.end(), deadline)) {
            RevisionJudge judge = new RevisionJudge(then, now, signedAgain, numberFields, deadline);
            changes.addAll(judge.judge());
            boolean followed = signatures.stream().anyMatch(s -> s.end() > signature.end());
            if (changes.isEmpty() && !followed && !judge.foundProof()) {
                changes.add(Change.of(ChangeKind.APPENDED));
            }
            return changes;
        } catch (IOException | RuntimeException e) {
            throw new PdfUnreadable(PdfUnreadable.Reason.DAMAGED, e);
        } catch (StackOverflowError e) {
            throw new PdfUnreadable(PdfUnreadable.Reason.TOO_COMPLEX, e);
        }
    }

    /**
     * What happened since the file ended at that position, other than that somebody signed.
     *
     * @param end length of the file then
     */
    public Set<Change> changesSince(int end) throws PdfUnreadable {
        try (PdfView then = view(bytes, end, deadline)) {
            return new RevisionJudge(then, now, true, new NumberFields(Set.of()), deadline).judge();
        } catch (IOException | RuntimeException e) {
            throw new PdfUnreadable(PdfUnreadable.Reason.DAMAGED, e);
        } catch (StackOverflowError e) {
            throw new PdfUnreadable(PdfUnreadable.Reason.TOO_COMPLEX, e);
        }
    }

    @Override
    public void close() {
        try {
            now.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean anythingAfter(long end) {
        for (int i = (int) end; i < bytes.length; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return true;
            }
        }
        return false;
    }

    /** The parser fails in more ways than it declares when a file is made to hurt it. */
    private static PdfView view(byte[] bytes, int end, Deadline deadline) throws PdfUnreadable {
        try {
            return PdfView.of(bytes, end, deadline);
        } catch (InvalidPasswordException e) {
            throw new PdfUnreadable(PdfUnreadable.Reason.ENCRYPTED, e);
        } catch (IOException | RuntimeException e) {
            throw new PdfUnreadable(PdfUnreadable.Reason.DAMAGED, e);
        } catch (StackOverflowError e) {
            throw new PdfUnreadable(PdfUnreadable.Reason.TOO_COMPLEX, e);
        }
    }

    private static PdfSignature signature(FormFields.Field field, COSDictionary value, int size) {
        COSArray range = value.getCOSArray(BYTE_RANGE);
        long end = range != null && range.size() == 4 ? (long) range.getInt(2) + range.getInt(3) : -1;
        boolean timeStamp = RFC_3161.equals(value.getNameAsString(COSName.SUB_FILTER));
        // A range that leaves the file is not believed: the signature is then read as if it stood at the end.
        return new PdfSignature(field.name(), end > 0 && end <= size ? end : size, timeStamp, isClosing(field, value));
    }

    private static boolean isClosing(FormFields.Field field, COSDictionary value) {
        COSDictionary lock = field.dictionary().getCOSDictionary(LOCK);
        if (lock != null && lock.getInt(COSName.P, 3) == 1) {
            return true;
        }
        COSArray references = value.getCOSArray(COSName.REFERENCE);
        for (int i = 0; references != null && i < references.size(); i++) {
            if (references.getObject(i) instanceof COSDictionary reference
                    && COSName.DOCMDP.equals(reference.getCOSName(COSName.TRANSFORM_METHOD))) {
                COSDictionary parameters = reference.getCOSDictionary(COSName.TRANSFORM_PARAMS);
                return parameters != null && parameters.getInt(COSName.P, 2) == 1;
            }
        }
        return false;
    }
}
