package vn.gov.dongthap.vpdt.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * A Word file (.docx) that was looked through and found safe to read and to hand to LibreOffice: no macros, nothing
 * fetched from elsewhere, nothing embedded that runs, no password, not larger inside than it may be. Close it: it lies in
 * a temporary file.
 */
public final class WordFile implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;
    /** What the file store takes in at most; a draft of words is far smaller. */
    private static final long LARGEST = 100L * 1024 * 1024;

    private final String name;
    private final Path file;
    private final OPCPackage parts;
    private @Nullable WordText text;

    private WordFile(String name, Path file, OPCPackage parts) {
        this.name = name;
        this.file = file;
        this.parts = parts;
    }

    /**
     * Copies a file and looks it through.
     *
     * @param name the name people know it by, for sentences
     * @param content read to its end, not closed
     * @throws RuleBroken with one Vietnamese sentence per cause when it is no Word file or not a safe one
     */
    public static WordFile open(String name, InputStream content) throws IOException {
        String shown = OneLine.flattened(name);
        Path file = Files.createTempFile("vpdt-draft-", ".docx");
        try {
            copy(content, file, shown);
            WordFile word = new WordFile(shown, file, WordInspection.inspect(file, shown));
            file = null;
            return word;
        } finally {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The name people know it by. */
    public String name() {
        return name;
    }

    @Override
    public void close() throws IOException {
        parts.revert();
        Files.deleteIfExists(file);
    }

    Path file() {
        return file;
    }

    /** Its lines with their formats, read once. */
    synchronized WordText text() {
        if (text == null) {
            text = WordText.read(parts, name);
        }
        return text;
    }

    private static void copy(InputStream content, Path file, String name) throws IOException {
        long size = 0;
        byte[] chunk = new byte[CHUNK];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                size += read;
                if (size > LARGEST) {
                    throw new RuleBroken(null, "drafting.word.too-large", name);
                }
                out.write(chunk, 0, read);
            }
        }
        if (size == 0) {
            throw new RuleBroken(null, "drafting.word.empty", name);
        }
    }
}
