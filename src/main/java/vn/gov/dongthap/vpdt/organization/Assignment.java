package vn.gov.dongthap.vpdt.organization;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A position a person holds in an agency, from a date on, with the roles it carries. */
@Entity
class Assignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Agency agency;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Unit unit;

    private String position;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @ElementCollection
    @CollectionTable(name = "assignment_role", joinColumns = @JoinColumn(name = "assignment_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Assignment() {}

    Assignment(
            Person person,
            Agency agency,
            @Nullable Unit unit,
            String position,
            Set<Role> roles,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        this.person = person;
        this.agency = agency;
        this.unit = unit;
        this.position = position;
        this.roles.addAll(roles);
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }
}
