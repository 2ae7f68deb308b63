package vn.gov.dongthap.vpdt.incoming;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.FieldText;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** A sender asks for a document back, or has recalled it; the receiver answers once (N18.4b, V6.8). */
@Entity
@Table(name = "incoming_recall")
class RecallRequest {

    /** Kind of record, for cases and tasks. */
    static final String TYPE = "recall";

    private static final int LONGEST = 500;

    enum Answer {
        CANCELLED,
        KEPT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long documentId;

    @Enumerated(EnumType.STRING)
    private RecallKind kind;

    @Column(length = LONGEST)
    private String words;

    private Instant askedAt;
    private @Nullable Long openFor;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer answer;

    private @Nullable String answerReason;
    private @Nullable String answeredByName;
    private @Nullable Instant answeredAt;

    @Version
    private int version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected RecallRequest() {}

    /** @param words the reason, or the notice of recall */
    RecallRequest(long documentId, RecallKind kind, String words, Instant now) {
        this.documentId = documentId;
        this.kind = kind;
        this.words = FieldText.required("incoming.field.recall-reason", words, LONGEST);
        this.askedAt = now;
        this.openFor = documentId;
    }

    /** A notice of recall has come while the sender still waited for an answer: now there is but one answer. */
    void becomeRecall(String notice) {
        requireOpen();
        kind = RecallKind.RECALL;
        words = FieldText.required("incoming.field.recall-reason", notice, LONGEST);
    }

    /** The document is cancelled. */
    void cancelled(String by, Instant now) {
        answered(Answer.CANCELLED, null, by, now);
    }

    /** The receiver keeps it, and says why; never what a notice has recalled (N18.4b). */
    void kept(String reason, String by, Instant now) {
        if (kind == RecallKind.RECALL) {
            throw new RuleBroken("N18.4b", "incoming.recall.must-cancel");
        }
        answered(Answer.KEPT, FieldText.required("incoming.field.recall-answer", reason, LONGEST), by, now);
    }

    @PreRemove
    void refuseDeletion() {
        throw new RuleBroken("V6.8", "incoming.never-deleted");
    }

    private void answered(Answer given, @Nullable String reason, String by, Instant now) {
        requireOpen();
        answer = given;
        answerReason = reason;
        answeredByName = by;
        answeredAt = now;
        openFor = null;
    }

    private void requireOpen() {
        if (openFor == null) {
            throw new RuleBroken("N18.4b", "incoming.recall.answered", String.valueOf(answeredByName));
        }
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    long documentId() {
        return documentId;
    }

    RecallKind kind() {
        return kind;
    }

    String words() {
        return words;
    }
}
