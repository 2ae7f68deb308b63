package vn.gov.dongthap.vpdt.outgoing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * What a document is drafted for, beside somebody's own initiative: because a leader charged somebody with it (N10.1), to
 * answer an incoming one, or to recall, replace, amend or correct an earlier one of the same agency (N18.3, N18.4b).
 */
@Embeddable
class Occasion {

    private @Nullable Long replyToId;
    private @Nullable Boolean settlesAnswered;
    private @Nullable Long concernsId;

    @Enumerated(EnumType.STRING)
    @Column(name = "concern")
    private @Nullable LaterAct act;

    @Enumerated(EnumType.STRING)
    private @Nullable DocumentType concernedType;

    @Embedded
    private @Nullable Charge charge;

    /** Nobody but the drafter. */
    Occasion() {}

    /** @param settles whether the release settles the document answered */
    static Occasion answer(long incomingId, boolean settles) {
        Occasion occasion = new Occasion();
        occasion.replyToId = incomingId;
        occasion.settlesAnswered = settles;
        return occasion;
    }

    /** The same, because a leader charged somebody with it (N10.1). */
    Occasion chargedWith(Charge given) {
        charge = given;
        return this;
    }

    boolean isChargedBy(long person) {
        return charge != null && charge.isBy(person);
    }

    /** The charge as its page shows it, or null. */
    @Nullable
    ChargeLine chargeLine() {
        return charge == null ? null : charge.line();
    }

    /** @throws RuleBroken when the earlier one is of another agency, has not been released, or counts no more */
    static Occasion concerning(LaterAct act, OutgoingDocument earlier, long agencyId) {
        if (earlier.agencyId() != agencyId) {
            throw new RuleBroken("N18.3", "outgoing.later.other-agency");
        }
        earlier.requireReleased();
        Occasion occasion = new Occasion();
        occasion.act = act;
        occasion.concernsId = earlier.id();
        occasion.concernedType = earlier.metadata().type();
        return occasion;
    }

    /** @throws RuleBroken when the law asks for another form: an equivalent one, a letter, a notice */
    void requireType(@Nullable DocumentType type) {
        if (act == null) {
            return;
        }
        boolean right =
                switch (act) {
                    case RECALL -> type == DocumentType.NOTICE || type == DocumentType.LETTER;
                    case REPLACEMENT, AMENDMENT -> type == concernedType;
                    case CORRECTION -> type == DocumentType.LETTER;
                };
        if (!right) {
            throw new RuleBroken(
                    act.clause(),
                    "outgoing.later.form." + act.name().toLowerCase(Locale.ROOT),
                    Objects.requireNonNull(concernedType, "released with a type")
                            .label());
        }
    }

    /** The incoming document it answers, or null. */
    @Nullable
    Long answeredId() {
        return replyToId;
    }

    /** Whether its release settles the document it answers. */
    boolean settlesAnswered() {
        return Boolean.TRUE.equals(settlesAnswered);
    }

    /** What it does to an earlier document, or null. */
    @Nullable
    LaterAct act() {
        return act;
    }

    /** The earlier document. */
    long earlierId() {
        return Objects.requireNonNull(concernsId, "concerns something");
    }
}
