package vn.gov.dongthap.vpdt.signature.pdf;

import java.util.Map;

/**
 * Where number, date, signature and seal go on a document (Appendix I of Decree 30/2020, boxes 3, 4, 7c and 8).
 *
 * @param blanks empty fields for number and date, by field name
 * @param signature the competent person's signature
 * @param seal the agency's seal, over a third of the signature from the left
 */
public record SigningPlaces(Map<String, Blank> blanks, Box signature, Box seal) {

    /**
     * A blank to be filled once the number exists.
     *
     * @param box where
     * @param fontSize size of the text around it, in points
     * @param italic whether that text is italic, as place and date are
     */
    public record Blank(Box box, float fontSize, boolean italic) {}
}
