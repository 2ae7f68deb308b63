package vn.gov.dongthap.vpdt.signature.key;

import java.security.cert.X509Certificate;
import java.util.List;

/** A key somebody signs with. Its private part does not leave the place it lies in. */
public interface SigningKey {

    /** The certificate, and those above it as far as its place knows them. */
    List<X509Certificate> chain();

    /**
     * Signs with SHA-256 and the key's own algorithm.
     *
     * @throws KeyUnavailable when the place does not answer or no longer has the key
     */
    byte[] sign(byte[] data) throws KeyUnavailable;

    /** The certificate others check the signature with. */
    default X509Certificate certificate() {
        return chain().get(0);
    }
}
