package vn.gov.dongthap.vpdt.organization;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.law.RecordNotFound;

/** Who works where, today. One query each. */
@Component
@Transactional(readOnly = true)
public class Directory {

    private static final Pattern SCOPED_GROUP = Pattern.compile("([a-z-]+)@([au])(\\d{1,18})");
    private static final RowMapper<AgencyView> AGENCY = (row, n) -> new AgencyView(
            row.getLong("id"),
            row.getObject("parent_id", Long.class),
            row.getString("organ_id"),
            row.getString("name"),
            row.getString("short_name"));
    private static final RowMapper<UnitView> UNIT =
            (row, n) -> new UnitView(row.getLong("id"), row.getLong("agency_id"), row.getString("name"));
    private static final String PEOPLE = """
            select a.id, a.person_id, p.full_name, p.email, a.position, a.agency_id, a.unit_id, r.role
            from assignment a
                 join person p on p.id = a.person_id
                 left join unit u on u.id = a.unit_id
                 left join assignment_role r on r.assignment_id = a.id
            where a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today) and %s
            order by u.sort_order nulls first, u.id nulls first, a.id
            """;
    private static final String HOLDS_ROLE =
            "exists (select 1 from assignment_role h where h.assignment_id = a.id and h.role in (:roles))";

    private final JdbcClient jdbc;
    private final Clock clock;

    Directory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An agency. @throws RecordNotFound when there is none */
    public AgencyView agency(long agencyId) {
        return jdbc.sql("select id, parent_id, organ_id, name, short_name from agency where id = ?")
                .param(agencyId)
                .query(AGENCY)
                .optional()
                .orElseThrow(() -> new RecordNotFound("agency " + agencyId));
    }

    /** The agency of an identifier. @throws RecordNotFound when there is none */
    public AgencyView agencyOf(String organId) {
        return jdbc.sql("select id, parent_id, organ_id, name, short_name from agency where organ_id = ?")
                .param(organId)
                .query(AGENCY)
                .optional()
                .orElseThrow(() -> new RecordNotFound("agency " + organId));
    }

    /** All agencies, by name. */
    public List<AgencyView> agencies() {
        return jdbc.sql("select id, parent_id, organ_id, name, short_name from agency order by name, id")
                .query(AGENCY)
                .list();
    }

    /** Agencies that are not dissolved today, by name. */
    public List<AgencyView> standingAgencies() {
        return jdbc.sql("""
                        select id, parent_id, organ_id, name, short_name from agency
                        where dissolved_on is null or dissolved_on > :today order by name, id
                        """)
                .param("today", ProvinceTime.today(clock))
                .query(AGENCY)
                .list();
    }

    /** Display names of some agencies, by id. */
    public Map<Long, String> agencyNames(Collection<Long> agencyIds) {
        if (agencyIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, parent_id, organ_id, name, short_name from agency where id in (:ids)")
                .param("ids", agencyIds)
                .query(AGENCY)
                .list()
                .stream()
                .collect(Collectors.toMap(AgencyView::id, AgencyView::name));
    }

    /** Active units of an agency, in their order. */
    public List<UnitView> units(long agencyId) {
        return jdbc.sql("select id, agency_id, name from unit where agency_id = ? and active order by sort_order, id")
                .param(agencyId)
                .query(UNIT)
                .list();
    }

    /** A unit of that agency, empty when it belongs to another. */
    public Optional<UnitView> unit(long agencyId, long unitId) {
        return jdbc.sql("select id, agency_id, name from unit where agency_id = ? and id = ?")
                .param(agencyId)
                .param(unitId)
                .query(UNIT)
                .optional();
    }

    /** People of an agency holding any of the roles today; all people when no role is given. By unit, then name. */
    public List<PersonInPosition> people(long agencyId, Role... roles) {
        return roles.length == 0
                ? people("a.agency_id = :agency", Map.of("agency", agencyId))
                : people("a.agency_id = :agency and " + HOLDS_ROLE, Map.of("agency", agencyId, "roles", names(roles)));
    }

    /** Everybody who holds that role today, in whatever agency. */
    public List<PersonInPosition> everybodyWith(Role role) {
        return people(HOLDS_ROLE, Map.of("roles", names(role)));
    }

    /** People of a unit today, its leaders first. */
    public List<PersonInPosition> peopleOfUnit(long agencyId, long unitId) {
        return people("a.agency_id = :agency and a.unit_id = :unit", Map.of("agency", agencyId, "unit", unitId))
                .stream()
                .sorted(Comparator.comparing(person -> !person.roles().contains(Role.UNIT_LEADER)))
                .toList();
    }

    /** A person of that agency today, empty when they hold no position there. */
    public Optional<PersonInPosition> person(long agencyId, long personId) {
        return people("a.agency_id = :agency and a.person_id = :person", Map.of("agency", agencyId, "person", personId))
                .stream()
                .findFirst();
    }

    /** What a person is in that agency today; nothing for null, the system itself. */
    public Standing standing(long agencyId, @Nullable Long personId) {
        return new Standing(
                personId == null
                        ? List.of()
                        : people(
                                "a.agency_id = :agency and a.person_id = :person",
                                Map.of("agency", agencyId, "person", personId)));
    }

    /** Positions some people hold today, in one query. */
    public List<PersonInPosition> positionsOf(Collection<Long> personIds) {
        return personIds.isEmpty() ? List.of() : people("a.person_id in (:persons)", Map.of("persons", personIds));
    }

    /**
     * People behind a scoped candidate group such as {@code van-thu@a7} (agency 7) or {@code lanh-dao-don-vi@u12} (unit
     * 12).
     *
     * @throws IllegalArgumentException when the text is no scoped group
     */
    public List<PersonInPosition> peopleInGroup(String scopedGroup) {
        Matcher group = SCOPED_GROUP.matcher(scopedGroup);
        if (!group.matches()) {
            throw new IllegalArgumentException("not a scoped group: " + scopedGroup);
        }
        String scope = group.group(2).equals("a") ? "a.agency_id = :scope" : "a.unit_id = :scope";
        return people(
                scope + " and " + HOLDS_ROLE,
                Map.of("scope", Long.parseLong(group.group(3)), "roles", names(Role.ofKey(group.group(1)))));
    }

    private List<PersonInPosition> people(String condition, Map<String, ?> parameters) {
        return jdbc.sql(PEOPLE.formatted(condition))
                .params(parameters)
                .param("today", ProvinceTime.today(clock))
                .query(new PeopleExtractor());
    }

    private static List<String> names(Role... roles) {
        return Arrays.stream(roles).map(Role::name).toList();
    }
}
