package vn.gov.dongthap.vpdt.signature;

import eu.europa.esig.dss.crl.CRLBinary;
import eu.europa.esig.dss.crl.CRLUtils;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.RevocationOrigin;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.signature.key.CertificateMaker;
import vn.gov.dongthap.vpdt.signature.key.CertificateMaker.Issued;
import vn.gov.dongthap.vpdt.signature.key.CertificateMaker.Order;
import vn.gov.dongthap.vpdt.signature.key.CertificateMaker.Use;
import vn.gov.dongthap.vpdt.signature.key.KeyPlace;
import vn.gov.dongthap.vpdt.signature.key.KeyUnavailable;
import vn.gov.dongthap.vpdt.signature.key.SigningKey;

/**
 * The demonstration's own certificate authority, time-stamp authority and revocation list, made on first start. Every
 * name says what it is; nothing of it counts once the demonstration is off.
 */
@Component
@ConditionalOnBooleanProperty("vpdt.demo")
class DemonstrationAuthority implements KeyPlace, CRLSource {

    private static final long serialVersionUID = 1L;

    private static final String MARK = "TRÌNH DIỄN, KHÔNG CÓ GIÁ TRỊ PHÁP LÝ";
    private static final String ROOT = "ca";
    private static final String TIME_STAMPS = "dau-thoi-gian";
    private static final Duration BEFORE = Duration.ofDays(2 * 365);
    private static final Duration LASTS = Duration.ofDays(20 * 365);
    private static final String POLICY = "1.3.6.1.4.1.99999.1";

    private final transient SignatureSettings settings;
    private final transient Clock clock;
    private transient volatile @Nullable Opened opened;
    private transient volatile @Nullable Published published;

    DemonstrationAuthority(SignatureSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private record Opened(Issued root, Issued timeStamps, KeyPlace keys) {}

    private record Published(CRLBinary list, Instant from, Instant next) {}

    X509Certificate root() {
        return open().root().certificate();
    }

    /** Certificates by alias; those that are missing are issued. */
    Map<String, X509Certificate> certify(Map<String, X500NameBuilder> names) {
        Map<String, X509Certificate> certificates = new LinkedHashMap<>();
        opened = opened(store -> {
            Issued root = store.issued(ROOT).orElseThrow();
            for (Map.Entry<String, X500NameBuilder> name : names.entrySet()) {
                Optional<X509Certificate> known = store.certificate(name.getKey());
                if (known.isEmpty()) {
                    Issued issued = CertificateMaker.issue(root, order(name.getValue(), Use.SIGNING));
                    store.put(name.getKey(), issued);
                    known = Optional.of(issued.certificate());
                }
                certificates.put(name.getKey(), known.get());
            }
        });
        return certificates;
    }

    @Override
    public Optional<SigningKey> keyOf(X509Certificate certificate) throws KeyUnavailable {
        return open().keys().keyOf(certificate);
    }

    /** Its time stamps, by the office's clock. */
    TSPSource timeStamps() {
        Issued stamping = open().timeStamps();
        KeyEntityTSPSource source = new KeyEntityTSPSource(stamping.key(), stamping.certificate(), stamping.chain()) {
            private static final long serialVersionUID = 1L;

            @Override
            protected Date getProductionTime() {
                return Date.from(clock.instant());
            }
        };
        source.setTsaPolicy(POLICY);
        source.setDigestAlgorithm(DigestAlgorithm.SHA256);
        return source;
    }

    /** Its revocation list, empty; nothing for certificates of others. */
    @Override
    public @Nullable CRLToken getRevocationToken(CertificateToken certificate, CertificateToken issuer) {
        if (!issuer.getCertificate().equals(root())) {
            return null;
        }
        try {
            CRLToken token = new CRLToken(certificate, CRLUtils.buildCRLValidity(list(), issuer));
            token.setExternalOrigin(RevocationOrigin.EXTERNAL);
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CRLBinary list() {
        Instant now = clock.instant();
        Published known = published;
        if (known == null || now.isBefore(known.from()) || now.isAfter(known.next())) {
            Instant from = now.truncatedTo(ChronoUnit.HOURS);
            Instant next = from.plus(Duration.ofDays(1));
            try {
                byte[] list = CertificateMaker.revocations(open().root(), from, next, Map.of());
                known = new Published(CRLUtils.buildCRLBinary(list), from, next);
                published = known;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        return known.list();
    }

    private Opened open() {
        Opened known = opened;
        if (known == null) {
            known = opened(store -> {});
            opened = known;
        }
        return known;
    }

    private Opened opened(DemonstrationStore.Work work) {
        Issued[] own = new Issued[2];
        DemonstrationStore store = DemonstrationStore.open(settings.directory(), open -> {
            own[0] = made(open, ROOT, null);
            own[1] = made(open, TIME_STAMPS, own[0]);
            work.with(open);
        });
        return new Opened(own[0], own[1], store.keys());
    }

    private Issued made(DemonstrationStore store, String alias, @Nullable Issued root) throws GeneralSecurityException {
        Optional<Issued> known = store.issued(alias);
        if (known.isPresent()) {
            return known.get();
        }
        Issued made = root == null
                ? CertificateMaker.root(order(named("CA " + MARK), Use.AUTHORITY))
                : CertificateMaker.issue(root, order(named("DẤU THỜI GIAN " + MARK), Use.TIME_STAMPING));
        store.put(alias, made);
        return made;
    }

    private Order order(X500NameBuilder name, Use use) {
        Instant now = clock.instant();
        return new Order(name.addRDN(BCStyle.C, "VN").build(), use, now.minus(BEFORE), now.plus(LASTS), List.of());
    }

    private static X500NameBuilder named(String name) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name);
    }

    /** A name that says it belongs to the demonstration. */
    static X500NameBuilder named(String name, String organisation) {
        return named(name).addRDN(BCStyle.O, organisation + " (" + MARK + ")");
    }
}
