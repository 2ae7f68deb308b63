package vn.gov.dongthap.vpdt.signature.key;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keys in a PKCS#12 file: for the demonstration, never for real use, for a file can be copied. */
public final class Pkcs12Keys implements KeyPlace {

    private final KeyStore store;
    private final char[] password;
    private final String place;
    /** Decrypting a key takes longer than signing with it. */
    private final Map<X509Certificate, SigningKey> decrypted = new ConcurrentHashMap<>();

    /**
     * @param store an open store
     * @param place its name, for messages
     */
    public Pkcs12Keys(KeyStore store, char[] password, String place) {
        this.store = store;
        this.password = password.clone();
        this.place = place;
    }

    @Override
    public Optional<SigningKey> keyOf(X509Certificate certificate) throws KeyUnavailable {
        SigningKey known = decrypted.get(certificate);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            Optional<SigningKey> key = read(certificate);
            key.ifPresent(found -> decrypted.put(certificate, found));
            return key;
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailable(place, e);
        }
    }

    private synchronized Optional<SigningKey> read(X509Certificate certificate) throws GeneralSecurityException {
        String alias = store.getCertificateAlias(certificate);
        if (alias == null || !store.isKeyEntry(alias)) {
            return Optional.empty();
        }
        PrivateKey key = (PrivateKey) store.getKey(alias, password);
        return Optional.of(new StoreKey(place, key, chain(alias), null));
    }

    private List<X509Certificate> chain(String alias) throws KeyStoreException {
        return Arrays.stream(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
    }
}
