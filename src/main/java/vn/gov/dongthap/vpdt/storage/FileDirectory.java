package vn.gov.dongthap.vpdt.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Bytes on disk, each content once: {@code ab/cd/abcd…} after its SHA-256. */
@Component
class FileDirectory {

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
        Files.move(arrival, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flush(place.getParent());
        flush(place.getParent().getParent());
        flush(root);
    }

    InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
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
            Files.delete(aside);
        } else {
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes what uploads that broke off before that moment left behind. */
    void discardArrivalsBefore(Instant moment) throws IOException {
        try (Stream<Path> left = Files.list(arriving)) {
            for (Path file : left.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
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

    /** A new name is durable only when its directory is; Windows has no such call and needs none. */
    private static void flush(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
