package vn.gov.dongthap.vpdt.drafting;

/**
 * Places a template leaves empty and names by a Word bookmark. In a PDF made by {@link WordToPdf} they are named
 * destinations, so that number, date and signature find their place on the page.
 */
public enum FieldMark {
    /** Number, before the slash of box 3. */
    NUMBER("vpdt_so"),
    /** Day of box 4. */
    DAY("vpdt_ngay"),
    /** Month of box 4. */
    MONTH("vpdt_thang"),
    /** Year of box 4. */
    YEAR("vpdt_nam"),
    /** Signature of the competent person, box 7c. */
    SIGNATURE("vpdt_chu_ky");

    private final String bookmark;

    FieldMark(String bookmark) {
        this.bookmark = bookmark;
    }

    /** Name of the bookmark and of the destination. */
    public String bookmark() {
        return bookmark;
    }
}
