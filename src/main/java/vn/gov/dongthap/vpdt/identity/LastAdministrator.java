package vn.gov.dongthap.vpdt.identity;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.organization.Role;

/** An agency that has an administrator keeps one who can sign in, and so does the system (Q6.1, Q17.5a). */
@Component
class LastAdministrator {

    private static final List<String> ROLES = List.of(Role.SYSTEM_ADMIN.name(), Role.UNIT_ADMIN.name());

    private static final String HELD = """
            from assignment a
                 join assignment_role r on r.assignment_id = a.id
                 join agency g on g.id = a.agency_id
            where a.person_id = :person and r.role in (:roles)
                  and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LastAdministrator(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Two administrators of one agency closed at once wait for each other on the agency's row.
     *
     * @throws RuleBroken Q6.1 or Q17.5a when nobody else administers what the holder of this account does
     */
    void requireAnother(Account account) {
        if (!account.isPersonal()) {
            return;
        }
        ask("select g.id from agency g where g.id in (select g.id " + HELD + ") for update", account)
                .query(Long.class)
                .list();
        ask("select r.role, g.name as agency_name " + HELD + """
                        and not exists (
                            select 1 from assignment o
                                 join assignment_role other on other.assignment_id = o.id and other.role = r.role
                                 join account c on c.person_id = o.person_id
                            where (o.agency_id = a.agency_id or r.role = 'SYSTEM_ADMIN') and o.person_id <> :person
                                  and c.state = 'ACTIVE' and not c.technical_lock
                                  and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today))
                        """, account)
                .query((row, n) -> refusal(row.getString("role"), row.getString("agency_name")))
                .list()
                .stream()
                .findFirst()
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    private JdbcClient.StatementSpec ask(String statement, Account account) {
        return jdbc.sql(statement)
                .param("person", account.answerablePersonId())
                .param("roles", ROLES)
                .param("today", ProvinceTime.today(clock));
    }

    private static RuleBroken refusal(String role, String agencyName) {
        return role.equals(Role.SYSTEM_ADMIN.name())
                ? new RuleBroken("Q6.1", "identity.account.last-system-admin", agencyName)
                : new RuleBroken("Q17.5a", "identity.account.last-unit-admin", agencyName);
    }
}
