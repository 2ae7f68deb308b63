package vn.gov.dongthap.vpdt.signature.key;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key out of a Java key store.
 *
 * @param place where it lies, for messages
 * @param key private key, or a handle to it
 * @param chain its certificate and those above
 * @param provider who can use it, or null for anybody
 */
record StoreKey(
        String place,
        PrivateKey key,
        List<X509Certificate> chain,
        @Nullable Provider provider) implements SigningKey {

    @Override
    public byte[] sign(byte[] data) throws KeyUnavailable {
        String algorithm =
                chain.get(0).getPublicKey().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        try {
            Signature signature =
                    provider == null ? Signature.getInstance(algorithm) : Signature.getInstance(algorithm, provider);
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailable(place, e);
        }
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "key of " + chain.get(0).getSubjectX500Principal() + " in " + place;
    }
}
