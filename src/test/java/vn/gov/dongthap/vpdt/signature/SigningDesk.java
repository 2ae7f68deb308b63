package vn.gov.dongthap.vpdt.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import vn.gov.dongthap.vpdt.signature.key.CertificateMaker.Issued;
import vn.gov.dongthap.vpdt.signature.key.KeyUnavailable;
import vn.gov.dongthap.vpdt.signature.pdf.Box;
import vn.gov.dongthap.vpdt.signature.pdf.Picture;
import vn.gov.dongthap.vpdt.signature.pdf.PlaceNotFound;
import vn.gov.dongthap.vpdt.signature.pdf.SigningRevision;

/** Signs with keys in memory, through the same classes the use cases sign through. */
final class SigningDesk {

    static final Map<String, String> NUMBER =
            Map.of(SigningRevision.NUMBER, "15", SigningRevision.DAY, "05", SigningRevision.MONTH, "02");

    private final PadesEngine engine;
    private final Instant when;

    SigningDesk(PadesEngine engine, Instant when) {
        this.engine = engine;
        this.when = when;
    }

    static SigningDesk with(TestAuthority authority) {
        return new SigningDesk(new PadesEngine(Optional.of(authority.timeStamps())), Instant.now());
    }

    static SigningDesk withoutTimeStamps(Instant when) {
        return new SigningDesk(new PadesEngine(Optional.empty()), when);
    }

    byte[] signPersonally(byte[] pdf, Issued person) {
        try (SigningRevision revision = SigningRevision.on(pdf)) {
            revision.addForm(OfficialPdf.SIGNER, 2, 36 * Box.MM, 36 * Box.MM);
            return finish(
                    revision, SigningRevision.SIGNATURE, new Picture.Image(png(300, 150, 0x2040c0)), person, true);
        } catch (IOException | PlaceNotFound e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs the field that waits, as a program on somebody's machine does. */
    byte[] signOnly(byte[] pdf, Issued person) {
        try (SigningRevision revision = SigningRevision.on(pdf)) {
            return finish(
                    revision, SigningRevision.SIGNATURE, new Picture.Image(png(300, 150, 0x2040c0)), person, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs the seal's field that waits, as a program on the clerk's machine does. */
    byte[] sealOnly(byte[] pdf, Issued agency) {
        return seal(pdf, agency, Map.of());
    }

    byte[] seal(byte[] pdf, Issued agency) {
        return seal(pdf, agency, NUMBER);
    }

    byte[] seal(byte[] pdf, Issued agency, Map<String, String> number) {
        try (SigningRevision revision = SigningRevision.on(pdf)) {
            revision.fill(number);
            return finish(revision, SigningRevision.SEAL, new Picture.Image(png(300, 300, 0xd02030)), agency, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library's own signing service, as another program would use it: invisible, in a field it adds itself. */
    static byte[] signInAnotherProgram(byte[] served, Issued issued) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSigningCertificate(new CertificateToken(issued.certificate()));
        parameters.setCertificateChain(
                issued.chain().stream().map(CertificateToken::new).toList());
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        PAdESService service = new PAdESService(new CommonCertificateVerifier());
        InMemoryDocument document = new InMemoryDocument(served);
        try {
            byte[] value = issued.signingKey("device")
                    .sign(service.getDataToSign(document, parameters).getBytes());
            return DSSUtils.toByteArray(service.signDocument(
                    document, parameters, new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, value)));
        } catch (KeyUnavailable e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] sealCorner(byte[] pdf, Issued agency, String text) {
        Picture.Line line = new Picture.Line(text);
        try (SigningRevision revision = SigningRevision.on(pdf)) {
            String field = revision.addCornerField(line);
            return finish(revision, field, line, agency, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] finish(SigningRevision revision, String field, Picture picture, Issued signer, boolean certifying)
            throws IOException {
        try {
            return revision.complete(engine.sign(
                    revision.sign(field, picture, "Người ký", when, certifying), signer.signingKey("test"), when));
        } catch (KeyUnavailable e) {
            throw new IllegalStateException(e);
        }
    }

    /** A transparent picture with lines in that colour. */
    static byte[] png(int width, int height, int colour) {
        return drawn(width, height, colour, pen -> {
            pen.setStroke(new BasicStroke(6));
            pen.drawOval(4, 4, width - 8, height - 8);
            pen.drawLine(0, height, width, 0);
        });
    }

    /** A picture without anything transparent. */
    static byte[] filled(int width, int height, int colour) {
        return drawn(width, height, colour, pen -> pen.fillRect(0, 0, width, height));
    }

    private static byte[] drawn(int width, int height, int colour, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(colour));
        drawing.accept(pen);
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
