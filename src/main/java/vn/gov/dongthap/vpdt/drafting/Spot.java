package vn.gov.dongthap.vpdt.drafting;

/**
 * Where a line stands.
 *
 * @param zone which text it belongs to
 * @param section section of the main text, from 0
 * @param box number of the innermost cell or text box around it, 0 for none; unique in the file
 * @param table number of the table of the cell, 0 when it is in none
 * @param row row of the cell, from 0
 * @param column column of the cell, from 0
 * @param width width in points, 0 when it is not known
 * @param tabbed whether tabs part it from others on its line; then the column counts the tabs
 */
record Spot(Zone zone, int section, int box, int table, int row, int column, double width, boolean tabbed) {

    /** Texts of a Word file. */
    enum Zone {
        BODY,
        HEADER,
        FOOTER,
        NOTES
    }

    static Spot in(Zone zone) {
        return new Spot(zone, 0, 0, 0, 0, 0, 0, false);
    }

    Spot section(int index) {
        return new Spot(zone, index, box, table, row, column, width, tabbed);
    }

    Spot textBox(int number) {
        return new Spot(zone, section, number, 0, 0, 0, 0, false);
    }

    Spot cell(int number, int ofTable, int atRow, int atColumn, double wide) {
        return new Spot(zone, section, number, ofTable, atRow, atColumn, wide, false);
    }

    Spot behindTabs(int count) {
        return new Spot(zone, section, box, table, row, count, 0, true);
    }

    boolean isInTable() {
        return table > 0;
    }
}
