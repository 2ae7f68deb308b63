package vn.gov.dongthap.vpdt.outgoing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.drafting.SignatureBlock;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.Role;

/** Who heads an agency today, and the lines that stand above the names of its leaders (N13). */
@Component
public class AgencyHeads {

    private final SigningCompetences rights;

    AgencyHeads(SigningCompetences rights) {
        this.rights = rights;
    }

    /** The head, or whoever acts as head while the seat is empty; nobody when there is neither. */
    @Transactional(readOnly = true)
    public List<Signatory> of(long agencyId) {
        return rights.offered(agencyId).stream()
                .filter(right -> right.paper() == null
                        ? right.signer().roles().contains(Role.HEAD)
                        : right.paper().kind() == SigningPaperKind.Q)
                .map(right -> new Signatory(right.signer(), right.lines()))
                .toList();
    }

    /** Leaders of the agency and of its units, but the head, each with the lines of their position. */
    @Transactional(readOnly = true)
    public List<Signatory> below(long agencyId) {
        Leadership leadership = rights.leadership(agencyId);
        return leadership.leaders().stream()
                .filter(leader -> !leader.roles().contains(Role.HEAD))
                .map(leader -> new Signatory(leader, lines(leadership, leader)))
                .toList();
    }

    /** A deputy of the agency for its head (KT.); heads of units by order (TL.), their deputies for them (TL. KT.). */
    private static SignatureBlock lines(Leadership leadership, PersonInPosition leader) {
        if (SigningRight.mayHold(leader)) {
            return SigningRight.of(leadership.agency(), leader, leadership.head());
        }
        String head = SigningRight.headTitle("Thủ trưởng", leadership.head());
        return SigningRight.byOrder(head, unitHead(leadership, leader), leader);
    }

    private static @Nullable String unitHead(Leadership leadership, PersonInPosition leader) {
        if (!SigningRight.isDeputy(leader) || leader.unitId() == null) {
            return null;
        }
        PersonInPosition first = leadership.leadersOf(leader.unitId()).get(0);
        return SigningRight.headTitle(SigningRight.title(leader), SigningRight.isDeputy(first) ? null : first);
    }

    /**
     * A leader and how they sign.
     *
     * @param person the position
     * @param lines what stands above the name
     */
    public record Signatory(PersonInPosition person, SignatureBlock lines) {}
}
