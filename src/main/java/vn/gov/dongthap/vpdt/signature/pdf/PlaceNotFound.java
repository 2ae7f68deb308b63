package vn.gov.dongthap.vpdt.signature.pdf;

/** A page does not show where something belongs. */
public class PlaceNotFound extends Exception {

    /** What was looked for. */
    public enum What {
        /** Nothing reads “Số: … /” on the first page. */
        NUMBER,
        /** Something stands already where the number belongs. */
        NUMBER_NOT_BLANK,
        /** Nothing reads “ngày … tháng … năm” beside the number. */
        DATE,
        /** Something stands already where day or month belong. */
        DATE_NOT_BLANK,
        /** The signer's name stands nowhere. */
        SIGNER,
        /** Too little room between the signer's position and name. */
        NO_ROOM
    }

    private final What what;

    PlaceNotFound(What what) {
        super(what.name());
        this.what = what;
    }

    public What what() {
        return what;
    }
}
