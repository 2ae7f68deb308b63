package vn.gov.dongthap.vpdt.account;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.spreadsheet.CheckedTable;
import vn.gov.dongthap.vpdt.spreadsheet.ReadSheet;
import vn.gov.dongthap.vpdt.spreadsheet.SheetRow;

/** The table of a request, while it is being prepared: typed row by row, or read from a sheet and then taken over. */
@Component
public class ChangeRows {

    private final RequestDesk desk;
    private final RequestRows rows;
    private final CheckRows check;
    private final ReadSheet sheets;
    private final TransactionTemplate transaction;
    private final AuditLog audit;

    ChangeRows(
            RequestDesk desk,
            RequestRows rows,
            CheckRows check,
            ReadSheet sheets,
            TransactionTemplate transaction,
            AuditLog audit) {
        this.desk = desk;
        this.rows = rows;
        this.check = check;
        this.sheets = sheets;
        this.transaction = transaction;
        this.audit = audit;
    }

    /**
     * Adds a typed row when nothing is wrong with it.
     *
     * @param values by column, as typed
     * @return the row as checked; without problems it was added
     * @throws RecordNotFound when the request is not theirs to prepare
     * @throws RuleBroken Q5.1a once the letter is written
     */
    @Transactional
    public CheckedTable add(SignedInPerson person, long id, Map<String, String> values) {
        AccountRequest request = desk.preparing(person, id);
        request.requireOpen();
        List<SheetRow> all = new java.util.ArrayList<>(
                rows.of(id).stream().map(RequestRow::row).toList());
        requireRoom(all.size() + 1);
        int number = all.size() + 1;
        all.add(new SheetRow(number, values));
        CheckedTable whole = check.check(request, all);
        CheckedTable table = new CheckedTable(
                whole.layout(),
                whole.rows().subList(number - 1, number),
                whole.problems().stream()
                        .filter(problem -> problem.row() == number)
                        .toList());
        if (table.problems().isEmpty()) {
            rows.add(id, table.rows());
            log(person, id, "add", "Thêm 1 dòng");
        }
        return table;
    }

    /**
     * Takes a row out.
     *
     * @throws RecordNotFound when the request is not theirs to prepare
     * @throws RuleBroken Q5.1a once the letter is written
     */
    @Transactional
    public void remove(SignedInPerson person, long id, int number) {
        desk.preparing(person, id).requireOpen();
        rows.remove(id, number);
        log(person, id, "remove", "Bỏ dòng " + number);
    }

    /**
     * Reads a sheet; its rows wait until they are taken over.
     *
     * @param name what people call the file
     * @return how many rows were read
     * @throws RuleBroken when the file is refused, or the letter is written
     * @throws RecordNotFound when the request is not theirs to prepare
     */
    public int read(SignedInPerson person, long id, String name, InputStream content) throws IOException {
        RequestKind kind = desk.visible(person, id).kind();
        List<SheetRow> read = sheets.read(name, content, check.layout(kind), count -> {});
        Integer kept = transaction.execute(status -> {
            desk.preparing(person, id).requireOpen();
            requireRoom(rows.count(id) + read.size());
            rows.stage(id, read);
            log(person, id, "read", "Nạp bảng " + read.size() + " dòng");
            return read.size();
        });
        return kept == null ? 0 : kept;
    }

    /**
     * The rows read from a sheet, checked together with those there are.
     *
     * @throws RecordNotFound when the request is not theirs to see
     */
    @Transactional(readOnly = true)
    public CheckedTable staged(SignedInPerson person, long id) {
        return staged(desk.visible(person, id));
    }

    /**
     * Takes rows read from a sheet over, all of them; or the sound ones, when somebody leaves the others out by saying
     * so.
     *
     * @param leaveOut whether rows with problems are left out
     * @return how many were taken over
     * @throws RuleBroken when rows have problems and are not left out
     * @throws RecordNotFound when the request is not theirs to prepare
     */
    @Transactional
    public int takeOver(SignedInPerson person, long id, boolean leaveOut) {
        AccountRequest request = desk.preparing(person, id);
        request.requireOpen();
        CheckedTable table = staged(request);
        Set<Integer> broken = table.broken();
        if (!broken.isEmpty() && !leaveOut) {
            throw new RuleBroken(null, "account.rows.broken", broken.size());
        }
        List<SheetRow> sound = table.rows().stream()
                .filter(row -> !broken.contains(row.number()))
                .toList();
        rows.add(id, sound);
        rows.unstage(id);
        log(person, id, "take-over", "Nhận " + sound.size() + " dòng, bỏ " + broken.size() + " dòng");
        return sound.size();
    }

    /** Puts the rows read from a sheet away. @throws RecordNotFound when the request is not theirs to prepare */
    @Transactional
    public void putAway(SignedInPerson person, long id) {
        desk.preparing(person, id);
        rows.unstage(id);
    }

    /** Staged rows keep the numbers of their sheet; those of the request come before, so that a person twice is seen. */
    private CheckedTable staged(AccountRequest request) {
        List<SheetRow> all = new java.util.ArrayList<>();
        rows.of(request.id())
                .forEach(row ->
                        all.add(new SheetRow(-row.row().number(), row.row().values())));
        all.addAll(rows.staged(request.id()));
        CheckedTable whole = check.check(request, all);
        return new CheckedTable(
                whole.layout(),
                whole.rows().stream().filter(row -> row.number() > 0).toList(),
                whole.problems().stream().filter(problem -> problem.row() > 0).toList());
    }

    private static void requireRoom(int wanted) {
        if (wanted > RequestRows.MOST) {
            throw new RuleBroken(null, "account.rows.too-many", RequestRows.MOST);
        }
    }

    private void log(SignedInPerson person, long id, String act, String sentence) {
        audit.append(person.actor(), "account-request.rows-" + act, AccountRequest.TYPE, id, "Q9.1", sentence);
    }
}
