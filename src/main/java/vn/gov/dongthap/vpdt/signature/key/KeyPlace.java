package vn.gov.dongthap.vpdt.signature.key;

import java.security.cert.X509Certificate;
import java.util.Optional;

/** A place keys lie in: a file, a token, a hardware security module. */
public interface KeyPlace {

    /**
     * The key of a certificate, empty when this place has none for it.
     *
     * @throws KeyUnavailable when the place does not answer
     */
    Optional<SigningKey> keyOf(X509Certificate certificate) throws KeyUnavailable;
}
