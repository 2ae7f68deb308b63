package vn.gov.dongthap.vpdt.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.KnownPeople;
import vn.gov.dongthap.vpdt.organization.PersonCategory;
import vn.gov.dongthap.vpdt.organization.PersonalSeal;
import vn.gov.dongthap.vpdt.organization.UnitView;
import vn.gov.dongthap.vpdt.spreadsheet.CellProblem;
import vn.gov.dongthap.vpdt.spreadsheet.CheckTable;
import vn.gov.dongthap.vpdt.spreadsheet.CheckedTable;
import vn.gov.dongthap.vpdt.spreadsheet.SheetLayout;
import vn.gov.dongthap.vpdt.spreadsheet.SheetLayouts;
import vn.gov.dongthap.vpdt.spreadsheet.SheetRow;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/**
 * Checks the rows of a request: every cell by its column, then what only the directory knows. The agency manages each
 * person's unit (Q9.1), and nobody is asked for twice (Q5.2c).
 */
@Component
class CheckRows {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Set<String> RECRUITED =
            Set.of(PersonCategory.CIVIL_SERVANT.name(), PersonCategory.PUBLIC_EMPLOYEE.name());

    private final SheetLayouts layouts;
    private final CheckTable cells;
    private final Directory directory;
    private final KnownPeople people;
    private final PersonalSeal seal;
    private final MessageSource messages;

    CheckRows(
            SheetLayouts layouts,
            CheckTable cells,
            Directory directory,
            KnownPeople people,
            PersonalSeal seal,
            MessageSource messages) {
        this.layouts = layouts;
        this.cells = cells;
        this.directory = directory;
        this.people = people;
        this.seal = seal;
        this.messages = messages;
    }

    SheetLayout layout(RequestKind kind) {
        return layouts.of(kind.table());
    }

    /** Checks rows as typed, read from a sheet, or kept before: what was right may have become wrong. */
    CheckedTable check(AccountRequest request, List<SheetRow> rows) {
        CheckedTable table = cells.check(layout(request.kind()), rows);
        Set<String> units = directory.units(request.agencyId()).stream()
                .map(UnitView::name)
                .map(VietnameseText::folded)
                .collect(Collectors.toSet());
        Map<String, KnownPeople.Known> known = known(table.rows());
        List<CellProblem> problems = new ArrayList<>(table.problems());
        Set<Integer> broken = new HashSet<>(table.broken());
        for (SheetRow row : table.rows()) {
            List<CellProblem> found = new ArrayList<>();
            unit(row, units, found);
            recruited(row, found);
            asked(request.agencyId(), row, known, found);
            // one sentence about a cell is enough
            found.removeIf(problem -> broken.contains(row.number())
                    && table.problemsOf(row.number()).containsKey(problem.column()));
            problems.addAll(found);
        }
        problems.sort(Comparator.comparingInt(CellProblem::row));
        return new CheckedTable(table.layout(), table.rows(), problems);
    }

    private void unit(SheetRow row, Set<String> units, List<CellProblem> found) {
        String unit = row.values().get("donVi");
        if (unit != null && !units.contains(VietnameseText.folded(unit))) {
            found.add(problem(row, "donVi", "unit", unit));
        }
    }

    private void recruited(SheetRow row, List<CellProblem> found) {
        String category = row.values().get("doiTuong");
        if ("5.2d".equals(row.values().get("lyDo")) && category != null && !RECRUITED.contains(category)) {
            found.add(problem(row, "lyDo", "recruited"));
        }
    }

    private void asked(long agencyId, SheetRow row, Map<String, KnownPeople.Known> known, List<CellProblem> found) {
        KnownPeople.Known byId = mark(row) == null ? null : known.get(mark(row));
        String email = row.values().get("email");
        KnownPeople.Known person =
                byId != null ? byId : email == null ? null : known.get(email.toLowerCase(Locale.ROOT));
        if (person == null) {
            return;
        }
        boolean here = person.agencyId() == null || person.agencyId() == agencyId;
        found.add(problem(
                row,
                byId != null ? RequestRows.PERSONAL_ID : "email",
                here ? "known" : "known-elsewhere",
                person.fullName(),
                Objects.requireNonNullElse(person.agencyName(), "")));
    }

    /** By mark and by mail address. */
    private Map<String, KnownPeople.Known> known(List<SheetRow> rows) {
        Map<String, KnownPeople.Known> found = new HashMap<>();
        people.find(values(rows, "email"), values(rows, RequestRows.PERSONAL_ID))
                .forEach(person -> {
                    if (person.mark() != null) {
                        found.put(person.mark(), person);
                    }
                    if (person.email() != null) {
                        found.put(person.email(), person);
                    }
                });
        return found;
    }

    private static Set<String> values(List<SheetRow> rows, String key) {
        return rows.stream()
                .map(row -> row.values().get(key))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private @Nullable String mark(SheetRow row) {
        String id = row.values().get(RequestRows.PERSONAL_ID);
        return id == null ? null : seal.mark(id);
    }

    private CellProblem problem(SheetRow row, String column, String sentence, String... arguments) {
        return new CellProblem(
                row.number(), column, messages.getMessage("account.row." + sentence, arguments, VIETNAMESE));
    }
}
