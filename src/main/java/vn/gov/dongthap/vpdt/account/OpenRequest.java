package vn.gov.dongthap.vpdt.account;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.outgoing.PreparedDocuments;
import vn.gov.dongthap.vpdt.spreadsheet.CheckedTable;
import vn.gov.dongthap.vpdt.spreadsheet.WriteSheet;
import vn.gov.dongthap.vpdt.workflow.CaseForms.Choice;
import vn.gov.dongthap.vpdt.workflow.Cases;

/** Opens a request for somebody who may see it; every look is logged, for its rows are personal data. */
@Component
public class OpenRequest {

    /** Rows on a page. */
    public static final int PAGE = 50;

    private final RequestDesk desk;
    private final RequestRows rows;
    private final CheckRows check;
    private final WriteSheet sheets;
    private final PreparedDocuments documents;
    private final Directory directory;
    private final Cases cases;
    private final AuditLog audit;

    OpenRequest(
            RequestDesk desk,
            RequestRows rows,
            CheckRows check,
            WriteSheet sheets,
            PreparedDocuments documents,
            Directory directory,
            Cases cases,
            AuditLog audit) {
        this.desk = desk;
        this.rows = rows;
        this.check = check;
        this.sheets = sheets;
        this.documents = documents;
        this.directory = directory;
        this.cases = cases;
        this.audit = audit;
    }

    /**
     * The request with a page of its rows.
     *
     * @param after number of the row the page before ended with, 0 for the first
     * @throws vn.gov.dongthap.vpdt.law.RecordNotFound when it is not theirs to see
     */
    @Transactional
    public RequestView open(SignedInPerson person, long id, int after) {
        AccountRequest request = desk.visible(person, id);
        List<RequestRow> found = rows.page(id, after, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<RequestRow> page = more ? found.subList(0, PAGE) : found;
        boolean open = request.state() == RequestState.DRAFT;
        boolean deciding = request.state() == RequestState.RECEIVED && desk.mayDecide(person, request);
        audit.append(person.actor(), "account-request.view", AccountRequest.TYPE, id, "Q4.4b", "Xem đề nghị");
        return new RequestView(
                id,
                request.kind(),
                request.state(),
                request.isOnPaper(),
                directory.agency(request.agencyId()).name(),
                request.startedByName(),
                request.startedAt(),
                request.contact(),
                request.agencyId() == person.agencyId() ? request.letterId() : null,
                reference(request),
                desk.decides(person) ? request.incomingId() : null,
                request.receivedAt(),
                request.dueAt(),
                desk.decides(person) ? request.noticeId() : null,
                check.layout(request.kind()),
                page,
                open || deciding ? problems(request, page) : Map.of(),
                rows.count(id),
                rows.undecided(id),
                more ? page.get(PAGE - 1).row().number() : null,
                open && desk.mayPrepare(person, request),
                deciding,
                cases.about(AccountRequest.TYPE, id).orElse(null));
    }

    /** Who may sign the letter, by value. */
    @Transactional(readOnly = true)
    public List<Choice> signers(SignedInPerson person) {
        return documents.signers(person.agencyId());
    }

    /** Who may check its format; clerks first, but not the one who writes it. */
    @Transactional(readOnly = true)
    public List<PersonInPosition> checkers(SignedInPerson person) {
        return directory.people(person.agencyId()).stream()
                .sorted(Comparator.comparing(candidate ->
                        !candidate.roles().contains(Role.CLERK) || candidate.personId() == person.personId()))
                .toList();
    }

    /** Writes the empty sheet of a table. */
    public void template(RequestKind kind, OutputStream target) throws IOException {
        sheets.template(check.layout(kind), target);
    }

    /** Writes rows read from a sheet with what is wrong with them. */
    public void annotated(CheckedTable table, OutputStream target) throws IOException {
        sheets.annotated(table, target);
    }

    private @Nullable String reference(AccountRequest request) {
        Long letter = request.letterId();
        return letter == null ? null : documents.references(List.of(letter)).get(letter);
    }

    private Map<Integer, Map<String, String>> problems(AccountRequest request, List<RequestRow> page) {
        CheckedTable table =
                check.check(request, page.stream().map(RequestRow::row).toList());
        Map<Integer, Map<String, String>> problems = new HashMap<>();
        table.broken().forEach(row -> problems.put(row, table.problemsOf(row)));
        return problems;
    }
}
