package vn.gov.dongthap.vpdt.account;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * A request about accounts. It is a document: no account changes before its letter has been received (Q5.1), and it is
 * not closed before a notice of the result has left (Q9.2b).
 */
@Entity
class AccountRequest {

    /** Kind of record, for cases, tasks and the log. */
    static final String TYPE = "account-request";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private RequestKind kind;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    private boolean onPaper;
    private long agencyId;
    private UUID startKey;
    private long startedById;
    private String startedByName;
    private Instant startedAt;

    @Embedded
    private @Nullable Contact contact;

    private @Nullable Long letterId;
    private @Nullable Long incomingId;
    private @Nullable Instant receivedAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant decidedAt;
    private @Nullable Long noticeId;
    private @Nullable Instant closedAt;

    @Version
    private int version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected AccountRequest() {}

    /**
     * @param agencyId agency that manages the accounts
     * @param onPaper whether it came on paper or by mail and is entered for the agency (Q5.1b, A9)
     */
    AccountRequest(RequestKind kind, long agencyId, boolean onPaper, UUID startKey, Actor starter, Instant now) {
        this.kind = kind;
        this.state = RequestState.DRAFT;
        this.agencyId = agencyId;
        this.onPaper = onPaper;
        this.startKey = startKey;
        this.startedById = Objects.requireNonNull(starter.personId(), "a person starts a request");
        this.startedByName = starter.name();
        this.startedAt = now;
    }

    /** @throws RuleBroken Q5.1a once its letter is written: the table belongs to the letter */
    void requireOpen() {
        require(RequestState.DRAFT, "Q5.1a", "account.request.rows-closed");
    }

    /** Its letter is on its way; the rows stand. */
    void sent(Contact who, long letter) {
        requireOpen();
        contact = who;
        letterId = letter;
        state = RequestState.SENT;
    }

    /**
     * Received: registered as an incoming document of Sở Khoa học và Công nghệ (Q5.1b).
     *
     * @param due end of the third working day (Q9.2a)
     */
    void received(long incoming, Instant now, Instant due) {
        require(onPaper ? RequestState.DRAFT : RequestState.SENT, "Q5.1b", "account.request.not-sent");
        incomingId = incoming;
        receivedAt = now;
        dueAt = due;
        state = RequestState.RECEIVED;
    }

    /** @throws RuleBroken Q9.2a while nobody decides on it: before it was received, after it was carried out */
    void requireDeciding() {
        require(RequestState.RECEIVED, "Q9.2a", "account.request.not-deciding");
    }

    /**
     * Every row is decided and carried out.
     *
     * @param undecided rows nobody has decided on
     * @throws RuleBroken Q9.2a while there are some
     */
    void decided(int undecided, Instant now) {
        requireDecidedRows(undecided);
        decidedAt = now;
        state = RequestState.DECIDED;
    }

    /** @throws RuleBroken Q9.2a while rows are undecided, or nobody decides on the request now */
    void requireDecidedRows(int undecided) {
        requireDeciding();
        if (undecided > 0) {
            throw new RuleBroken("Q9.2a", "account.request.undecided", undecided);
        }
    }

    /** The notice of the result is being written; another one after the first was withdrawn. */
    void announceBy(long notice) {
        require(RequestState.DECIDED, "Q9.2b", "account.request.not-decided");
        noticeId = notice;
    }

    /** @throws RuleBroken Q9.2b when the notice has not left */
    void close(boolean noticeReleased, Instant now) {
        require(RequestState.DECIDED, "Q9.2b", "account.request.not-decided");
        if (noticeId == null || !noticeReleased) {
            throw new RuleBroken("Q9.2b", "account.request.no-notice");
        }
        closedAt = now;
        state = RequestState.CLOSED;
    }

    /** Given up by the agency while its table is open. */
    void giveUp() {
        requireOpen();
        state = RequestState.GIVEN_UP;
    }

    /** Its letter was withdrawn before it left: the rows may change again. */
    void letterWithdrawn() {
        if (state == RequestState.SENT) {
            letterId = null;
            state = RequestState.DRAFT;
        }
    }

    @PreRemove
    void refuseDeletion() {
        throw new RuleBroken("Q4.4b", "account.request.never-deleted");
    }

    private void require(RequestState wanted, String clause, String sentence) {
        if (state != wanted) {
            throw new RuleBroken(clause, sentence, state.label());
        }
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    RequestKind kind() {
        return kind;
    }

    RequestState state() {
        return state;
    }

    boolean isOnPaper() {
        return onPaper;
    }

    /** The agency that asks. */
    long agencyId() {
        return agencyId;
    }

    String startedByName() {
        return startedByName;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Contact contact() {
        return contact;
    }

    @Nullable
    Long letterId() {
        return letterId;
    }

    @Nullable
    Long incomingId() {
        return incomingId;
    }

    @Nullable
    Instant receivedAt() {
        return receivedAt;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Long noticeId() {
        return noticeId;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }
}
