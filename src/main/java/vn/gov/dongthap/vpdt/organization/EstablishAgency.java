package vn.gov.dongthap.vpdt.organization;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Adds agencies and their units to the province's tree (Q1.2a, Q2.4, Q7.2). */
@Component
public class EstablishAgency {

    private final Agencies agencies;
    private final Units units;

    EstablishAgency(Agencies agencies, Units units) {
        this.agencies = agencies;
        this.units = units;
    }

    /**
     * Adds an agency and returns its id.
     *
     * @param parentId agency above, or null for the province
     * @param organId identifier, or null while none has been issued (Q7.2)
     * @param demo whether it is invented, for demonstration only
     * @throws RuleBroken Q1.2a when the tree has no such place, Q2.4 when the identifier is taken or does not continue
     *     the parent's
     */
    @Transactional
    public long establish(
            @Nullable Long parentId,
            AgencyKind kind,
            @Nullable OrganId organId,
            String name,
            String shortName,
            boolean demo) {
        Agency parent = parentId == null
                ? null
                : agencies.findById(parentId).orElseThrow(() -> new RecordNotFound("agency " + parentId));
        if (organId != null && agencies.existsByOrganId(organId)) {
            throw new RuleBroken("Q2.4", "organization.organ-id-taken", organId);
        }
        return agencies.save(new Agency(parent, kind, organId, name, shortName, demo))
                .id();
    }

    /**
     * Adds a unit to an agency and returns its id.
     *
     * @param sortOrder place among the agency's units, smallest first
     */
    @Transactional
    public long addUnit(long agencyId, String name, int sortOrder) {
        Agency agency = agencies.findById(agencyId).orElseThrow(() -> new RecordNotFound("agency " + agencyId));
        return units.save(new Unit(agency, name, sortOrder)).id();
    }
}
