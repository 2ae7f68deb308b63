package vn.gov.dongthap.vpdt.organization;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Enters people and gives them positions with roles. */
@Component
public class Appoint {

    private final Persons persons;
    private final Assignments assignments;
    private final Agencies agencies;
    private final Units units;
    private final OrganId operatingAgency;

    /**
     * @param operatingAgency identifier of the agency that operates the system, Sở Khoa học và Công nghệ (Q6.1)
     */
    Appoint(
            Persons persons,
            Assignments assignments,
            Agencies agencies,
            Units units,
            @Value("${vpdt.operating-agency}") String operatingAgency) {
        this.persons = persons;
        this.assignments = assignments;
        this.agencies = agencies;
        this.units = units;
        this.operatingAgency = new OrganId(operatingAgency);
    }

    /**
     * Enters a person and returns their id.
     *
     * @param fullName 1 to 50 characters
     * @param email mail address, or null
     */
    @Transactional
    public long enter(String fullName, @Nullable String email, PersonCategory category) {
        return persons.save(new Person(fullName, email, category)).id();
    }

    /**
     * Gives a person a position and returns the assignment's id.
     *
     * @param unitId unit of that agency, or null for somebody above all units
     * @param validFrom first day
     * @param validTo last day, or null when open
     * @throws RuleBroken Q6.1 when the roles make a system administrator outside Sở Khoa học và Công nghệ
     * @throws RecordNotFound when person or agency do not exist, or the unit is not the agency's
     */
    @Transactional
    public long to(
            long personId,
            long agencyId,
            @Nullable Long unitId,
            String position,
            Set<Role> roles,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        Person person = persons.findById(personId).orElseThrow(() -> new RecordNotFound("person " + personId));
        Agency agency = agencies.findById(agencyId).orElseThrow(() -> new RecordNotFound("agency " + agencyId));
        Unit unit = unitId == null
                ? null
                : units.findById(unitId)
                        .filter(candidate -> candidate.isOf(agency))
                        .orElseThrow(() -> new RecordNotFound("unit " + unitId + " of agency " + agencyId));
        if (roles.contains(Role.SYSTEM_ADMIN) && !agency.isWithin(operatingAgency)) {
            throw new RuleBroken("Q6.1", "organization.system-admin-elsewhere");
        }
        return assignments
                .save(new Assignment(person, agency, unit, position, roles, validFrom, validTo))
                .id();
    }
}
