package vn.gov.dongthap.vpdt.report;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * A page as people see it: turned, cut to its crop box, measured in points from its lower left corner.
 *
 * @param width points from left to right
 * @param height points from bottom to top
 * @param toPage turns places on the page as seen into places of its content
 */
record ViewedPage(float width, float height, Matrix toPage) {

    static ViewedPage of(PDPage page) {
        PDRectangle box = page.getCropBox();
        float width = box.getWidth();
        float height = box.getHeight();
        Matrix turn =
                switch (page.getRotation()) {
                    case 90 -> new Matrix(0, 1, -1, 0, width, 0);
                    case 180 -> new Matrix(-1, 0, 0, -1, width, height);
                    case 270 -> new Matrix(0, -1, 1, 0, 0, height);
                    default -> new Matrix();
                };
        Matrix place = Matrix.concatenate(Matrix.getTranslateInstance(box.getLowerLeftX(), box.getLowerLeftY()), turn);
        boolean sideways = page.getRotation() % 180 != 0;
        return new ViewedPage(sideways ? height : width, sideways ? width : height, place);
    }
}
