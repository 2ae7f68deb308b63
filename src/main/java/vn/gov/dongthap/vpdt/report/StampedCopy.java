package vn.gov.dongthap.vpdt.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A stamped copy for paper. It lies in a file of its own until it is closed, and nowhere after. */
public final class StampedCopy implements AutoCloseable {

    private final Path file;

    StampedCopy(Path file) {
        this.file = file;
    }

    /** Bytes. */
    public long size() throws IOException {
        return Files.size(file);
    }

    /** Writes it; the stream is not closed. */
    public void writeTo(OutputStream out) throws IOException {
        Files.copy(file, out);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
