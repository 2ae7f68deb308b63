package vn.gov.dongthap.vpdt.outgoing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.incoming.FindDocument;
import vn.gov.dongthap.vpdt.incoming.ShowToDrafters;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.organization.Standing;
import vn.gov.dongthap.vpdt.organization.UnitView;

/**
 * A leader charges a unit or somebody of it with drafting a document, on its own or as the answer to an incoming one
 * (N10.1). A person begins to draft at once; a unit's leader names the drafter first.
 */
@Component
public class ChargeDraft {

    private final NewDocuments begun;
    private final Directory directory;
    private final Colleagues people;
    private final FindDocument incoming;
    private final ShowToDrafters answered;
    private final ReleaseTerms terms;
    private final Clock clock;

    ChargeDraft(
            NewDocuments begun,
            Directory directory,
            Colleagues people,
            FindDocument incoming,
            ShowToDrafters answered,
            ReleaseTerms terms,
            Clock clock) {
        this.begun = begun;
        this.directory = directory;
        this.people = people;
        this.incoming = incoming;
        this.answered = answered;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Whom the person may charge: units and people of their agency, or of the units they lead.
     *
     * @throws RecordNotFound when they lead nothing
     */
    @Transactional(readOnly = true)
    public Leads leads(SignedInPerson person) {
        Standing leader = directory.standing(person.agencyId(), person.personId());
        List<UnitView> units = directory.units(person.agencyId()).stream()
                .filter(unit -> leader.leadsAgency() || leader.leadsUnit(unit.id()))
                .toList();
        if (units.isEmpty()) {
            throw new RecordNotFound("unit that person " + person.personId() + " may charge with a draft");
        }
        return new Leads(
                units,
                directory.people(person.agencyId()).stream()
                        .filter(candidate ->
                                units.stream().anyMatch(unit -> Objects.equals(candidate.unitId(), unit.id())))
                        .toList());
    }

    /**
     * Keeps the charge and starts the document's case. Sent twice, it is begun once.
     *
     * @return id of the document
     * @throws RuleBroken when it is not theirs to give, the unit has nobody to name the drafter, or a field cannot stand
     * @throws RecordNotFound when unit, person or the document answered are not theirs to see
     * @throws org.springframework.dao.DataIntegrityViolationException when the same charge is just being kept by another
     *     request; {@link #started} then finds it
     */
    @Transactional
    public long charge(SignedInPerson leader, Assignment assignment) {
        Optional<Long> before = started(leader, assignment.key());
        if (before.isPresent()) {
            return before.get();
        }
        UnitView unit = unit(leader, assignment);
        PersonInPosition drafter = assignment.person() == null ? null : position(leader, unit, assignment.person());
        LocalDate due = assignment.due() == null ? null : terms.draftBy(assignment.due(), clock.instant());
        Charge charge = Charge.by(
                directory.standing(leader.agencyId(), leader.personId()),
                people.require(leader.agencyId(), leader.personId()),
                unit,
                drafter,
                assignment.purpose(),
                due);
        FindDocument.Found reply = assignment.replyTo() == null ? null : incoming.find(leader, assignment.replyTo());
        OutgoingDocument document = new OutgoingDocument(
                leader.agencyId(),
                drafter == null ? Parties.ofUnit(unit.id()) : new Parties(drafter),
                assignment.key(),
                begun.metadata(leader, assignment.type(), assignment.subject(), assignment.urgency()),
                (reply == null ? new Occasion() : Occasion.answer(reply.id(), assignment.settles()))
                        .chargedWith(charge),
                clock.instant());
        ChargeLine told = charge.line();
        long id = begun.begin(leader, document, begun.sender(leader, reply), "charge", told.lead(), told.purpose());
        if (reply != null) {
            answered.show(
                    leader,
                    reply.id(),
                    drafter == null ? Participants.unit(unit.id()) : Participants.person(drafter.personId()),
                    told.lead());
        }
        return id;
    }

    /** The document a charge of this agency has made already, if it has. */
    @Transactional(readOnly = true)
    public Optional<Long> started(SignedInPerson leader, UUID key) {
        return begun.started(leader, key);
    }

    /** A unit at work; somebody in it has to be there to name the drafter when no person is charged. */
    private UnitView unit(SignedInPerson leader, Assignment assignment) {
        UnitView unit = directory.units(leader.agencyId()).stream()
                .filter(active -> active.id() == assignment.unit())
                .findFirst()
                .orElseThrow(() -> new RecordNotFound("unit " + assignment.unit()));
        if (assignment.person() == null
                && directory.peopleOfUnit(leader.agencyId(), unit.id()).stream()
                        .noneMatch(person -> person.roles().contains(Role.UNIT_LEADER))) {
            throw new RuleBroken("N10.1", "outgoing.charge.no-leader", unit.name());
        }
        return unit;
    }

    /** Their position in that unit; if they have none there, any other, which the charge refuses. */
    private PersonInPosition position(SignedInPerson leader, UnitView unit, long person) {
        return directory.standing(leader.agencyId(), person).positions().stream()
                .filter(position -> Objects.equals(position.unitId(), unit.id()))
                .findFirst()
                .orElseGet(() -> people.require(leader.agencyId(), person));
    }

    /**
     * Whom somebody may charge.
     *
     * @param units units, in their order
     * @param people people of these units
     */
    public record Leads(List<UnitView> units, List<PersonInPosition> people) {

        /** Those of one unit. */
        public List<PersonInPosition> peopleOf(long unit) {
            return people.stream()
                    .filter(person -> Objects.equals(person.unitId(), unit))
                    .toList();
        }
    }

    /**
     * A charge.
     *
     * @param key made when the page was opened; the same key again is the same document
     * @param unit lead unit
     * @param person lead person of that unit, or null for its leader to name
     * @param type one of the 29 types
     * @param subject what it is to be about, without "V/v"
     * @param urgency level marked
     * @param purpose what it is for, 1 to 500 characters
     * @param due day the draft is to be ready, or null
     * @param replyTo the incoming document it answers, or null
     * @param settles whether its release settles that document
     */
    public record Assignment(
            UUID key,
            long unit,
            @Nullable Long person,
            DocumentType type,
            String subject,
            Urgency urgency,
            String purpose,
            @Nullable LocalDate due,
            @Nullable Long replyTo,
            boolean settles) {}
}
