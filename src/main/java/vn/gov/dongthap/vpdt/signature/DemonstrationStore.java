package vn.gov.dongthap.vpdt.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.gov.dongthap.vpdt.signature.key.CertificateMaker.Issued;
import vn.gov.dongthap.vpdt.signature.key.KeyPlace;
import vn.gov.dongthap.vpdt.signature.key.Pkcs12Keys;

/** The file the demonstration keeps its keys in, with its password beside it: what it protects is worth nothing. */
final class DemonstrationStore {

    private static final int PASSWORD_BYTES = 24;

    private final Path directory;
    private final Path file;
    private final char[] password;
    private final KeyStore store;
    private boolean changed;

    private DemonstrationStore(Path directory) throws IOException, GeneralSecurityException {
        this.directory = directory;
        this.file = directory.resolve("khoa-trinh-dien.p12");
        this.password = password(directory.resolve("khoa-trinh-dien.pin"));
        this.store = KeyStore.getInstance("PKCS12");
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, password);
            }
        } else {
            store.load(null, password);
        }
    }

    /** Something done with the open store. */
    interface Work {
        void with(DemonstrationStore store) throws GeneralSecurityException;
    }

    /** Opens the store, one node at a time, and saves it when something was added. */
    static synchronized DemonstrationStore open(Path directory, Work work) {
        try {
            Files.createDirectories(directory);
            try (FileChannel lock = FileChannel.open(
                    directory.resolve("khoa-trinh-dien.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                DemonstrationStore store = new DemonstrationStore(directory);
                work.with(store);
                store.save();
                return store;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("keys of the demonstration in " + directory, e);
        }
    }

    Optional<X509Certificate> certificate(String alias) throws GeneralSecurityException {
        return Optional.ofNullable((X509Certificate) store.getCertificate(alias));
    }

    Optional<Issued> issued(String alias) throws GeneralSecurityException {
        if (!store.isKeyEntry(alias)) {
            return Optional.empty();
        }
        List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
        return Optional.of(new Issued((PrivateKey) store.getKey(alias, password), chain));
    }

    void put(String alias, Issued issued) throws GeneralSecurityException {
        store.setKeyEntry(alias, issued.key(), password, issued.chain().toArray(Certificate[]::new));
        changed = true;
    }

    KeyPlace keys() {
        return new Pkcs12Keys(store, password, file.getFileName().toString());
    }

    private void save() throws IOException, GeneralSecurityException {
        if (changed) {
            Path fresh = Files.createTempFile(directory, "khoa", ".part");
            try (OutputStream out = Files.newOutputStream(fresh)) {
                store.store(out, password);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            changed = false;
        }
    }

    private static char[] password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] bytes = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(bytes);
            Files.writeString(file, HexFormat.of().formatHex(bytes));
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
        return Files.readString(file).toCharArray();
    }
}
