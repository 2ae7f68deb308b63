package vn.gov.dongthap.vpdt.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of stored files where they lie, for tests that do what nobody may do. */
public final class KeptBytes {

    private KeptBytes() {}

    /** Where the content lies. */
    public static Path of(String sha256) {
        return Path.of("target/test-files", sha256.substring(0, 2), sha256.substring(2, 4), sha256);
    }

    /** Changes one byte in the middle, as a failing disk or an intruder with access to it would; what was there. */
    public static byte[] damage(String sha256) {
        try {
            byte[] before = Files.readAllBytes(of(sha256));
            byte[] after = before.clone();
            after[after.length / 2] ^= 1;
            write(sha256, after);
            return before;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes over the content whatever its rights are. */
    public static void write(String sha256, byte[] bytes) throws IOException {
        Path place = of(sha256);
        place.toFile().setWritable(true);
        Files.write(place, bytes);
    }
}
