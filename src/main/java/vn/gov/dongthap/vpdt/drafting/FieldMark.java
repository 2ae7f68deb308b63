package vn.gov.dongthap.vpdt.drafting;

/**
 * Places a template leaves empty and names by a Word bookmark. In a PDF made by {@link WordToPdf} they are named
 * destinations, so that number, date and signature find their place on the page.
 */
public enum FieldMark {
    /** Number, before the slash of box 3. */
    NUMBER("vpdtSo"),
    /** Day of box 4. */
    DAY("vpdtNgay"),
    /** Month of box 4. */
    MONTH("vpdtThang"),
    /** Year of box 4. */
    YEAR("vpdtNam"),
    /** Signature of the competent person, box 7c. */
    SIGNATURE("vpdtChuKy");

    private final String bookmark;

    FieldMark(String bookmark) {
        this.bookmark = bookmark;
    }

    /** Name of the bookmark and of the destination; letters only, for LibreOffice writes anything else in figures. */
    public String bookmark() {
        return bookmark;
    }
}
