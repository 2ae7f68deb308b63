package vn.gov.dongthap.vpdt.incoming;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Who handles an incoming document now, and until when. Terms nest: the officer's lies inside the leader's. */
@Embeddable
class Handling {

    private @Nullable Long leaderId;
    private @Nullable Long leadUnitId;
    private @Nullable Long monitorId;
    private @Nullable Long officerId;
    private @Nullable LocalDate handlingDue;
    private @Nullable LocalDate officerDue;
    private @Nullable LocalDate requestedDue;

    void submitTo(long leader) {
        leaderId = leader;
    }

    void direct(Directive directive, long leader) {
        leaderId = leader;
        leadUnitId = directive.lead().unitId();
        DirectivePart monitor = directive.monitor();
        monitorId = monitor == null ? null : monitor.personId();
        handlingDue = directive.dueDate();
        officerId = null;
        officerDue = null;
        requestedDue = null;
    }

    void assign(long officer, LocalDate due) {
        requireWithinLeadersTerm(due);
        officerId = officer;
        officerDue = due;
    }

    void passTo(long officer) {
        officerId = officer;
    }

    boolean requestExtension(LocalDate wanted) {
        if (!wanted.isAfter(officerDue())) {
            throw new RuleBroken("N24.2", "incoming.extension-not-later", IncomingDocument.DAY.format(officerDue()));
        }
        requestedDue = wanted;
        return wanted.isAfter(leadersTerm());
    }

    void extend(LocalDate due, boolean byLeader) {
        requireRequest();
        if (!due.isAfter(officerDue())) {
            throw new RuleBroken("N24.2", "incoming.extension-not-later", IncomingDocument.DAY.format(officerDue()));
        }
        if (byLeader && due.isAfter(leadersTerm())) {
            handlingDue = due;
        }
        requireWithinLeadersTerm(due);
        officerDue = due;
        requestedDue = null;
    }

    void refuseExtension() {
        requireRequest();
        requestedDue = null;
    }

    private void requireRequest() {
        if (requestedDue == null) {
            throw new RuleBroken("N24.2", "incoming.no-extension-asked");
        }
    }

    private void requireWithinLeadersTerm(LocalDate due) {
        if (due.isAfter(leadersTerm())) {
            throw new RuleBroken("N23.2", "incoming.beyond-leaders-term", IncomingDocument.DAY.format(leadersTerm()));
        }
    }

    private LocalDate leadersTerm() {
        return Objects.requireNonNull(handlingDue, "no directive yet");
    }

    private LocalDate officerDue() {
        return Objects.requireNonNull(officerDue, "no officer yet");
    }

    @Nullable
    Long leaderId() {
        return leaderId;
    }

    @Nullable
    Long leadUnitId() {
        return leadUnitId;
    }

    @Nullable
    Long monitorId() {
        return monitorId;
    }

    @Nullable
    Long officerId() {
        return officerId;
    }

    @Nullable
    LocalDate handlingDue() {
        return handlingDue;
    }

    @Nullable
    LocalDate requestedDue() {
        return requestedDue;
    }
}
