package vn.gov.dongthap.vpdt.signature.pdf;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A place on a page, in points from the page's lower left corner.
 *
 * @param page page, from 1
 * @param x left edge
 * @param y lower edge
 * @param width width
 * @param height height
 */
public record Box(int page, float x, float y, float width, float height) {

    /** Points in a millimetre. */
    public static final float MM = 72f / 25.4f;

    PDRectangle rectangle() {
        return new PDRectangle(x, y, width, height);
    }
}
