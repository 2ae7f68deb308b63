package vn.gov.dongthap.vpdt.calendar;

/** How a date differs from the plain week. */
public enum DayKind {
    /** Offices are closed: a public holiday, or a day off given in exchange. */
    HOLIDAY("Nghỉ lễ"),
    /** Offices work although it is a Saturday or Sunday, to make up for a day off given in exchange. */
    COMPENSATORY_WORK("Làm bù");

    private final String label;

    DayKind(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
