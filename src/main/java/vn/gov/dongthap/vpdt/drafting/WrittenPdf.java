package vn.gov.dongthap.vpdt.drafting;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * Tells a PDF that was written from one that was scanned. The places of number, date and signature are found by the
 * words beside them; a picture of words has none, and is refused before anybody checks and approves it in vain.
 */
public final class WrittenPdf {

    /** Forms inside forms; deeper ones hide nothing anybody writes. */
    private static final int DEEPEST = 4;

    private WrittenPdf() {}

    /**
     * Looks for a font on the first page; without one nothing is written there. Unfolds no content.
     *
     * @param name the name people know it by
     * @param pdf a PDF the store has taken in; read to its end, not closed
     * @throws RuleBroken when its first page is nothing but a picture
     */
    public static void require(String name, InputStream pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(pdf))) {
            if (!hasFont(document.getPage(0).getResources(), DEEPEST)) {
                throw new RuleBroken("N10.2b", "drafting.pdf.scanned", name);
            }
        }
    }

    private static boolean hasFont(@Nullable PDResources resources, int depth) throws IOException {
        if (resources == null || depth == 0) {
            return false;
        }
        if (resources.getFontNames().iterator().hasNext()) {
            return true;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (!resources.isImageXObject(name)) {
                PDXObject inside = resources.getXObject(name);
                if (inside instanceof PDFormXObject form && hasFont(form.getResources(), depth - 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
