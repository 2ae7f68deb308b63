package vn.gov.dongthap.vpdt.storage;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Bytes on disk, each content once, {@code ab/cd/abcd…} after its SHA-256, and nobody's to write to. */
@Component
class FileDirectory {

    private static final int CHUNK = 64 * 1024;

    private final Path root;
    private final Path arriving;

    FileDirectory(StorageSettings settings) throws IOException {
        root = settings.directory().toAbsolutePath().normalize();
        arriving = Files.createDirectories(root.resolve("arriving"));
    }

    /** A new empty file on the same file system, for bytes not yet checked. */
    Path newArrival() throws IOException {
        return Files.createTempFile(arriving, "", ".part");
    }

    /**
     * Makes checked bytes durable under their hash. Equal bytes that are there already are replaced, so that they are
     * young again and no sweep takes them.
     */
    void keep(Path arrival, String sha256) throws IOException {
        Path place = place(sha256);
        Files.createDirectories(place.getParent());
        try (FileChannel channel = FileChannel.open(arrival, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        arrival.toFile().setReadOnly();
        letReplace(place);
        Files.move(arrival, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flush(place.getParent());
        flush(place.getParent().getParent());
        flush(root);
    }

    InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    /** Reads the content to its end: whether it is still what was kept. @throws IOException when it cannot be read */
    ContentCondition condition(String sha256) throws IOException {
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK];
        try (InputStream content = open(sha256)) {
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        } catch (NoSuchFileException e) {
            return ContentCondition.MISSING;
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256)
                ? ContentCondition.WHOLE
                : ContentCondition.CHANGED;
    }

    /** Takes the right to write from a content that has it still, from before or from a backup. */
    void guard(String sha256) {
        File file = place(sha256).toFile();
        if (file.canWrite()) {
            file.setReadOnly();
        }
    }

    /** Hashes of the contents last written before that moment. */
    List<String> writtenBefore(Instant moment) throws IOException {
        try (Stream<Path> files = Files.find(
                root,
                3,
                (file, attributes) -> attributes.isRegularFile()
                        && !file.startsWith(arriving)
                        && attributes.lastModifiedTime().toInstant().isBefore(moment))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** Deletes a content unless somebody gave it in again since; what they gave in stays. */
    void discard(String sha256, Instant moment) throws IOException {
        Path place = place(sha256);
        Path aside = arriving.resolve(sha256 + ".aside");
        try {
            Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException sweptByAnotherNode) {
            return;
        }
        if (Files.getLastModifiedTime(aside).toInstant().isBefore(moment)) {
            letReplace(aside);
            Files.delete(aside);
        } else {
            letReplace(place);
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes what uploads that broke off before that moment left behind. */
    void discardArrivalsBefore(Instant moment) throws IOException {
        try (Stream<Path> left = Files.list(arriving)) {
            for (Path file : left.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                    letReplace(file);
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path place(String sha256) {
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    /** Where there are no POSIX rights, what may not be written may not be replaced or deleted either. */
    private static void letReplace(Path file) {
        if (!isPosix(file)) {
            file.toFile().setWritable(true);
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A new name is durable only when its directory is; Windows has no such call and needs none. */
    private static void flush(Path directory) throws IOException {
        if (isPosix(directory)) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
