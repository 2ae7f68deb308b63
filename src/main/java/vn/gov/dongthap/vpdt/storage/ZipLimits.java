package vn.gov.dongthap.vpdt.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Unpacks an office file into nothing, to see whether it is larger inside than people write. */
public final class ZipLimits {

    private static final int ENTRIES = 1000;
    private static final long TOTAL = 300L * 1024 * 1024;
    private static final long XML = 32L * 1024 * 1024;
    /** Beyond this size an entry may not have shrunk to less than a hundredth; POI has the same limit. */
    private static final long SMALL = 100 * 1024;

    private static final int RATIO = 100;
    private static final int CHUNK = 64 * 1024;

    private ZipLimits() {}

    /**
     * @param name what people call the file, for the sentence
     * @param sentences where the sentences of the refusal are: {@code <sentences>.bomb} and {@code <sentences>.damaged}
     * @throws RuleBroken when it is too large inside, or no sound archive
     */
    public static void check(Path file, String name, String sentences) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (archive.size() > ENTRIES) {
                throw new RuleBroken("Q4.5b", sentences + ".bomb", name);
            }
            Set<String> names = new HashSet<>();
            long total = 0;
            for (ZipEntry entry : Collections.list(archive.entries())) {
                String entryName = entry.getName().toLowerCase(Locale.ROOT);
                if (!names.add(entryName)) {
                    throw new RuleBroken("Q4.5b", sentences + ".damaged", name);
                }
                boolean xml = entryName.endsWith(".xml") || entryName.endsWith(".rels");
                total += size(archive, entry, Math.min(xml ? XML : TOTAL, TOTAL - total), name, sentences);
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new RuleBroken("Q4.5b", sentences + ".damaged", name);
        }
    }

    private static long size(ZipFile archive, ZipEntry entry, long allowed, String name, String sentences)
            throws IOException {
        long size = 0;
        byte[] chunk = new byte[CHUNK];
        try (InputStream content = archive.getInputStream(entry)) {
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                size += read;
                if (size > allowed || size > SMALL && size > RATIO * entry.getCompressedSize()) {
                    throw new RuleBroken("Q4.5b", sentences + ".bomb", name);
                }
            }
        }
        return size;
    }
}
