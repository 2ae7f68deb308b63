package vn.gov.dongthap.vpdt.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.Role;

/**
 * Who may see a document. Every query for documents joins these rows, so access is decided where the data is found: the
 * agency's clerks and leaders, the people of units that have to do with it, and single people. Each kind of document
 * keeps its own rows.
 */
public abstract class Participants {

    protected final JdbcTemplate jdbc;
    private final String insert;

    /** @param kind what the tables are called after, e.g. {@code incoming} */
    protected Participants(JdbcTemplate jdbc, String kind) {
        this.jdbc = jdbc;
        this.insert = """
                insert into %1$s_participant (document_id, holder)
                select d.id, cast(? as varchar(24)) from %1$s_document d where d.id = ?
                and not exists (select 1 from %1$s_participant p where p.document_id = d.id and p.holder = ?)
                """.formatted(kind);
    }

    /** What a person may be listed as; at least themselves. */
    public static List<String> holdersOf(SignedInPerson person) {
        List<String> holders = new ArrayList<>();
        holders.add(person(person.personId()));
        if (person.unitId() != null) {
            holders.add(unit(person.unitId()));
        }
        if (person.has(Role.CLERK) || person.has(Role.HEAD) || person.has(Role.LEADER)) {
            holders.add(desk(person.agencyId()));
        }
        return holders;
    }

    /**
     * Finds one document for a person, or for the person in the place of somebody absent whose work of that procedure
     * they do now. Lists are everybody's own.
     *
     * @param find the query, given what somebody may be listed as
     */
    public static <D> Optional<Opened<D>> open(
            SignedInPerson person, String process, Function<List<String>, Optional<D>> find) {
        return Stream.concat(
                        Stream.of(person),
                        person.places().stream()
                                .filter(place -> place.covers(process))
                                .map(person::in))
                .flatMap(by -> find.apply(holdersOf(by)).map(found -> new Opened<>(found, by)).stream())
                .findFirst();
    }

    /**
     * A document somebody may see.
     *
     * @param document the document
     * @param by the person, in the place that opens it
     */
    public record Opened<D>(D document, SignedInPerson by) {}

    /** The agency's clerks, head and leaders. */
    public static String desk(long agencyId) {
        return "a:" + agencyId;
    }

    /** All people of a unit. */
    public static String unit(long unitId) {
        return "u:" + unitId;
    }

    /** One person. */
    public static String person(long personId) {
        return "p:" + personId;
    }

    /** Lets them see the document from now on; who may already is left alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void allow(long documentId, Collection<String> holders) {
        jdbc.batchUpdate(
                insert,
                holders.stream()
                        .distinct()
                        .map(holder -> new Object[] {holder, documentId, holder})
                        .toList());
    }
}
