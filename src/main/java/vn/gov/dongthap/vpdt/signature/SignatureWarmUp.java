package vn.gov.dongthap.vpdt.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.bouncycastle.asn1.x500.X500Name;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.signature.key.CertificateMaker;
import vn.gov.dongthap.vpdt.signature.key.CertificateMaker.Issued;
import vn.gov.dongthap.vpdt.signature.key.CertificateMaker.Order;
import vn.gov.dongthap.vpdt.signature.key.CertificateMaker.Use;
import vn.gov.dongthap.vpdt.signature.key.KeyUnavailable;
import vn.gov.dongthap.vpdt.signature.pdf.Picture;
import vn.gov.dongthap.vpdt.signature.pdf.SigningRevision;

/** Signs and verifies an empty page once the system is up, with a key thrown away: the first time takes seconds. */
@Component
@ConditionalOnBooleanProperty(name = "vpdt.signature.warm-up", matchIfMissing = true)
class SignatureWarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(SignatureWarmUp.class);

    private final PadesEngine engine;
    private final PdfVerification verification;
    private final Clock clock;

    SignatureWarmUp(PadesEngine engine, PdfVerification verification, Clock clock) {
        this.engine = engine;
        this.verification = verification;
        this.clock = clock;
    }

    @EventListener
    void started(ApplicationReadyEvent event) {
        Thread thread = new Thread(this::run, "signature-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    void run() {
        long start = System.nanoTime();
        try {
            Instant now = clock.instant();
            X500Name nobody = new X500Name("CN=Khởi động");
            Order order = new Order(nobody, Use.SIGNING, now, now.plus(Duration.ofHours(1)), List.of());
            Issued key = CertificateMaker.root(order);
            verification.verify(signed(emptyPage(), key, now), List.of(), now);
        } catch (IOException | GeneralSecurityException | KeyUnavailable e) {
            LOG.warn("signing is not warm", e);
        }
        LOG.debug("signing ready after {} ms", (System.nanoTime() - start) / 1_000_000);
    }

    private byte[] signed(byte[] page, Issued key, Instant now) throws IOException, KeyUnavailable {
        Picture.Line line = new Picture.Line("0");
        try (SigningRevision revision = SigningRevision.on(page)) {
            String field = revision.addCornerField(line);
            return revision.complete(
                    engine.sign(revision.sign(field, line, "Khởi động", now, false), key.signingKey("memory"), now));
        }
    }

    private static byte[] emptyPage() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        }
    }
}
