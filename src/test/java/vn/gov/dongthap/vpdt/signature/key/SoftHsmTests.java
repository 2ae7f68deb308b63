package vn.gov.dongthap.vpdt.signature.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.gov.dongthap.vpdt.signature.key.CertificateMaker.Issued;
import vn.gov.dongthap.vpdt.signature.key.CertificateMaker.Order;
import vn.gov.dongthap.vpdt.signature.key.CertificateMaker.Use;
import vn.gov.dongthap.vpdt.testing.NeedsProgram;

/** Keys in a PKCS#11 token: SoftHSM, which behaves like a hardware security module to whoever uses it. */
@NeedsProgram({"softhsm2-util", SoftHsmTests.LIBRARY})
class SoftHsmTests {

    static final String LIBRARY = "/usr/lib/softhsm/libsofthsm2.so";

    private static final String PIN = "20262026";
    private static final byte[] DATA = "văn bản".getBytes(StandardCharsets.UTF_8);

    private static X509Certificate certificate;

    /** The module reads its settings from the file the build names in {@code SOFTHSM2_CONF}, once. */
    @BeforeAll
    static void makeAToken() throws IOException, InterruptedException, GeneralSecurityException {
        Path settings = Path.of(System.getenv("SOFTHSM2_CONF"));
        Path tokens = Files.createTempDirectory(settings.toAbsolutePath().getParent(), "softhsm");
        Files.writeString(settings, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\n");
        run("softhsm2-util", "--init-token", "--free", "--label", "vpdt", "--so-pin", PIN, "--pin", PIN);
        certificate = keyInToken();
    }

    @Test
    @DisplayName("N32.1 the key of a certificate is found in the token and signs there")
    void signsInTheToken() throws KeyUnavailable, GeneralSecurityException {
        Optional<SigningKey> key = new Pkcs11Keys(Path.of(LIBRARY), "HSM thử", 0, PIN.toCharArray()).keyOf(certificate);

        byte[] signed = key.orElseThrow().sign(DATA);

        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(certificate);
        check.update(DATA);
        assertThat(check.verify(signed)).isTrue();
    }

    @Test
    @DisplayName("N32.1 a certificate whose key lies elsewhere is not found")
    void doesNotFindOtherKeys() throws KeyUnavailable, GeneralSecurityException {
        Optional<SigningKey> key = new Pkcs11Keys(Path.of(LIBRARY), "HSM thử", 0, PIN.toCharArray())
                .keyOf(CertificateMaker.root(order("CN=Người khác", Use.AUTHORITY))
                        .certificate());

        assertThat(key).isEmpty();
    }

    private static X509Certificate keyInToken() throws GeneralSecurityException, IOException {
        Provider token = Security.getProvider("SunPKCS11")
                .configure("--name = make\nlibrary = " + LIBRARY + "\nslotListIndex = 0\n");
        KeyStore store = KeyStore.getInstance("PKCS11", token);
        store.load(null, PIN.toCharArray());
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", token);
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        Issued authority = CertificateMaker.root(order("CN=CA", Use.AUTHORITY));
        X509Certificate issued = CertificateMaker.certify(authority, order("CN=HSM", Use.SIGNING), keys.getPublic());
        PrivateKey key = keys.getPrivate();
        store.setKeyEntry("dau", key, null, new Certificate[] {issued});
        return issued;
    }

    private static Order order(String name, Use use) {
        Instant now = Instant.now();
        return new Order(
                new X500Name(name), use, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(9)), List.of());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Arrays.toString(command) + "\n" + said).isZero();
    }
}
