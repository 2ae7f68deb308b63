package vn.gov.dongthap.vpdt.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;

/** The positions an account's holder may act in today; an agency account acts for its agency only (Q2.2). */
@Component
public class ActingPositions {

    private final JdbcClient jdbc;
    private final Directory directory;

    ActingPositions(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /** Positions of that account today, the oldest first; empty when there is no such account or no position. */
    @Transactional(readOnly = true)
    public List<SignedInPerson> of(String username) {
        return jdbc.sql("select id, username, coalesce(person_id, custodian_id) as person_id, agency_id"
                        + " from account where username = ?")
                .param(username)
                .query(Holder.class)
                .optional()
                .map(this::positions)
                .orElse(List.of());
    }

    private List<SignedInPerson> positions(Holder holder) {
        List<PersonInPosition> held = directory.positionsOf(List.of(holder.personId()));
        Map<Long, String> agencyNames = directory.agencyNames(
                held.stream().map(PersonInPosition::agencyId).toList());
        return held.stream()
                .filter(position -> holder.agencyId() == null || holder.agencyId() == position.agencyId())
                .sorted(Comparator.comparingLong(PersonInPosition::assignmentId))
                .map(position -> new SignedInPerson(
                        holder.id(),
                        holder.personId(),
                        position.assignmentId(),
                        holder.username(),
                        position.fullName(),
                        position.position(),
                        position.agencyId(),
                        agencyNames.getOrDefault(position.agencyId(), ""),
                        position.unitId(),
                        Set.copyOf(position.roles())))
                .toList();
    }

    private record Holder(
            long id,
            String username,
            long personId,
            @Nullable Long agencyId) {}
}
