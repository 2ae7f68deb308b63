package vn.gov.dongthap.vpdt.register;

/** What an abbreviation that an agency's head laid down stands for (Appendix I.II.3). */
public enum AbbreviationKind {
    /** A unit that drafts; closes the notation of its letters. */
    UNIT(Place.DRAFTER, "Đơn vị soạn thảo"),
    /** A field of work; closes the notation of letters about it, as VX does in 12/UBND-VX. */
    FIELD(Place.DRAFTER, "Lĩnh vực giải quyết"),
    /** A state title that issues in the agency's own series. */
    TITLE(Place.ISSUER, "Chức danh nhà nước"),
    /** A council, board or team that issues under the agency's seal: always a series of its own (I.II.3a). */
    ADVISORY_BODY(Place.ISSUER, "Hội đồng, Ban, Tổ (hệ thống số riêng)"),
    /** A type of specialised documents: a series of its own (N15.1d). */
    SPECIALIZED_TYPE(Place.TYPE, "Loại văn bản chuyên ngành (hệ thống số riêng)");

    private final Place place;
    private final String label;

    AbbreviationKind(Place place, String label) {
        this.place = place;
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }

    Place place() {
        return place;
    }

    /** Where in a notation it stands. Two of one place must differ, or two documents could look alike (N15.1b). */
    enum Place {
        DRAFTER,
        ISSUER,
        TYPE
    }
}
