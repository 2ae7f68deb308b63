package vn.gov.dongthap.vpdt.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.OrganId.Structure;

/** An agency in the province's tree (Q1.2a), or one that joined voluntarily (Q1.2b). */
@Entity
class Agency {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Agency parent;

    private @Nullable OrganId organId;
    private String name;
    private String shortName;

    @Enumerated(EnumType.STRING)
    private AgencyKind kind;

    @Enumerated(EnumType.STRING)
    private AgencyStatus status;

    private boolean demo;
    private @Nullable LocalDate dissolvedOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Agency() {}

    /**
     * An agency below another. Without an identifier it waits for one (Q7.2).
     *
     * @throws RuleBroken Q1.2a when the tree has no such place, Q2.4 when the identifier does not continue the parent's
     */
    Agency(
            @Nullable Agency parent,
            AgencyKind kind,
            @Nullable OrganId organId,
            String name,
            String shortName,
            boolean demo) {
        if (!kind.fitsBelow(parent == null ? null : parent.kind)) {
            throw new RuleBroken("Q1.2a", "organization.no-such-place", kind.label());
        }
        if (parent != null && organId != null && parent.organId != null && !continues(parent.organId, organId)) {
            throw new RuleBroken("Q2.4", "organization.organ-id-of-another-tree", organId, parent.organId);
        }
        this.parent = parent;
        this.kind = kind;
        this.organId = organId;
        this.name = name;
        this.shortName = shortName;
        this.status = organId == null ? AgencyStatus.AWAITING_CODE : AgencyStatus.ACTIVE;
        this.demo = demo;
    }

    /**
     * Works no more from that day on; what it has done stays.
     *
     * @throws RuleBroken Q5.5b when it is dissolved already
     */
    void dissolve(LocalDate day) {
        if (dissolvedOn != null) {
            throw new RuleBroken("Q5.5b", "organization.dissolved-already", name);
        }
        dissolvedOn = day;
    }

    private static boolean continues(OrganId parent, OrganId organId) {
        return organId.structure() != Structure.STATE_AGENCY || organId.isWithin(parent) && !organId.equals(parent);
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    boolean isWithin(OrganId other) {
        return organId != null && organId.isWithin(other);
    }
}
