package vn.gov.dongthap.vpdt.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * What an OLE2 file (Word and Excel before 2007) shows of itself: the names of its streams.
 *
 * @param streams names found in directory entries
 */
record OleContent(Set<String> streams) {

    private static final int ENTRY = 128;
    private static final int NAME_LENGTH_AT = 64;
    private static final int KIND_AT = 66;
    private static final int STREAM = 2;

    /** Directory entries are 128 bytes long and aligned to that, wherever the directory lies. */
    static OleContent read(Path file) throws IOException {
        Set<String> names = new HashSet<>();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] entry = bytes.readNBytes(ENTRY);
            while (entry.length == ENTRY) {
                int length = entry[NAME_LENGTH_AT] & 0xFF;
                if (entry[KIND_AT] == STREAM && length > 2 && length <= NAME_LENGTH_AT && length % 2 == 0) {
                    names.add(new String(entry, 0, length - 2, StandardCharsets.UTF_16LE));
                }
                entry = bytes.readNBytes(ENTRY);
            }
        }
        return new OleContent(names);
    }

    boolean encrypted() {
        return streams.contains("EncryptedPackage");
    }

    boolean holds(FileType type) {
        return switch (type) {
            case DOC -> streams.contains("WordDocument");
            case XLS -> streams.contains("Workbook") || streams.contains("Book");
            default -> false;
        };
    }
}
