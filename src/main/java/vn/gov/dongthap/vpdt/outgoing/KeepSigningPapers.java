package vn.gov.dongthap.vpdt.outgoing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.organization.UnitView;

/**
 * Enters and ends the papers that give rights to sign (N13.3, N13.4). The head decides, on paper; the clerk or the
 * unit's administrator enters what the paper says, as they enter the head's plan of numbers, or the head does. Nobody
 * enters a right of their own.
 */
@Component
public class KeepSigningPapers {

    private static final Role[] KEEPERS = {Role.CLERK, Role.UNIT_ADMIN, Role.HEAD};

    private final SigningPapers papers;
    private final SigningCompetences rights;
    private final BasisDocuments basis;
    private final Colleagues people;
    private final Directory directory;
    private final AuditLog audit;
    private final OutgoingLog log;
    private final Clock clock;

    KeepSigningPapers(
            SigningPapers papers,
            SigningCompetences rights,
            BasisDocuments basis,
            Colleagues people,
            Directory directory,
            AuditLog audit,
            OutgoingLog log,
            Clock clock) {
        this.papers = papers;
        this.rights = rights;
        this.basis = basis;
        this.people = people;
        this.directory = directory;
        this.audit = audit;
        this.log = log;
        this.clock = clock;
    }

    /** Whether that person enters and ends papers of their agency. */
    public static boolean isKeeper(SignedInPerson person) {
        return Stream.of(KEEPERS).anyMatch(person::has);
    }

    /** Who gives rights by order and by authorization today: the head, or who acts as head. */
    @Transactional(readOnly = true)
    public List<PersonInPosition> grantors(SignedInPerson keeper) {
        return rights.grantors(rights.leadership(keeper.agencyId()));
    }

    /** Who can be given a right in person: leaders of the agency and of its units, but the head. */
    @Transactional(readOnly = true)
    public List<PersonInPosition> holders(SignedInPerson keeper, SigningPaperKind kind) {
        return rights.leadership(keeper.agencyId()).leaders().stream()
                .filter(leader -> !leader.roles().contains(Role.HEAD))
                .filter(leader -> kind != SigningPaperKind.TUQ || SigningRight.headsUnit(leader))
                .toList();
    }

    /** Title of the head as it stands behind TL., TUQ. and Q., empty while the seat is. */
    @Transactional(readOnly = true)
    public String headTitle(SignedInPerson keeper) {
        PersonInPosition head = rights.leadership(keeper.agencyId()).head();
        return head == null ? "" : SigningRight.title(head);
    }

    /**
     * Enters a paper. Sent twice, it is entered once.
     *
     * @return its id
     * @throws RuleBroken when the law does not let such a paper be, or it would be one's own right
     * @throws RecordNotFound for those who keep no papers, and when person or unit are not of the agency
     * @throws org.springframework.dao.DataIntegrityViolationException when another request is just entering the same
     *     paper or another acting head; {@link #entered} then tells
     */
    @Transactional
    public long enter(SignedInPerson keeper, NewPaper paper) {
        requireKeeper(keeper);
        Optional<Long> before = papers.findIdByKey(keeper.agencyId(), paper.key());
        if (before.isPresent()) {
            return before.get();
        }
        Leadership leadership = rights.leadership(keeper.agencyId());
        if (paper.kind() == SigningPaperKind.Q) {
            requireEmptySeat(leadership, paper.validFrom());
        }
        UnitView unit = paper.kind() == SigningPaperKind.TL && paper.unitId() != null
                ? directory
                        .unit(keeper.agencyId(), paper.unitId())
                        .orElseThrow(() -> new RecordNotFound("unit " + paper.unitId()))
                : null;
        PersonInPosition holder = holder(paper, leadership);
        requireNotOneself(keeper, leadership, holder, unit);
        SigningPaper entered =
                papers.save(new SigningPaper(grant(paper, leadership, holder, unit), keeper.actor(), clock.instant()));
        append(
                keeper,
                entered,
                "enter",
                holder == null ? String.valueOf(unit == null ? null : unit.name()) : holder.fullName());
        return entered.id();
    }

    /**
     * What became of an entry that met another at the same moment.
     *
     * @return the paper, when it was the same
     * @throws RuleBroken when somebody else was named acting head meanwhile
     */
    @Transactional(readOnly = true)
    public long entered(SignedInPerson keeper, NewPaper paper) {
        return papers.findIdByKey(keeper.agencyId(), paper.key())
                .orElseThrow(() -> new RuleBroken("N13", "outgoing.paper.acting-already"));
    }

