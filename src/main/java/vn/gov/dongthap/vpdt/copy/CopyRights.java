package vn.gov.dongthap.vpdt.copy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.outgoing.AgencyHeads;
import vn.gov.dongthap.vpdt.outgoing.AgencyHeads.Signatory;

/** Finds who may decide on copies today: the head, and those the head has let (N27.1). */
@Component
class CopyRights {

    private final AgencyHeads heads;
    private final CopyPermissions permissions;
    private final Clock clock;

    CopyRights(AgencyHeads heads, CopyPermissions permissions, Clock clock) {
        this.heads = heads;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** Everybody who may be asked, the head first. A permission whose holder leads nothing any more offers nothing. */
    @Transactional(readOnly = true)
    public List<CopyRight> offered(long agencyId) {
        List<CopyPermission> inForce = permissions.findInForce(agencyId, ProvinceTime.today(clock));
        Set<Long> holders = inForce.stream().map(CopyPermission::holderId).collect(Collectors.toSet());
        var byHolder = inForce.stream()
                .collect(Collectors.toMap(CopyPermission::holderId, Function.identity(), (one, other) -> one));
        Stream<CopyRight> own =
                heads.of(agencyId).stream().map(head -> new CopyRight(head.person(), linesOf(head), null));
        Stream<CopyRight> given = heads.below(agencyId).stream()
                .filter(leader -> holders.contains(leader.person().personId()))
                .collect(Collectors.toMap(
                        leader -> leader.person().personId(),
                        Function.identity(),
                        (one, other) -> one,
                        java.util.LinkedHashMap::new))
                .values()
                .stream()
                .map(leader -> new CopyRight(
                        leader.person(),
                        linesOf(leader),
                        byHolder.get(leader.person().personId()).id()));
        return Stream.concat(own, given).toList();
    }

    /**
     * The right that person has today; their permission is held until the transaction ends.
     *
     * @throws RuleBroken when they have none, or have it no more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CopyRight require(long agencyId, long personId) {
        Optional<Signatory> head = find(heads.of(agencyId), personId);
        if (head.isPresent()) {
            return new CopyRight(head.get().person(), linesOf(head.get()), null);
        }
        CopyPermission permission = permissions
                .findHeld(agencyId, personId)
                .filter(held -> held.isInForce(ProvinceTime.today(clock)))
                .orElseThrow(CopyRights::none);
        Signatory leader = find(heads.below(agencyId), personId).orElseThrow(CopyRights::none);
        return new CopyRight(leader.person(), linesOf(leader), permission.id());
    }

    private static RuleBroken none() {
        return new RuleBroken("N27.1", "copy.no-right");
    }

    private static Optional<Signatory> find(List<Signatory> among, long personId) {
        return among.stream()
                .filter(leader -> leader.person().personId() == personId)
                .findFirst();
    }

    private static List<String> linesOf(Signatory leader) {
        return leader.lines().lines();
    }
}
