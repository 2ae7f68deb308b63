package vn.gov.dongthap.vpdt.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** What a zip archive shows of itself. Nothing is unpacked here; somebody will unpack it on their desk. */
final class ZipContent {

    private static final int FLAGS = 6;
    private static final int ENCRYPTED = 1;
    private static final long MOST_UNPACKED = 2L * 1024 * 1024 * 1024;
    private static final int MOST_ENTRIES = 10_000;
    /** Names that lead out of the folder people unpack into: upwards, from the root, to a drive. */
    private static final Pattern LEADING_OUT =
            Pattern.compile("(?:.*[/\\\\])?\\.\\.(?:[/\\\\].*)?|[/\\\\].*|[A-Za-z]:.*", Pattern.DOTALL);

    private ZipContent() {}

    /** The office type of an archive that is one, empty for any other archive. */
    static Optional<FileType> officeType(Path file, FileName name) throws IOException {
        requireNoPassword(file, name);
        // Entry names in an old Windows code page are not UTF-8; Latin-1 reads any.
        try (ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            requireHarmless(archive, name);
            if (archive.getEntry("[Content_Types].xml") == null) {
                return Optional.empty();
            }
            if (archive.getEntry("word/vbaProject.bin") != null || archive.getEntry("xl/vbaProject.bin") != null) {
                throw new RuleBroken("Q4.5b", "storage.macros", name.text());
            }
            return archive.getEntry("word/document.xml") != null
                    ? Optional.of(FileType.DOCX)
                    : archive.getEntry("xl/workbook.xml") != null ? Optional.of(FileType.XLSX) : Optional.empty();
        } catch (ZipException e) {
            boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
            throw new RuleBroken(null, locked ? "storage.password" : "storage.archive.damaged", name.text());
        }
    }

    private static void requireHarmless(ZipFile archive, FileName name) {
        if (archive.size() == 0) {
            throw new RuleBroken(null, "storage.archive.damaged", name.text());
        }
        if (archive.size() > MOST_ENTRIES) {
            throw new RuleBroken(null, "storage.archive.bomb", name.text());
        }
        long unpacked = 0;
        for (ZipEntry entry : Collections.list(archive.entries())) {
            if (LEADING_OUT.matcher(entry.getName()).matches()) {
                throw new RuleBroken(null, "storage.archive.paths", name.text());
            }
            unpacked += Math.max(0, entry.getSize());
        }
        if (unpacked > MOST_UNPACKED) {
            throw new RuleBroken(null, "storage.archive.bomb", name.text());
        }
    }

    private static void requireNoPassword(Path file, FileName name) throws IOException {
        try (InputStream start = Files.newInputStream(file)) {
            byte[] header = start.readNBytes(FLAGS + 2);
            if (header.length > FLAGS && (header[FLAGS] & ENCRYPTED) != 0) {
                throw new RuleBroken(null, "storage.password", name.text());
            }
        }
    }
}
