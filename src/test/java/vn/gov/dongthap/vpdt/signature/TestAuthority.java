package vn.gov.dongthap.vpdt.signature;

import com.sun.net.httpserver.HttpServer;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.signature.key.CertificateMaker;
import vn.gov.dongthap.vpdt.signature.key.CertificateMaker.Issued;
import vn.gov.dongthap.vpdt.signature.key.CertificateMaker.Order;
import vn.gov.dongthap.vpdt.signature.key.CertificateMaker.Use;

/** An authority with a real revocation list behind a real address, and a time-stamp authority below it. */
final class TestAuthority implements AutoCloseable {

    private static final Duration LONG = Duration.ofDays(900);

    private final Instant now;
    private final Issued root;
    private final Issued stamping;
    private final Map<BigInteger, Instant> revoked = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;
    private List<String> addresses = List.of();

    TestAuthority(String name) {
        this(name, Instant.now());
    }

    /**
     * @param now the moment around which everything is valid
     */
    TestAuthority(String name, Instant now) {
        this.now = now;
        try {
            root = CertificateMaker.root(order("CN=" + name + ", O=Ban Cơ yếu Chính phủ, C=VN", Use.AUTHORITY));
            stamping = CertificateMaker.issue(root, order("CN=Dấu thời gian " + name + ", C=VN", Use.TIME_STAMPING));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Publishes the revocation list; certificates issued from now on name its address. */
    TestAuthority withRevocationList() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/ca.crl", exchange -> {
            byte[] list = list();
            exchange.sendResponseHeaders(200, list.length);
            exchange.getResponseBody().write(list);
            exchange.close();
        });
        server.start();
        addresses = List.of("http://localhost:" + server.getAddress().getPort() + "/ca.crl");
        return this;
    }

    /** Certificates issued from now on name another address first. */
    TestAuthority withAddressBefore(String other) {
        addresses = Stream.concat(Stream.of(other), addresses.stream()).toList();
        return this;
    }

    /** Certificates issued from now on name an address nobody answers. */
    TestAuthority withListNobodyServes() {
        addresses = List.of("http://localhost:9/ca.crl");
        return this;
    }

    Issued person(String name) {
        return issue("CN=" + name + ", O=Sở Khoa học và Công nghệ, T=Giám đốc, C=VN");
    }

    Issued agency(String name) {
        return issue("CN=" + name + ", O=UBND tỉnh Đồng Tháp, C=VN");
    }

    Issued issue(String name) {
        return issue(name, now.minus(LONG), now.plus(LONG));
    }

    Issued issue(String name, Instant from, Instant to) {
        try {
            return CertificateMaker.issue(root, new Order(new X500Name(name), Use.SIGNING, from, to, addresses));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void revoke(Issued issued, Instant at) {
        revoked.put(issued.certificate().getSerialNumber(), at);
    }

    TSPSource timeStamps() {
        return timeStamps(Instant.now());
    }

    TSPSource timeStamps(Instant at) {
        KeyEntityTSPSource source = new KeyEntityTSPSource(stamping.key(), stamping.certificate(), stamping.chain());
        source.setTsaPolicy("1.2.3.4.1");
        source.setDigestAlgorithm(DigestAlgorithm.SHA256);
        source.setProductionTime(Date.from(at));
        return source;
    }

    TrustAnchor trusted(CertificateKind kind) {
        return new TrustAnchor(new CertificateToken(root.certificate()), kind);
    }

    Issued root() {
        return root;
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }

    private byte[] list() {
        try {
            return CertificateMaker.revocations(root, now.minusSeconds(60), now.plus(Duration.ofDays(7)), revoked);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Order order(String name, Use use) {
        return new Order(new X500Name(name), use, now.minus(LONG), now.plus(LONG), List.of());
    }
}
