package vn.gov.dongthap.vpdt.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.signature.key.KeyUnavailable;
import vn.gov.dongthap.vpdt.signature.key.SigningKey;
import vn.gov.dongthap.vpdt.signature.pdf.Deadline;
import vn.gov.dongthap.vpdt.signature.pdf.PdfUnreadable;
import vn.gov.dongthap.vpdt.signature.pdf.Picture;
import vn.gov.dongthap.vpdt.signature.pdf.PlaceNotFound;
import vn.gov.dongthap.vpdt.signature.pdf.SignedPdf;
import vn.gov.dongthap.vpdt.signature.pdf.SigningRevision;

/** Puts forms, numbers, pictures and signatures on documents. Knows bytes and keys; touches no record. */
@Component
class DocumentSigning {

    private static final Duration READING = Duration.ofSeconds(20);

    private final PadesEngine engine;

    DocumentSigning(PadesEngine engine) {
        this.engine = engine;
    }

    /**
     * Who signs with what.
     *
     * @param certificate the registered certificate
     * @param key its key
     */
    record Signer(RegisteredCertificate certificate, SigningKey key) {}

    /**
     * Adds the form to a plain document.
     *
     * @param name full name as it stands below the signature
     * @throws RuleBroken when it is no plain one, or does not show where things belong
     */
    byte[] prepare(byte[] pdf, String name, RegisteredCertificate certificate, SealSize seal) {
        try (SigningRevision revision = plain(pdf)) {
            addForm(revision, name, certificate.picture().aspect(), seal);
            return revision.unsigned();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks for the places of the form and keeps nothing. @throws RuleBroken as {@link #prepare} */
    void tryPlaces(byte[] pdf, String name, float aspect, SealSize seal) {
        try (SigningRevision revision = open(pdf)) {
            addForm(revision, name, aspect, seal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The competent person's signature, with the form; nobody else's form is believed.
     *
     * @throws RuleBroken as {@link #prepare}, or when the key cannot be used
     */
    byte[] signPersonally(byte[] pdf, String name, Signer signer, SealSize seal, Instant now) {
        try (SigningRevision revision = plain(pdf)) {
            addForm(revision, name, signer.certificate().picture().aspect(), seal);
            Picture picture = new Picture.Image(signer.certificate().picture().png());
            return finished(revision, SigningRevision.SIGNATURE, picture, signer, now, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Number and date, without the seal that must follow.
     *
     * @throws RuleBroken when the document has no blanks for them
     */
    byte[] number(byte[] pdf, DocumentNumber number) {
        try (SigningRevision revision = open(pdf)) {
            fill(revision, number);
            return revision.unsigned();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Number, date and seal in one revision: no document is ever numbered and not sealed.
     *
     * @throws RuleBroken when the document has no blanks for them, or the key cannot be used
     */
    byte[] seal(byte[] pdf, DocumentNumber number, Signer agency, Instant now) {
        try (SigningRevision revision = open(pdf)) {
            fill(revision, number);
            Picture picture = new Picture.Image(agency.certificate().picture().png());
            return finished(revision, SigningRevision.SEAL, picture, agency, now, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The agency's signature as a line of text in the upper right corner.
     *
     * @throws RuleBroken when the document is signed already, or the key cannot be used
     */
    byte[] sealInCorner(byte[] pdf, String text, Signer agency, Instant now) {
        try (SigningRevision revision = unsigned(pdf)) {
            Picture.Line line = new Picture.Line(text);
            String field = revision.addCornerField(line);
            return finished(revision, field, line, agency, now, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The line that stands for a seal, without the signature that must follow.
     *
     * @throws RuleBroken when the document is signed already
     */
    byte[] writeInCorner(byte[] pdf, String text) {
        try (SigningRevision revision = unsigned(pdf)) {
            revision.write(new Picture.Line(text));
            return revision.unsigned();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addForm(SigningRevision revision, String name, float aspect, SealSize seal) throws IOException {
        try {
            revision.addForm(name, aspect, seal.width(), seal.height());
        } catch (PlaceNotFound e) {
            throw new RuleBroken("N13.7", "signature.place." + key(e.what()), name);
        }
    }

    private static void fill(SigningRevision revision, DocumentNumber number) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(SigningRevision.NUMBER, number.numberText());
        values.put(SigningRevision.DAY, number.dayText());
        values.put(SigningRevision.MONTH, number.monthText());
        if (revision.waitsFor(SigningRevision.YEAR)) {
            values.put(SigningRevision.YEAR, number.yearText());
        }
        if (!revision.waitsFor(SigningRevision.SEAL)
                || !values.keySet().stream().allMatch(revision::waitsFor)) {
            throw new RuleBroken("N15.3x", "signature.seal.no-blanks");
        }
        revision.fill(values);
    }

    private byte[] finished(
            SigningRevision revision, String field, Picture picture, Signer signer, Instant now, boolean first)
            throws IOException {
        try {
            return revision.complete(engine.sign(
                    revision.sign(field, picture, signer.certificate().name(), now, first), signer.key(), now));
        } catch (KeyUnavailable e) {
            throw SigningKeys.unavailable(signer.certificate(), e);
        }
    }

    private static SigningRevision plain(byte[] pdf) {
        DraftForSigning.requirePlain(pdf, "PDF");
        return open(pdf);
    }

    private static SigningRevision unsigned(byte[] pdf) {
        try (SignedPdf document = SignedPdf.read(pdf, Deadline.after(READING))) {
            if (!document.signatures().isEmpty()) {
                throw new RuleBroken("N13.7", "signature.sign.signed-already");
            }
        } catch (PdfUnreadable e) {
            throw new RuleBroken(null, "signature.sign.unreadable");
        }
        return open(pdf);
    }

    private static SigningRevision open(byte[] pdf) {
        try {
            return SigningRevision.on(pdf);
        } catch (IOException e) {
            throw new RuleBroken(null, "signature.sign.unreadable");
        }
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
