package vn.gov.dongthap.vpdt.account;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.document.FieldText;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.spreadsheet.CheckedTable;

/** Sở Khoa học và Công nghệ decides on a request row by row (Q9.2a). */
@Component
public class DecideRows {

    private static final int LONGEST_REASON = 500;

    private final RequestDesk desk;
    private final RequestRows rows;
    private final CheckRows check;
    private final AuditLog audit;

    DecideRows(RequestDesk desk, RequestRows rows, CheckRows check, AuditLog audit) {
        this.desk = desk;
        this.rows = rows;
        this.check = check;
        this.audit = audit;
    }

    /**
     * Decides on one row; a decision may be changed until the rows are carried out.
     *
     * @param reason why it is refused; not asked for otherwise
     * @throws RuleBroken Q9.1 or Q5.2c when a row that cannot be carried out is approved, Q9.2a when no reason is given
     *     or nobody decides on the request now
     * @throws RecordNotFound when the request is not theirs to decide on, or has no such row
     */
    @Transactional
    public void decide(SignedInPerson person, long id, int number, RowDecision decision, @Nullable String reason) {
        AccountRequest request = desk.deciding(person, id);
        request.requireDeciding();
        RequestRow row = rows.of(id).stream()
                .filter(candidate -> candidate.row().number() == number)
                .findFirst()
                .orElseThrow(() -> new RecordNotFound("row " + number + " of account request " + id));
        String words = null;
        if (decision == RowDecision.REFUSED) {
            words = FieldText.required("account.field.reason", reason, LONGEST_REASON);
        } else {
            requireSound(request, List.of(row));
        }
        rows.decide(List.of(row.id()), decision, words);
        log(person, id, "Dòng " + number + ": " + decision.label() + (words == null ? "" : ", " + words));
    }

    /**
     * Approves every row nobody has decided on and nothing is wrong with; refuses the others with what is wrong.
     *
     * @return how many were approved
     * @throws RuleBroken Q9.2a when nobody decides on the request now
     * @throws RecordNotFound when the request is not theirs to decide on
     */
    @Transactional
    public int decideRest(SignedInPerson person, long id) {
        AccountRequest request = desk.deciding(person, id);
        request.requireDeciding();
        List<RequestRow> all = rows.of(id);
        CheckedTable table =
                check.check(request, all.stream().map(RequestRow::row).toList());
        List<RequestRow> open =
                all.stream().filter(row -> row.decision() == null).toList();
        List<Long> sound = open.stream()
                .filter(row -> !table.broken().contains(row.row().number()))
                .map(RequestRow::id)
                .toList();
        rows.decide(sound, RowDecision.APPROVED, null);
        open.stream()
                .filter(row -> table.broken().contains(row.row().number()))
                .forEach(row -> rows.decide(List.of(row.id()), RowDecision.REFUSED, why(table, row)));
        log(
                person,
                id,
                "Quyết định các dòng còn lại: đồng ý " + sound.size() + ", từ chối " + (open.size() - sound.size()));
        return sound.size();
    }

    /** @throws RuleBroken when something is wrong with one of the rows */
    void requireSound(AccountRequest request, List<RequestRow> approved) {
        CheckedTable table =
                check.check(request, approved.stream().map(RequestRow::row).toList());
        table.problems().stream().findFirst().ifPresent(problem -> {
            throw new RuleBroken(request.kind().clause(), "account.rows.stale", problem.row(), problem.sentence());
        });
    }

    private static String why(CheckedTable table, RequestRow row) {
        Map<String, String> problems = table.problemsOf(row.row().number());
        String all = String.join(" ", problems.values());
        return all.length() <= LONGEST_REASON ? all : all.substring(0, LONGEST_REASON - 1) + "…";
    }

    private void log(SignedInPerson person, long id, String sentence) {
        audit.append(person.actor(), "account-request.decide", AccountRequest.TYPE, id, "Q9.2a", sentence);
    }
}
