package vn.gov.dongthap.vpdt.signature.key;

import java.io.IOException;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys in a token or hardware security module, through its PKCS#11 library. The module signs; keys never leave it. */
public final class Pkcs11Keys implements KeyPlace {

    private final String place;
    private final Provider provider;
    private final char[] pin;
    private volatile @Nullable KeyStore open;

    /**
     * @param library the module's library
     * @param token label of the token in it
     * @param slotListIndex place of the slot in the module's list, from 0
     * @param pin its PIN
     */
    public Pkcs11Keys(Path library, String token, int slotListIndex, char[] pin) {
        this.place = "PKCS#11 " + token;
        this.pin = pin.clone();
        String settings = "--name = %s\nlibrary = %s\nslotListIndex = %d\n"
                .formatted(token.replaceAll("[^A-Za-z0-9]", ""), library, slotListIndex);
        this.provider = Security.getProvider("SunPKCS11").configure(settings);
    }

    @Override
    public Optional<SigningKey> keyOf(X509Certificate certificate) throws KeyUnavailable {
        try {
            KeyStore store = store();
            String alias = store.getCertificateAlias(certificate);
            if (alias == null || !store.isKeyEntry(alias)) {
                return Optional.empty();
            }
            PrivateKey key = (PrivateKey) store.getKey(alias, pin);
            return Optional.of(
                    new StoreKey(place, key, chain(certificate, store.getCertificateChain(alias)), provider));
        } catch (GeneralSecurityException | IOException e) {
            open = null;
            throw new KeyUnavailable(place, e);
        }
    }

    /** Logs in once; a token taken out and put back is logged in again after the first failure. */
    private KeyStore store() throws GeneralSecurityException, IOException {
        KeyStore store = open;
        if (store == null) {
            store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
            open = store;
        }
        return store;
    }

    private static List<X509Certificate> chain(X509Certificate own, Certificate @Nullable [] stored) {
        return stored == null || stored.length == 0
                ? List.of(own)
                : Arrays.stream(stored).map(X509Certificate.class::cast).toList();
    }

    /** Leaves the token, so that another program can use it. */
    public void logout() throws KeyUnavailable {
        try {
            open = null;
            ((AuthProvider) provider).logout();
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailable(place, e);
        }
    }
}
