package vn.gov.dongthap.vpdt.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who works where, today. CONTRACT: becomes a class with these methods; one query each. */
public interface Directory {

    /** An agency. @throws vn.gov.dongthap.vpdt.law.RecordNotFound when there is none */
    AgencyView agency(long agencyId);

    /** All agencies, by name. */
    List<AgencyView> agencies();

    /** Active units of an agency, in their order. */
    List<UnitView> units(long agencyId);

    /** A unit of that agency, empty when it belongs to another. */
    Optional<UnitView> unit(long agencyId, long unitId);

    /** People of an agency holding any of the roles today; all people when no role is given. By unit, then name. */
    List<PersonInPosition> people(long agencyId, Role... roles);

    /** People of a unit today, its leaders first. */
    List<PersonInPosition> peopleOfUnit(long agencyId, long unitId);

    /** A person of that agency today, empty when they hold no position there. */
    Optional<PersonInPosition> person(long agencyId, long personId);

    /** Positions some people hold today, in one query. */
    List<PersonInPosition> positionsOf(Collection<Long> personIds);

    /**
     * People behind a scoped candidate group such as {@code van-thu@a7} (agency 7) or {@code lanh-dao-don-vi@u12} (unit
     * 12).
     */
    List<PersonInPosition> peopleInGroup(String scopedGroup);
}
