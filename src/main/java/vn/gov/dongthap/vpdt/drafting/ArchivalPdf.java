package vn.gov.dongthap.vpdt.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * What can be told of a PDF's fitness for the archive without a validator (N19.2a): whether it calls itself PDF/A, and
 * whether it brings the fonts it is written in. That it keeps everything PDF/A-2b asks is not proved by this.
 */
public final class ArchivalPdf {

    private static final int LONGEST_METADATA = 1024 * 1024;
    /** {@code pdfaid:part="2"} or {@code <pdfaid:part>2</pdfaid:part>}; part 3 lets anything be attached. */
    private static final Pattern PART = Pattern.compile("pdfaid:part\\s*(?:=\\s*[\"']|>)\\s*([12])\\s*[\"'<]");

    private ArchivalPdf() {}

    /**
     * Refuses a PDF whose pages will look different where its fonts are not installed.
     *
     * @param name the name people know it by
     * @param pdf a PDF the store has taken in; read to its end, not closed
     * @return whether it calls itself PDF/A-1 or PDF/A-2
     * @throws RuleBroken when a font is not embedded
     */
    public static boolean require(String name, InputStream pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(pdf))) {
            Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            for (PDPage page : document.getPages()) {
                if (page.getResources() != null
                        && !bringsFonts(page.getResources().getCOSObject(), seen)) {
                    throw new RuleBroken("N19.2a", "drafting.pdf.fonts", name);
                }
            }
            return isIdentified(document.getDocumentCatalog().getMetadata());
        }
    }

    private static boolean bringsFonts(@Nullable COSDictionary resources, Set<COSDictionary> seen) {
        if (resources == null || !seen.add(resources)) {
            return true;
        }
        COSDictionary fonts = resources.getCOSDictionary(COSName.FONT);
        if (fonts != null
                && fonts.keySet().stream()
                        .map(fonts::getCOSDictionary)
                        .anyMatch(font -> font != null && !isEmbedded(font))) {
            return false;
        }
        COSDictionary objects = resources.getCOSDictionary(COSName.XOBJECT);
        return objects == null
                || objects.keySet().stream()
                        .map(objects::getCOSDictionary)
                        .allMatch(object ->
                                object == null || bringsFonts(object.getCOSDictionary(COSName.RESOURCES), seen));
    }

    private static boolean isEmbedded(COSDictionary font) {
        if (COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE))) {
            return true;
        }
        COSArray below = font.getCOSArray(COSName.DESCENDANT_FONTS);
        COSDictionary holder =
                below != null && below.size() > 0 && below.getObject(0) instanceof COSDictionary one ? one : font;
        COSDictionary descriptor = holder.getCOSDictionary(COSName.FONT_DESC);
        return descriptor != null
                && (descriptor.containsKey(COSName.FONT_FILE)
                        || descriptor.containsKey(COSName.FONT_FILE2)
                        || descriptor.containsKey(COSName.FONT_FILE3));
    }

    private static boolean isIdentified(@Nullable PDMetadata metadata) throws IOException {
        if (metadata == null) {
            return false;
        }
        try (InputStream content = metadata.createInputStream()) {
            Matcher part = PART.matcher(new String(content.readNBytes(LONGEST_METADATA), StandardCharsets.UTF_8));
            return part.find();
        }
    }
}
