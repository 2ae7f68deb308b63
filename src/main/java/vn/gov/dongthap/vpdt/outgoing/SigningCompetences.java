package vn.gov.dongthap.vpdt.outgoing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.organization.Role;

/** Finds with what rights people sign for an agency today, by their positions and by the papers kept (N13). */
@Component
class SigningCompetences {

    /** Papers in force that are offered; an agency has a handful. */
    static final int MOST = 200;

    private final Directory directory;
    private final SigningPapers papers;
    private final Colleagues people;
    private final Clock clock;

    SigningCompetences(Directory directory, SigningPapers papers, Colleagues people, Clock clock) {
        this.directory = directory;
        this.papers = papers;
        this.people = people;
        this.clock = clock;
    }

    Leadership leadership(long agencyId) {
        return new Leadership(
                directory.agency(agencyId), directory.people(agencyId, Role.HEAD, Role.LEADER, Role.UNIT_LEADER));
    }

    /** Every right somebody of the agency can be named to sign with today: by position first, then by paper. */
    List<SigningCompetence> offered(long agencyId) {
        Leadership leadership = leadership(agencyId);
        List<SigningCompetence> all = new ArrayList<>();
        leadership.leaders().stream()
                .filter(SigningRight::mayHold)
                .forEach(leader -> all.add(SigningCompetence.byPosition(leader, leadership)));
        inForce(agencyId).forEach(paper -> all.addAll(under(paper, leadership)));
        return all;
    }

    /**
     * The right chosen.
     *
     * @throws RuleBroken when that person does not have it
     * @throws RecordNotFound when person or paper are not the agency's
     */
    SigningCompetence chosen(long agencyId, SignerChoice choice) {
        return of(
                agencyId,
                choice,
                choice.paperId() == null ? Optional.empty() : papers.findOf(agencyId, choice.paperId()));
    }

    /**
     * The right the named signer has today.
     *
     * @throws RuleBroken when they have it no more
     */
    SigningCompetence named(OutgoingDocument document) {
        return chosen(document.agencyId(), document.parties().signer());
    }

    /**
     * The same, with its paper held: nobody ends it before this transaction is over.
     *
     * @throws RuleBroken when they have it no more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SigningCompetence held(OutgoingDocument document) {
        SignerChoice choice = document.parties().signer();
        return of(
                document.agencyId(),
                choice,
                choice.paperId() == null ? Optional.empty() : papers.findHeld(document.agencyId(), choice.paperId()));
    }

    /** Who gives others rights to sign: the head, or who acts as head while the seat is empty (N13.3, N13.4). */
    List<PersonInPosition> grantors(Leadership leadership) {
        if (leadership.head() != null) {
            return leadership.leaders().stream()
                    .filter(leader -> leader.roles().contains(Role.HEAD))
                    .toList();
        }
        List<SigningPaper> inForce = inForce(leadership.agency().id());
        return leadership.leaders().stream()
                .filter(leader -> holds(inForce, SigningPaperKind.Q, leader.personId()))
                .toList();
    }

    /**
     * The one of them that was named.
     *
     * @throws RuleBroken when that person may not; what was authorized is not authorized again (N13.3b)
     */
    PersonInPosition requireGrantor(Leadership leadership, long personId) {
        return grantors(leadership).stream()
                .filter(grantor -> grantor.personId() == personId)
                .findFirst()
                .orElseThrow(() -> noGrantor(leadership.agency().id(), personId));
    }

    private RuleBroken noGrantor(long agencyId, long personId) {
        String name = people.require(agencyId, personId).fullName();
        return holds(inForce(agencyId), SigningPaperKind.TUQ, personId)
                ? new RuleBroken("N13.3b", "outgoing.paper.not-again", name)
                : new RuleBroken("N13.3a", "outgoing.paper.only-the-head", name);
    }

    private List<SigningPaper> inForce(long agencyId) {
        return papers.findInForce(agencyId, ProvinceTime.today(clock), MOST);
    }

    private static boolean holds(List<SigningPaper> inForce, SigningPaperKind kind, long personId) {
        return inForce.stream().anyMatch(paper -> paper.kind() == kind && paper.isHeldBy(personId));
    }

    private SigningCompetence of(long agencyId, SignerChoice choice, Optional<SigningPaper> paper) {
        Leadership leadership = leadership(agencyId);
        if (choice.paperId() != null) {
            return SigningCompetence.byPaper(
                    paper.orElseThrow(() -> new RecordNotFound("signing paper " + choice.paperId())),
                    choice.personId(),
                    leadership);
        }
        PersonInPosition signer = leadership.positionsOf(choice.personId()).stream()
                .filter(SigningRight::mayHold)
                .findFirst()
                .orElseGet(() -> people.require(agencyId, choice.personId()));
        return SigningCompetence.byPosition(signer, leadership);
    }

    /** A paper whose holder has moved on offers nothing. */
    private static List<SigningCompetence> under(SigningPaper paper, Leadership leadership) {
        List<SigningCompetence> rights = new ArrayList<>();
        leadership.leaders().stream()
                .map(PersonInPosition::personId)
                .distinct()
                .filter(person -> mayUse(paper, person, leadership))
                .forEach(person -> rights.add(SigningCompetence.byPaper(paper, person, leadership)));
        return rights;
    }

    private static boolean mayUse(SigningPaper paper, long personId, Leadership leadership) {
        return switch (paper.kind()) {
            case TL ->
                paper.unitId() != null
                        && leadership.leadersOf(paper.unitId()).stream()
                                .anyMatch(leader -> leader.personId() == personId
                                        && (paper.allowsDeputies() || !SigningRight.isDeputy(leader)));
            case TUQ ->
                paper.isHeldBy(personId)
                        && leadership.positionsOf(personId).stream().anyMatch(SigningRight::headsUnit);
            case Q -> paper.isHeldBy(personId) && leadership.head() == null;
        };
    }
}
