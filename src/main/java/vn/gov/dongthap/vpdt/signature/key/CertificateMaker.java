package vn.gov.dongthap.vpdt.signature.key;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes the certificates of the demonstration: an authority of its own, and what it issues and revokes. */
public final class CertificateMaker {

    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateMaker() {}

    /**
     * A key with its certificate.
     *
     * @param key private key
     * @param chain certificate, then those above
     */
    public record Issued(PrivateKey key, List<X509Certificate> chain) {

        public Issued {
            chain = List.copyOf(chain);
        }

        public X509Certificate certificate() {
            return chain.get(0);
        }

        /** The key as something to sign with. */
        public SigningKey signingKey(String place) {
            return new StoreKey(place, key, chain, null);
        }

        /** Never the key. */
        @Override
        public String toString() {
            return "key of " + certificate().getSubjectX500Principal();
        }
    }

    /** What a certificate is for. */
    public enum Use {
        AUTHORITY,
        SIGNING,
        TIME_STAMPING
    }

    /**
     * What to certify.
     *
     * @param name whom
     * @param use what for
     * @param from first moment
     * @param to last moment
     * @param revocations addresses of the list it would be on when revoked; none when there is none
     */
    public record Order(X500Name name, Use use, Instant from, Instant to, List<String> revocations) {

        public Order {
            revocations = List.copyOf(revocations);
        }
    }

    /** An authority that stands for itself. */
    public static Issued root(Order order) throws GeneralSecurityException {
        KeyPair keys = newKeys();
        X509Certificate certificate =
                certify(order, keys.getPublic(), order.name(), keys.getPublic(), keys.getPrivate());
        return new Issued(keys.getPrivate(), List.of(certificate));
    }

    /** A new key, certified by the authority. */
    public static Issued issue(Issued authority, Order order) throws GeneralSecurityException {
        KeyPair keys = newKeys();
        return new Issued(keys.getPrivate(), chain(certify(authority, order, keys.getPublic()), authority));
    }

    /** Certifies a key that lies elsewhere, in a token say. */
    public static X509Certificate certify(Issued authority, Order order, PublicKey key)
            throws GeneralSecurityException {
        X500Name issuer = X500Name.getInstance(
                authority.certificate().getSubjectX500Principal().getEncoded());
        return certify(order, key, issuer, authority.certificate().getPublicKey(), authority.key());
    }

    /** The authority's list of certificates it takes back, DER. */
    public static byte[] revocations(Issued authority, Instant from, Instant next, Map<BigInteger, Instant> revoked)
            throws GeneralSecurityException {
        X500Name issuer = X500Name.getInstance(
                authority.certificate().getSubjectX500Principal().getEncoded());
        X509v2CRLBuilder list = new X509v2CRLBuilder(issuer, Date.from(from));
        list.setNextUpdate(Date.from(next));
        revoked.forEach((serial, at) -> list.addCRLEntry(serial, Date.from(at), CRLReason.keyCompromise));
        try {
            list.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.certificate()));
            X509CRLHolder signed = list.build(signer(authority.key()));
            return signed.getEncoded();
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static X509Certificate certify(
            Order order, PublicKey key, X500Name issuer, PublicKey issuerKey, PrivateKey issuerPrivate)
            throws GeneralSecurityException {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(127, RANDOM).setBit(126),
                Date.from(order.from()),
                Date.from(order.to()),
                order.name(),
                key);
        JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
        try {
            builder.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key));
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(issuerKey));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(order.use() == Use.AUTHORITY));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage(order.use())));
            if (order.use() == Use.TIME_STAMPING) {
                builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            if (!order.revocations().isEmpty()) {
                builder.addExtension(Extension.cRLDistributionPoints, false, pointTo(order.revocations()));
            }
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer(issuerPrivate)));
    }

    private static int usage(Use use) {
        return switch (use) {
            case AUTHORITY -> KeyUsage.keyCertSign | KeyUsage.cRLSign;
            case SIGNING -> KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
            case TIME_STAMPING -> KeyUsage.digitalSignature;
        };
    }

    private static CRLDistPoint pointTo(List<String> addresses) {
        GeneralNames name = new GeneralNames(addresses.stream()
                .map(address -> new GeneralName(GeneralName.uniformResourceIdentifier, address))
                .toArray(GeneralName[]::new));
        return new CRLDistPoint(
                new DistributionPoint[] {new DistributionPoint(new DistributionPointName(name), null, null)});
    }

    private static ContentSigner signer(PrivateKey key) throws GeneralSecurityException {
        try {
            return new JcaContentSignerBuilder(key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA")
                    .build(key);
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        return generator.generateKeyPair();
    }

    private static List<X509Certificate> chain(X509Certificate own, Issued authority) {
        List<X509Certificate> chain = new ArrayList<>();
        chain.add(own);
        chain.addAll(authority.chain());
        return chain;
    }
}
