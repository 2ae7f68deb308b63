package vn.gov.dongthap.vpdt.drafting;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.storage.ZipLimits;

/** Looks a Word file through before anything else reads it, and refuses it with one sentence per cause. */
final class WordInspection {

    private static final String WORD = "wordprocessingml.document.main+xml";

    private WordInspection() {}

    /**
     * Opens the parts of a file that may be read.
     *
     * @throws RuleBroken when it may not
     */
    static OPCPackage inspect(Path file, String name) throws IOException {
        requireArchive(file, name);
        ZipLimits.check(file, name, "drafting.word");
        OPCPackage parts = open(file.toFile(), name);
        boolean safe = false;
        try {
            requireWord(parts, name);
            for (PackagePart part : parts.getParts()) {
                RelationRules.check(part, name);
                requireReadable(part, name);
            }
            RelationRules.check(parts, name);
            safe = true;
            return parts;
        } catch (InvalidFormatException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw new RuleBroken("Q4.5b", "drafting.word.damaged", name);
        } finally {
            if (!safe) {
                parts.revert();
            }
        }
    }

    /** Word before 2007 and encrypted files are OLE2 containers; everything else that is no archive is no Word file. */
    private static void requireArchive(Path file, String name) throws IOException {
        try (InputStream start = FileMagic.prepareToCheckMagic(Files.newInputStream(file))) {
            FileMagic magic = FileMagic.valueOf(start);
            if (magic == FileMagic.OLE2) {
                throw new RuleBroken("Q4.5b", ole(file.toFile()), name);
            }
            if (magic != FileMagic.OOXML) {
                throw new RuleBroken("Q4.5b", "drafting.word.not-word", name);
            }
        }
    }

    private static String ole(File file) {
        try (POIFSFileSystem container = new POIFSFileSystem(file, true)) {
            return container.getRoot().hasEntry("EncryptedPackage")
                    ? "drafting.word.password"
                    : container.getRoot().hasEntry("WordDocument") ? "drafting.word.old" : "drafting.word.not-word";
        } catch (IOException | RuntimeException e) {
            // Hostile containers make the library fail in more ways than it declares.
            return "drafting.word.not-word";
        }
    }

    private static OPCPackage open(File file, String name) throws IOException {
        try {
            return OPCPackage.open(file, PackageAccess.READ);
        } catch (InvalidFormatException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw new RuleBroken("Q4.5b", "drafting.word.not-word", name);
        }
    }

    private static void requireWord(OPCPackage parts, String name) {
        List<PackagePart> main = parts.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
        if (main.isEmpty()) {
            main = parts.getPartsByRelationshipType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT);
        }
        String type = main.size() == 1 ? main.get(0).getContentType().toLowerCase(Locale.ROOT) : "";
        if (type.contains("macroenabled")) {
            throw new RuleBroken("Q4.5b", "drafting.word.macros", name);
        }
        if (!type.endsWith(WORD)) {
            throw new RuleBroken("Q4.5b", "drafting.word.not-word", name);
        }
    }

    private static void requireReadable(PackagePart part, String name) throws IOException {
        String type = part.getContentType().toLowerCase(Locale.ROOT);
        // relations and core properties the library has read already, and gives nobody else to read
        boolean read = part.isRelationshipPart() || type.endsWith("core-properties+xml");
        if (type.endsWith("xml") && !read) {
            try (InputStream content = part.getInputStream()) {
                new PartRules(name).check(content);
            } catch (XMLStreamException e) {
                throw new RuleBroken("Q4.5b", "drafting.word.damaged", name);
            }
        }
    }
}
