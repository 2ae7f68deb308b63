package vn.gov.dongthap.vpdt.signature.key;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keys in a PKCS#12 file: for the demonstration, never for real use, for a file can be copied. */
public final class Pkcs12Keys implements KeyPlace {

    private final Map<X509Certificate, SigningKey> keys;

    private Pkcs12Keys(Map<X509Certificate, SigningKey> keys) {
        this.keys = keys;
    }

    /** Reads all keys of a file once. */
    public static Pkcs12Keys read(Path file, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return of(store, password, file.getFileName().toString());
    }

    /** All keys of a store that is open already. */
    public static Pkcs12Keys of(KeyStore store, char[] password, String place) throws GeneralSecurityException {
        Map<X509Certificate, SigningKey> keys = new HashMap<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                PrivateKey key = (PrivateKey) store.getKey(alias, password);
                X509Certificate[] chain = Arrays.stream(store.getCertificateChain(alias))
                        .map(X509Certificate.class::cast)
                        .toArray(X509Certificate[]::new);
                keys.put(chain[0], new StoreKey(place, key, Arrays.asList(chain), null));
            }
        }
        return new Pkcs12Keys(Map.copyOf(keys));
    }

    @Override
    public Optional<SigningKey> keyOf(X509Certificate certificate) {
        return Optional.ofNullable(keys.get(certificate));
    }
}
