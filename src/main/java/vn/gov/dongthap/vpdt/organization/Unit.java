package vn.gov.dongthap.vpdt.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Phòng, ban, đơn vị inside an agency. */
@Entity
class Unit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Agency agency;

    private String name;
    private int sortOrder;
    private boolean active;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Unit() {}

    Unit(Agency agency, String name, int sortOrder) {
        this.agency = agency;
        this.name = name;
        this.sortOrder = sortOrder;
        this.active = true;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    boolean isOf(Agency other) {
        return agency.id() == other.id();
    }
}
