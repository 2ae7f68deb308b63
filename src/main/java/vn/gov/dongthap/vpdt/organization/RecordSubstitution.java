package vn.gov.dongthap.vpdt.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * Records and ends substitutions. The absent person does so, or a clerk or the unit administrator of the agency with
 * the decision in hand; nobody gives themselves the work of somebody else.
 */
@Component
public class RecordSubstitution {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String TYPE = "substitution";

    private final Substitutions substitutions;
    private final Directory directory;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordSubstitution(
            Substitutions substitutions,
            Directory directory,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.substitutions = substitutions;
        this.directory = directory;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records one and returns its id.
     *
     * @throws RecordNotFound when one of the two holds no position in the agency
     * @throws RuleBroken when the recorder may not, the terms are not what they must be, or somebody else stands in on
     *     one of those days already
     */
    @Transactional
    public long record(long agencyId, long absentId, long actingId, Terms terms, Actor recorder) {
        PersonInPosition absent = person(agencyId, absentId);
        PersonInPosition acting = person(agencyId, actingId);
        requireEntitled(agencyId, absentId, recorder);
        if (Long.valueOf(actingId).equals(recorder.personId()) && absentId != actingId) {
            throw new RuleBroken(null, "organization.substitution.own-hand");
        }
        LocalDate today = ProvinceTime.today(clock);
        Substitution fresh = new Substitution(absent, acting, terms, recorder, today, clock.instant());
        substitutions.lockPerson(absentId);
        if (substitutions.findOpen(absentId, agencyId, today).stream().anyMatch(fresh::clashesWith)) {
            throw new RuleBroken(null, "organization.substitution.clash", absent.fullName());
        }
        long id = substitutions.save(fresh).id();
        String days = DAY.format(terms.firstDay()) + "–" + DAY.format(terms.lastDay());
        audit.append(
                recorder,
                "substitution.record",
                TYPE,
                id,
                null,
                "Ghi ủy quyền xử lý: " + acting.fullName() + " thay " + absent.fullName() + " từ " + days
                        + ", theo QĐ số " + fresh.decisionNumber());
        events.publishEvent(new SubstitutionRecorded(
                id, absentId, absent.fullName(), actingId, acting.fullName(), days, fresh.decisionNumber()));
        return id;
    }

    /**
     * Ends one at once.
     *
     * @throws RecordNotFound when the agency has no such record
     * @throws RuleBroken when the person may not, no reason is given, or it is over
     */
    @Transactional
    public void end(long agencyId, long id, String reason, Actor by) {
        Substitution found = substitutions
                .findById(id)
                .filter(substitution -> substitution.agencyId() == agencyId)
                .orElseThrow(() -> new RecordNotFound("substitution " + id + " of agency " + agencyId));
        requireEntitled(agencyId, found.absentPersonId(), by);
        found.end(by, reason, ProvinceTime.today(clock), clock.instant());
        audit.append(by, "substitution.end", TYPE, id, null, "Chấm dứt ủy quyền xử lý: " + reason.strip());
        events.publishEvent(new SubstitutionEnded(
                id, found.absentPersonId(), found.actingPersonId(), found.decisionNumber(), reason.strip()));
    }

    /** Whether that person may record and end substitutions of others. */
    @Transactional(readOnly = true)
    public boolean keepsRecords(long agencyId, long personId) {
        return directory.standing(agencyId, personId).positions().stream()
                .anyMatch(position -> position.roles().contains(Role.CLERK)
                        || position.roles().contains(Role.UNIT_ADMIN));
    }

    private void requireEntitled(long agencyId, long absentId, Actor actor) {
        Long actorId = actor.personId();
        boolean inPerson = actorId != null && actor.onBehalfOf() == null;
        if (!inPerson || actorId != absentId && !keepsRecords(agencyId, actorId)) {
            throw new RuleBroken(null, "organization.substitution.not-entitled");
        }
    }

    private PersonInPosition person(long agencyId, long personId) {
        return directory
                .person(agencyId, personId)
                .orElseThrow(() -> new RecordNotFound("person " + personId + " of agency " + agencyId));
    }

    /**
     * What the decision says.
     *
     * @param firstDay first day, by the province's calendar
     * @param lastDay last day, included
     * @param processes keys of the procedures it is limited to; empty for all work
     * @param decisionNumber number and notation of the decision
     * @param decisionDate its date
     */
    public record Terms(
            LocalDate firstDay,
            LocalDate lastDay,
            Set<String> processes,
            String decisionNumber,
            LocalDate decisionDate) {

        /** Copies the keys. */
        public Terms {
            processes = Set.copyOf(processes);
        }
    }
}
