package vn.gov.dongthap.vpdt.spreadsheet;

/**
 * What is wrong with a cell.
 *
 * @param row number of the row
 * @param column key of the column
 * @param sentence what to do, in Vietnamese
 */
public record CellProblem(int row, String column, String sentence) {}
