package vn.gov.dongthap.vpdt.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** What a zip archive shows of itself. Nothing is unpacked. */
final class ZipContent {

    private static final int FLAGS = 6;
    private static final int ENCRYPTED = 1;

    private ZipContent() {}

    /** The office type of an archive that is one, empty for any other archive. */
    static Optional<FileType> officeType(Path file, FileName name) throws IOException {
        requireNoPassword(file, name);
        // Entry names in an old Windows code page are not UTF-8; Latin-1 reads any.
        try (ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            if (archive.size() == 0) {
                throw new RuleBroken(null, "storage.archive.damaged", name.text());
            }
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
            throw new RuleBroken(null, "storage.archive.damaged", name.text());
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
