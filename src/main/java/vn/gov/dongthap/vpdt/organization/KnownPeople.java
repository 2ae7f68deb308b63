package vn.gov.dongthap.vpdt.organization;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Finds people the system knows already, so that nobody is entered twice (Q5.2c), and keeps what is told of them. */
@Component
public class KnownPeople {

    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final PersonalSeal seal;
    private final Clock clock;

    KnownPeople(JdbcClient jdbc, PersonalSeal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * Somebody the system knows.
     *
     * @param personId the person
     * @param fullName full name
     * @param email mail address in small letters, or null
     * @param mark of the personal identifier, see {@link PersonalSeal#mark}, or null
     * @param agencyId agency of their first position today, or null
     * @param agencyName its name, or null
     */
    public record Known(
            long personId,
            String fullName,
            @Nullable String email,
            @Nullable String mark,
            @Nullable Long agencyId,
            @Nullable String agencyName) {}

    /**
     * Everybody with one of these mail addresses or personal identifiers.
     *
     * @param emails in any case
     * @param personalIds 12 digits each
     */
    @Transactional(readOnly = true)
    public List<Known> find(Collection<String> emails, Collection<String> personalIds) {
        List<Known> found = new ArrayList<>();
        List<String> marks = personalIds.stream().map(seal::mark).toList();
        found.addAll(ask(
                "p.email", emails.stream().map(e -> e.toLowerCase(Locale.ROOT)).toList()));
        found.addAll(ask("p.personal_id_mark", marks));
        return found.stream().distinct().toList();
    }

    /**
     * Keeps what is told of a person.
     *
     * @throws RuleBroken Q5.2c when somebody else has that personal identifier
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void describe(long personId, PersonalData data) {
        String id = data.personalId();
        if (id != null && find(List.of(), List.of(id)).stream().anyMatch(known -> known.personId() != personId)) {
            throw new RuleBroken("Q5.2c", "organization.personal-id-taken");
        }
        LocalDate born = data.birthDate();
        jdbc.sql("""
                        update person set phone = :phone, birth_date = :born, personal_id_sealed = :sealed,
                                          personal_id_mark = :mark, version = version + 1
                        where id = :id
                        """)
                .param("phone", data.phone())
                .param("born", born == null ? null : Date.valueOf(born))
                .param("sealed", id == null ? null : seal.seal(id))
                .param("mark", id == null ? null : seal.mark(id))
                .param("id", personId)
                .update();
    }

    private List<Known> ask(String column, List<String> values) {
        List<Known> found = new ArrayList<>();
        for (int from = 0; from < values.size(); from += AT_A_TIME) {
            found.addAll(jdbc.sql("""
                            select p.id, p.full_name, p.email, p.personal_id_mark, g.id as agency_id,
                                   g.name as agency_name
                            from person p
                                 left join assignment a on a.id = (
                                     select min(h.id) from assignment h where h.person_id = p.id
                                           and h.valid_from <= :today and (h.valid_to is null or h.valid_to >= :today))
                                 left join agency g on g.id = a.agency_id
                            where %s in (:values)
                            """.formatted(column))
                    .param("today", ProvinceTime.today(clock))
                    .param("values", values.subList(from, Math.min(values.size(), from + AT_A_TIME)))
                    .query((row, n) -> new Known(
                            row.getLong("id"),
                            row.getString("full_name"),
                            row.getString("email"),
                            row.getString("personal_id_mark"),
                            row.getObject("agency_id", Long.class),
                            row.getString("agency_name")))
                    .list());
        }
        return found;
    }
}
