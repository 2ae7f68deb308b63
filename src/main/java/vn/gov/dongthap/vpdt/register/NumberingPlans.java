package vn.gov.dongthap.vpdt.register;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.dongthap.vpdt.document.DocumentType;

/** The plans, as stored. */
@Repository
class NumberingPlans {

    private final JdbcClient jdbc;
    private final InsertOnce once;

    NumberingPlans(JdbcClient jdbc, InsertOnce once) {
        this.jdbc = jdbc;
        this.once = once;
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from numbering_plan").query(Long.class).single() == 0;
    }

    /** The plan of that very year. */
    Optional<NumberingPlan> find(long agencyId, int year) {
        return jdbc.sql("select * from numbering_plan where agency_id = ? and plan_year = ?")
                .params(agencyId, year)
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        NumberingScheme.valueOf(row.getString("scheme")),
                        row.getString("agency_abbreviation"),
                        row.getString("basis"),
                        row.getObject("frozen_at") != null,
                        row.getInt("version")))
                .optional()
                .map(row -> new NumberingPlan(
                        year,
                        new NumberingDecision(row.scheme, row.agencyAbbreviation, row.basis, groups(row.id)),
                        abbreviations(row.id),
                        row.frozen,
                        row.version));
    }

    /** The plan of the last year before that has one: it goes on until the head decides anew. */
    Optional<NumberingPlan> findBefore(long agencyId, int year) {
        return yearBefore(agencyId, year).flatMap(earlier -> find(agencyId, earlier));
    }

    /** Makes the plan of the year before that year's own, unless it has one; nothing happens when there is none at all. */
    void carryOver(long agencyId, int year) {
        if (id(agencyId, year).isPresent()) {
            return;
        }
        Optional<Integer> earlier = yearBefore(agencyId, year);
        if (earlier.isEmpty()) {
            return;
        }
        boolean mine = once.insert("""
                insert into numbering_plan (agency_id, plan_year, scheme, agency_abbreviation, basis)
                select agency_id, cast(? as integer), scheme, agency_abbreviation, basis
                from numbering_plan where agency_id = ? and plan_year = ?
                """, year, agencyId, earlier.get());
        if (mine) {
            long from = requireId(agencyId, earlier.get());
            long to = requireId(agencyId, year);
            copy("numbering_group", "group_number, name", from, to);
            copy("numbering_group_type", "document_type, group_number", from, to);
            copy("numbering_abbreviation", "place, abbreviation, kind, name, unit_id", from, to);
        }
    }

    /** Opens a plan where there is nothing to carry over; nothing happens when the year has one. */
    void open(long agencyId, int year, NumberingDecision decision) {
        if (id(agencyId, year).isPresent()) {
            return;
        }
        boolean mine = once.insert(
                "insert into numbering_plan (agency_id, plan_year, scheme, agency_abbreviation, basis)"
                        + " values (?, ?, ?, ?, ?)",
                agencyId,
                year,
                decision.scheme().name(),
                decision.agencyAbbreviation(),
                decision.basis());
        if (mine) {
            addGroups(requireId(agencyId, year), decision.groups());
        }
    }

    /** The plan, locked until the transaction ends. */
    Optional<NumberingPlan> lock(long agencyId, int year) {
        return jdbc.sql("select id from numbering_plan where agency_id = ? and plan_year = ? for update")
                .params(agencyId, year)
                .query(Long.class)
                .optional()
                .flatMap(id -> find(agencyId, year));
    }

    /**
     * Replaces the decision of a plan that is not frozen.
     *
     * @throws OptimisticLockingFailureException when it is not the version the person saw
     */
    void decide(long agencyId, int year, NumberingDecision decision, int seenVersion) {
        int updated = jdbc.sql("""
                        update numbering_plan set scheme = ?, agency_abbreviation = ?, basis = ?, version = version + 1
                        where agency_id = ? and plan_year = ? and version = ? and frozen_at is null
                        """)
                .params(
                        decision.scheme().name(),
                        decision.agencyAbbreviation(),
                        decision.basis(),
                        agencyId,
                        year,
                        seenVersion)
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("numbering plan of " + year);
        }
        long id = requireId(agencyId, year);
        jdbc.sql("delete from numbering_group_type where plan_id = ?").param(id).update();
        jdbc.sql("delete from numbering_group where plan_id = ?").param(id).update();
        addGroups(id, decision.groups());
    }

    /** Freezes the plan from now on; repeating changes nothing. */
    void freeze(long agencyId, int year, Instant now) {
        jdbc.sql("update numbering_plan set frozen_at = ? where agency_id = ? and plan_year = ? and frozen_at is null")
                .params(now.atOffset(ZoneOffset.UTC), agencyId, year)
                .update();
    }

    void add(long agencyId, int year, Abbreviation abbreviation) {
        jdbc.sql("""
                        insert into numbering_abbreviation (plan_id, place, abbreviation, kind, name, unit_id)
                        values (:plan, :place, :abbreviation, :kind, :name, :unit)
                        """)
                .param("plan", requireId(agencyId, year))
                .param("place", abbreviation.kind().place().name())
                .param("abbreviation", abbreviation.text())
                .param("kind", abbreviation.kind().name())
                .param("name", abbreviation.name())
                .param("unit", abbreviation.unitId(), Types.BIGINT)
                .update();
    }

    boolean remove(long agencyId, int year, AbbreviationKind kind, String text) {
        return jdbc.sql("delete from numbering_abbreviation where plan_id = ? and kind = ? and abbreviation = ?")
                        .params(requireId(agencyId, year), kind.name(), text)
                        .update()
                > 0;
    }

    private void addGroups(long id, List<TypeGroup> groups) {
        for (TypeGroup group : groups) {
            jdbc.sql("insert into numbering_group (plan_id, group_number, name) values (?, ?, ?)")
                    .params(id, group.number(), group.name())
                    .update();
            for (DocumentType type : group.types()) {
                jdbc.sql("insert into numbering_group_type (plan_id, document_type, group_number) values (?, ?, ?)")
                        .params(id, type.name(), group.number())
                        .update();
            }
        }
    }

    private Optional<Integer> yearBefore(long agencyId, int year) {
        return jdbc.sql("select max(plan_year) from numbering_plan where agency_id = ? and plan_year < ?")
                .params(agencyId, year)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single();
    }

    private Optional<Long> id(long agencyId, int year) {
        return jdbc.sql("select id from numbering_plan where agency_id = ? and plan_year = ?")
                .params(agencyId, year)
                .query(Long.class)
                .optional();
    }

    private long requireId(long agencyId, int year) {
        return id(agencyId, year).orElseThrow(() -> new IllegalStateException("no numbering plan of " + year));
    }

    private void copy(String table, String columns, long from, long to) {
        jdbc.sql("insert into " + table + " (plan_id, " + columns + ") select cast(? as bigint), " + columns + " from "
                        + table + " where plan_id = ?")
                .params(to, from)
                .update();
    }

    private List<TypeGroup> groups(long id) {
        Map<Integer, Set<DocumentType>> types = new TreeMap<>();
        jdbc.sql("select document_type, group_number from numbering_group_type where plan_id = ?")
                .param(id)
                .query(row -> {
                    types.computeIfAbsent(row.getInt("group_number"), n -> EnumSet.noneOf(DocumentType.class))
                            .add(DocumentType.valueOf(row.getString("document_type")));
                });
        return jdbc.sql("select group_number, name from numbering_group where plan_id = ? order by group_number")
                .param(id)
                .query((row, n) -> new TypeGroup(
                        row.getInt("group_number"),
                        row.getString("name"),
                        types.getOrDefault(row.getInt("group_number"), Set.of())))
                .list();
    }

    private List<Abbreviation> abbreviations(long id) {
        return jdbc.sql("select kind, abbreviation, name, unit_id from numbering_abbreviation where plan_id = ?"
                        + " order by place, kind, abbreviation")
                .param(id)
                .query((row, n) -> new Abbreviation(
                        AbbreviationKind.valueOf(row.getString("kind")),
                        row.getString("abbreviation"),
                        row.getString("name"),
                        row.getObject("unit_id", Long.class)))
                .list();
    }

    private record Row(
            long id, NumberingScheme scheme, String agencyAbbreviation, String basis, boolean frozen, int version) {}
}