    /**
     * Ends a paper at once.
     *
     * @throws RuleBroken when it is ended already, or the reason is missing
     * @throws RecordNotFound for those who keep no papers, and when it is another agency's
     */
    @Transactional
    public void end(SignedInPerson keeper, long id, String reason) {
        requireKeeper(keeper);
        SigningPaper paper =
                papers.findToEnd(keeper.agencyId(), id).orElseThrow(() -> new RecordNotFound("signing paper " + id));
        paper.end(reason, keeper.actor(), clock.instant());
        append(keeper, paper, "end", reason.strip());
    }

    private static void requireKeeper(SignedInPerson person) {
        if (!isKeeper(person)) {
            throw new RecordNotFound("signing papers of agency " + person.agencyId());
        }
    }

    private void requireEmptySeat(Leadership leadership, LocalDate from) {
        PersonInPosition head = leadership.head();
        if (head != null && !from.isAfter(ProvinceTime.today(clock))) {
            throw new RuleBroken("N13", "outgoing.paper.seat-taken", head.fullName());
        }
        if (papers.namesActingHead(leadership.agency().id())) {
            throw new RuleBroken("N13", "outgoing.paper.acting-already");
        }
    }

    /** Of the positions somebody holds, the one the paper can rest on. */
    private @Nullable PersonInPosition holder(NewPaper paper, Leadership leadership) {
        Long id = paper.holderId();
        if (paper.kind() == SigningPaperKind.TL || id == null) {
            return null;
        }
        List<PersonInPosition> positions = leadership.positionsOf(id);
        return positions.stream()
                .filter(position -> paper.kind() != SigningPaperKind.TUQ || SigningRight.headsUnit(position))
                .findFirst()
                .or(() -> positions.stream().findFirst())
                .orElseGet(() -> people.require(leadership.agency().id(), id));
    }

    private static void requireNotOneself(
            SignedInPerson keeper, Leadership leadership, @Nullable PersonInPosition holder, @Nullable UnitView unit) {
        boolean own = holder != null && holder.personId() == keeper.personId()
                || unit != null
                        && leadership.leadersOf(unit.id()).stream()
                                .anyMatch(leader -> leader.personId() == keeper.personId());
        if (own) {
            throw new RuleBroken("N13", "outgoing.paper.own");
        }
    }

    private SigningPaper.Grant grant(
            NewPaper paper, Leadership leadership, @Nullable PersonInPosition holder, @Nullable UnitView unit) {
        long agencyId = leadership.agency().id();
        boolean acting = paper.kind() == SigningPaperKind.Q;
        PersonInPosition grantor =
                acting || paper.grantorId() == null ? null : rights.requireGrantor(leadership, paper.grantorId());
        return new SigningPaper.Grant(
                agencyId,
                paper.key(),
                paper.kind(),
                grantor,
                acting ? paper.givenBy() : null,
                paper.headTitle(),
                holder,
                unit == null ? null : (Long) unit.id(),
                unit != null && paper.deputies(),
                paper.basisReference(),
                paper.basisDate(),
                basis.find(agencyId, paper.basisReference(), paper.basisDate()).orElse(null),
                new PaperLimits(
                        acting ? Set.of() : paper.types(), paper.matters(), paper.validFrom(), paper.validTo()));
    }

    private void append(SignedInPerson keeper, SigningPaper paper, String act, String detail) {
        audit.append(
                keeper.actor(),
                "outgoing.signing-paper-" + act,
                SigningPaper.TYPE,
                paper.id(),
                paper.kind().clause(),
                log.sentence("outgoing.log.signing-paper-" + act, paper.caption(), detail));
    }

    /**
     * What a paper says, as its form sends it.
     *
     * @param key made when the form was opened
     * @param kind what it lets somebody sign as
     * @param grantorId the head who gives the right; TL and TUQ
     * @param givenBy who named the acting head; Q
     * @param headTitle title behind the mark
     * @param holderId who gets it; TUQ and Q
     * @param unitId unit whose head gets it; TL
     * @param deputies whether the unit's head passed it on to the deputies; TL
     * @param basisReference number and notation of the document it stands in
     * @param basisDate its date
     * @param types types covered; TL and TUQ
     * @param matters what it covers, in words
     * @param validFrom first day
     * @param validTo last day, or null
     */
    public record NewPaper(
            UUID key,
            SigningPaperKind kind,
            @Nullable Long grantorId,
            @Nullable String givenBy,
            String headTitle,
            @Nullable Long holderId,
            @Nullable Long unitId,
            boolean deputies,
            String basisReference,
            LocalDate basisDate,
            Set<DocumentType> types,
            @Nullable String matters,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}
