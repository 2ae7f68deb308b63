package vn.gov.dongthap.vpdt.identity;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.organization.ActingFor;
import vn.gov.dongthap.vpdt.organization.Role;

/**
 * The person signed in, in the one position they act in now. Somebody with positions in two agencies sees one agency at
 * a time. Somebody who does the work of an absent person is, for that one act, the absent person by right and both by
 * name; the session itself stays the acting person's.
 *
 * @param accountId the account
 * @param personId the person
 * @param assignmentId the position acted in
 * @param username sign-in name
 * @param fullName full name
 * @param position title of the position
 * @param agencyId agency of the position
 * @param agencyName its display name
 * @param unitId unit of the position, or null for somebody above all units
 * @param roles roles of the position
 * @param places whose work they do now besides their own; known within a request only
 * @param hand who really acts when this stands for an absent person, else null
 */
public record SignedInPerson(
        long accountId,
        long personId,
        long assignmentId,
        String username,
        String fullName,
        String position,
        long agencyId,
        String agencyName,
        @Nullable Long unitId,
        Set<Role> roles,
        List<ActingFor> places,
        @Nullable Hand hand)
        implements AuthenticatedPrincipal, Serializable {

    /** Copies the places; sessions opened by an earlier release have none. */
    public SignedInPerson {
        places = List.copyOf(Objects.requireNonNullElse(places, List.of()));
    }

    /** Somebody who does their own work only. */
    public SignedInPerson(
            long accountId,
            long personId,
            long assignmentId,
            String username,
            String fullName,
            String position,
            long agencyId,
            String agencyName,
            @Nullable Long unitId,
            Set<Role> roles) {
        this(
                accountId,
                personId,
                assignmentId,
                username,
                fullName,
                position,
                agencyId,
                agencyName,
                unitId,
                roles,
                List.of(),
                null);
    }

    /** The user name: what sessions are found by. */
    @Override
    public String getName() {
        return username;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Scoped candidate groups this person's tasks come by: each role in the agency and, if there is one, in the unit. */
    public Set<String> groups() {
        Set<String> groups = new HashSet<>();
        for (Role role : roles) {
            groups.add(role.inAgency(agencyId));
            if (unitId != null) {
                groups.add(role.inUnit(unitId));
            }
        }
        return groups;
    }

    /** How the log remembers this person, with the address of the current request if there is one. */
    public Actor actor() {
        String address = RequestAddress.current();
        return hand == null
                ? new Actor(personId, fullName, position, agencyId, address)
                : new Actor(hand.personId(), fullName, position, agencyId, address, personId);
    }

    /** The same person with the places they hold now. */
    public SignedInPerson holding(List<ActingFor> held) {
        return new SignedInPerson(
                accountId,
                personId,
                assignmentId,
                username,
                fullName,
                position,
                agencyId,
                agencyName,
                unitId,
                roles,
                held,
                hand);
    }

    /** This person doing the work of an absent one: both names, the absent one's right, their own position. */
    public SignedInPerson in(ActingFor place) {
        return new SignedInPerson(
                accountId,
                place.personId(),
                place.assignmentId(),
                username,
                fullName + " (thay " + place.fullName() + ", theo QĐ số " + place.decisionNumber() + ")",
                position,
                agencyId,
                agencyName,
                place.unitId(),
                place.roles(),
                List.of(),
                new Hand(personId, place.substitutionId()));
    }

    /** This person in the place of that one in work of a procedure, or as themselves when they do not hold it. */
    public SignedInPerson inPlaceOf(@Nullable Long absentId, String process) {
        return places.stream()
                .filter(place -> absentId != null && place.personId() == absentId && place.covers(process))
                .findFirst()
                .map(this::in)
                .orElse(this);
    }

    /** Who really acts. */
    public long ownId() {
        return hand == null ? personId : hand.personId();
    }

    /**
     * Who acts in the place of somebody else.
     *
     * @param personId the acting person
     * @param substitutionId by which record
     */
    public record Hand(long personId, long substitutionId) implements Serializable {}
}
