package vn.gov.dongthap.vpdt.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Folds rows of one role each, ordered by unit, into positions; within a unit by name. */
class PeopleExtractor implements ResultSetExtractor<List<PersonInPosition>> {

    @Override
    public List<PersonInPosition> extractData(ResultSet rows) throws SQLException {
        Map<Long, PersonInPosition> positions = new LinkedHashMap<>();
        Map<@Nullable Long, Integer> unitOrder = new LinkedHashMap<>();
        while (rows.next()) {
            PersonInPosition position = positions.get(rows.getLong("id"));
            if (position == null) {
                position = read(rows);
                positions.put(position.assignmentId(), position);
                unitOrder.putIfAbsent(position.unitId(), unitOrder.size());
            }
            String role = rows.getString("role");
            if (role != null) {
                position.roles().add(Role.valueOf(role));
            }
        }
        List<PersonInPosition> sorted = new ArrayList<>(positions.values());
        sorted.sort(Comparator.<PersonInPosition, Integer>comparing(
                        position -> Objects.requireNonNull(unitOrder.get(position.unitId())))
                .thenComparing(PersonInPosition::fullName, new VietnameseNameOrder()));
        return List.copyOf(sorted);
    }

    private static PersonInPosition read(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        return new PersonInPosition(
                row.getLong("person_id"),
                row.getLong("id"),
                row.getString("full_name"),
                row.getString("email"),
                row.getString("position"),
                row.getLong("agency_id"),
                row.getObject("unit_id", Long.class),
                roles);
    }
}
