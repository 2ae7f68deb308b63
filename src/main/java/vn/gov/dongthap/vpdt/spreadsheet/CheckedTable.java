package vn.gov.dongthap.vpdt.spreadsheet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table whose cells have been checked.
 *
 * @param layout its columns
 * @param rows as kept where a cell is sound, as typed where it is not
 * @param problems by row, then column
 */
public record CheckedTable(SheetLayout layout, List<SheetRow> rows, List<CellProblem> problems) {

    public CheckedTable {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** Numbers of the rows something is wrong with. */
    public Set<Integer> broken() {
        return problems.stream().map(CellProblem::row).collect(Collectors.toUnmodifiableSet());
    }

    /** The problems of one row, by column key. */
    public Map<String, String> problemsOf(int row) {
        return problems.stream()
                .filter(problem -> problem.row() == row)
                .collect(Collectors.toMap(
                        CellProblem::column, CellProblem::sentence, (one, other) -> one + " " + other));
    }
}
