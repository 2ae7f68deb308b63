package vn.gov.dongthap.vpdt.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Who acts for whom now. Days begin and end in the province; what has been ended counts no more from that moment. */
@Component
@Transactional(readOnly = true)
public class StandIns {

    private static final String IN_FORCE = "s.first_day <= :today and s.last_day >= :today and s.ended_at is null";
    private static final String NOBODY_ELSE = """
            not exists (select 1 from assignment o join assignment_role q on q.assignment_id = o.id
                where o.%s and o.person_id <> a.person_id and q.role = r.role
                    and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today))
            """;
    private static final String HELD = """
            select s.id, s.decision_number, s.absent_person_id, p.full_name, a.id as assignment_id, a.agency_id,
                   a.unit_id, r.role, sp.process_key,
            """ + NOBODY_ELSE.formatted("agency_id = a.agency_id") + " as sole_in_agency, "
            + NOBODY_ELSE.formatted("unit_id = a.unit_id") + """
             as sole_in_unit
            from substitution s
                 join person p on p.id = s.absent_person_id
                 join assignment a on a.id = s.absent_assignment_id
                 left join assignment_role r on r.assignment_id = a.id
                 left join substitution_process sp on sp.substitution_id = s.id
            where s.acting_person_id = :person and s.agency_id = :agency and
            """ + IN_FORCE + """
             and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
            order by s.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    StandIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The places a person holds now in that agency; mostly none. One query, by index. */
    public List<ActingFor> heldBy(long personId, long agencyId) {
        Map<Long, Place> places = new LinkedHashMap<>();
        jdbc.sql(HELD)
                .param("person", personId)
                .param("agency", agencyId)
                .param("today", today())
                .query(row -> {
                    long id = row.getLong("id");
                    Place place = places.get(id);
                    if (place == null) {
                        place = new Place(row);
                        places.put(id, place);
                    }
                    place.add(row);
                });
        return places.values().stream().map(Place::asActingFor).toList();
    }

    /**
     * Refuses what is over by now: the page may have been open for hours.
     *
     * @throws RuleBroken when the substitution has expired or was ended
     */
    public void requireInForce(long substitutionId) {
        boolean inForce = jdbc.sql("select count(*) from substitution s where s.id = :id and " + IN_FORCE)
                        .param("id", substitutionId)
                        .param("today", today())
                        .query(Integer.class)
                        .single()
                == 1;
        if (!inForce) {
            throw new RuleBroken(null, "organization.substitution.over");
        }
    }

    /** Who acts now for any of those people of an agency in work of that procedure. */
    public List<StandIn> of(Collection<Long> absentIds, long agencyId, String process) {
        if (absentIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select s.id, s.acting_person_id, p.full_name
                        from substitution s join person p on p.id = s.absent_person_id
                        where s.absent_person_id in (:absent) and s.agency_id = :agency and
                        """ + IN_FORCE + """
                         and (exists (select 1 from substitution_process sp
                                where sp.substitution_id = s.id and sp.process_key = :process)
                            or not exists (select 1 from substitution_process sp where sp.substitution_id = s.id))
                        order by s.id
                        """)
                .param("absent", absentIds)
                .param("agency", agencyId)
                .param("process", process)
                .param("today", today())
                .query((row, n) ->
                        new StandIn(row.getLong("id"), row.getLong("acting_person_id"), row.getString("full_name")))
                .list();
    }

    private LocalDate today() {
        return ProvinceTime.today(clock);
    }

    /**
     * Somebody who acts for somebody else.
     *
     * @param substitutionId the record of it
     * @param personId who acts
     * @param absentName for whom
     */
    public record StandIn(long substitutionId, long personId, String absentName) {}

    /** One place while its rows are read: one for each role and procedure. */
    private static final class Place {

        private final long substitutionId;
        private final String decisionNumber;
        private final long personId;
        private final String fullName;
        private final long assignmentId;
        private final long agencyId;
        private final @Nullable Long unitId;
        private final Set<Role> roles = EnumSet.noneOf(Role.class);
        private final Set<String> soleGroups = new HashSet<>();
        private final List<String> processes = new ArrayList<>();

        Place(ResultSet row) throws SQLException {
            substitutionId = row.getLong("id");
            decisionNumber = row.getString("decision_number");
            personId = row.getLong("absent_person_id");
            fullName = row.getString("full_name");
            assignmentId = row.getLong("assignment_id");
            agencyId = row.getLong("agency_id");
            unitId = row.getObject("unit_id", Long.class);
        }

        void add(ResultSet row) throws SQLException {
            String process = row.getString("process_key");
            if (process != null) {
                processes.add(process);
            }
            String name = row.getString("role");
            if (name == null) {
                return;
            }
            Role role = Role.valueOf(name);
            roles.add(role);
            if (row.getBoolean("sole_in_agency")) {
                soleGroups.add(role.inAgency(agencyId));
            }
            if (unitId != null && row.getBoolean("sole_in_unit")) {
                soleGroups.add(role.inUnit(unitId));
            }
        }

        ActingFor asActingFor() {
            return new ActingFor(
                    substitutionId,
                    personId,
                    fullName,
                    assignmentId,
                    unitId,
                    roles,
                    soleGroups,
                    Set.copyOf(processes),
                    decisionNumber);
        }
    }
}
