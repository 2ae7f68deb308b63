package vn.gov.dongthap.vpdt.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.spreadsheet.SheetLayout;
import vn.gov.dongthap.vpdt.workflow.CaseView;

/**
 * A request as its page shows it.
 *
 * @param id record id
 * @param kind what is asked for
 * @param state where it stands
 * @param onPaper whether it came on paper or by mail
 * @param agencyName who asks
 * @param startedBy who began it, and when
 * @param startedAt when
 * @param contact whom to ask, or null
 * @param letter the outgoing document, when the reader's agency sent it
 * @param letterReference its number, notation and date, or null
 * @param incoming the incoming document, when the reader's agency received it
 * @param receivedAt when the term began, or null
 * @param dueAt end of the third working day, or null
 * @param notice the notice of the result, when the reader's agency writes it
 * @param layout columns of its table
 * @param rows a page of its rows
 * @param problems what is wrong with them now, by row, then column
 * @param count all its rows
 * @param undecided rows nobody has decided on
 * @param next number the next page begins after, or null
 * @param prepares whether the reader may change it now
 * @param decides whether the reader may decide on it now
 * @param road its case, or null before it was received
 */
public record RequestView(
        long id,
        RequestKind kind,
        RequestState state,
        boolean onPaper,
        String agencyName,
        String startedBy,
        Instant startedAt,
        @Nullable Contact contact,
        @Nullable Long letter,
        @Nullable String letterReference,
        @Nullable Long incoming,
        @Nullable Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Long notice,
        SheetLayout layout,
        List<RequestRow> rows,
        Map<Integer, Map<String, String>> problems,
        int count,
        int undecided,
        @Nullable Integer next,
        boolean prepares,
        boolean decides,
        @Nullable CaseView road) {}
