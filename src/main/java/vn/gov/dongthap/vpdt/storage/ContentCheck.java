package vn.gov.dongthap.vpdt.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Finds a file's type in its content, compares it with its name, and refuses what cannot be read later. */
@Component
class ContentCheck {

    private static final Set<FileType> ARCHIVE_SHAPED = EnumSet.of(FileType.DOCX, FileType.XLSX, FileType.ZIP);
    private static final Set<FileType> OLE_SHAPED = EnumSet.of(FileType.DOC, FileType.XLS);

    private final Tika tika = new Tika();

    /**
     * What was found.
     *
     * @param type the type, agreeing with name and content
     * @param pages pages of a PDF, else 0
     */
    record Found(FileType type, int pages) {}

    /**
     * Checks a file.
     *
     * @throws RuleBroken with one sentence per cause: type not accepted, type and name disagree, protected by a password,
     *     damaged or broken off, macros inside
     */
    Found check(Path file, FileName name, FilePolicy policy) throws IOException {
        FileType claimed = FileType.ofExtension(name.extension())
                .filter(type -> policy == FilePolicy.DOCUMENT || type == FileType.PDF)
                .orElseThrow(() -> new RuleBroken(
                        "Q4.5b",
                        policy == FilePolicy.PDF ? "storage.type.pdf-only" : "storage.type.not-accepted",
                        name.text()));
        return switch (detected(file)) {
            case "application/pdf" -> {
                require(claimed == FileType.PDF, name, claimed);
                yield new Found(FileType.PDF, PdfContent.pages(file, name));
            }
            case "application/zip", "application/x-tika-ooxml" -> {
                require(ARCHIVE_SHAPED.contains(claimed), name, claimed);
                Optional<FileType> office = ZipContent.officeType(file, name);
                require(claimed == FileType.ZIP || office.equals(Optional.of(claimed)), name, claimed);
                yield new Found(claimed, 0);
            }
            case "application/x-tika-msoffice" -> {
                OleContent content = OleContent.read(file);
                // An encrypted .docx or .xlsx is an OLE2 file around the encrypted package.
                if (content.encrypted() && claimed != FileType.PDF) {
                    throw new RuleBroken(null, "storage.password", name.text());
                }
                require(OLE_SHAPED.contains(claimed) && content.holds(claimed), name, claimed);
                yield new Found(claimed, 0);
            }
            case "application/x-rar-compressed" -> {
                require(claimed == FileType.RAR, name, claimed);
                yield new Found(FileType.RAR, 0);
            }
            default -> throw mismatch(name, claimed);
        };
    }

    /** The media type the first bytes show, without parameters such as the RAR version. */
    private String detected(Path file) throws IOException {
        try (InputStream start = Files.newInputStream(file)) {
            return tika.detect(start.readNBytes(64 * 1024)).replaceFirst(";.*", "");
        }
    }

    private static void require(boolean agrees, FileName name, FileType claimed) {
        if (!agrees) {
            throw mismatch(name, claimed);
        }
    }

    private static RuleBroken mismatch(FileName name, FileType claimed) {
        return new RuleBroken("Q4.5b", "storage.type.mismatch", name.text(), claimed.label());
    }
}
