package vn.gov.dongthap.vpdt.incoming;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PreRemove;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * Ý kiến chỉ đạo: who does what until when (N23.2, N23.4; the first two tiers of the slip in Appendix IV.VII). Written
 * once; a later one supersedes it, nothing changes or deletes it.
 */
@Entity
@Table(name = "incoming_directive")
class Directive {

    /** Whose word it is. */
    enum Tier {
        /** The agency's leader, to units. */
        AGENCY,
        /** The lead unit's leader, to an officer. */
        UNIT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long documentId;

    @Enumerated(EnumType.STRING)
    private Tier tier;

    private long authorId;
    private String authorName;
    private String authorPosition;
    private String instruction;
    private Instant givenAt;
    private @Nullable Instant supersededAt;

    @Immutable
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "incoming_directive_part", joinColumns = @JoinColumn(name = "directive_id"))
    @OrderColumn(name = "part_order")
    private List<DirectivePart> parts;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Directive() {}

    private Directive(
            long documentId, Tier tier, Actor author, String instruction, Instant givenAt, List<DirectivePart> parts) {
        this.documentId = documentId;
        this.tier = tier;
        this.authorId = Objects.requireNonNull(author.rightOf(), "only a person gives directives");
        this.authorName = author.name();
        this.authorPosition = Objects.requireNonNullElse(author.position(), "");
        this.instruction = instruction;
        this.givenAt = givenAt;
        this.parts = new ArrayList<>(parts);
    }

    /**
     * The leader's word that the document be handled.
     *
     * @throws RuleBroken when there is not exactly one lead unit with a due date, or a unit is named twice (N23.2)
     */
    static Directive toHandle(
            long documentId, Actor leader, String instruction, Instant givenAt, List<DirectivePart> parts) {
        List<DirectivePart> leads = parts.stream()
                .filter(part -> part.participation() == Participation.LEAD)
                .toList();
        if (leads.size() != 1 || leads.get(0).unitId() == null) {
            throw new RuleBroken("N23.2", "incoming.exactly-one-lead");
        }
        if (leads.get(0).dueDate() == null) {
            throw new RuleBroken("N23.2", "incoming.lead-needs-due-date");
        }
        Set<Long> units = new HashSet<>();
        for (DirectivePart part : parts) {
            if (part.unitId() != null && !units.add(part.unitId())) {
                throw new RuleBroken("N23.2", "incoming.unit-twice", part.name());
            }
        }
        return new Directive(documentId, Tier.AGENCY, leader, instruction, givenAt, parts);
    }

    /**
     * The leader's word that the document is for information only.
     *
     * @throws RuleBroken when nobody is to be informed
     */
    static Directive toInform(
            long documentId, Actor leader, String instruction, Instant givenAt, List<DirectivePart> informed) {
        if (informed.isEmpty()) {
            throw new RuleBroken("N23.4", "incoming.nobody-informed");
        }
        return new Directive(documentId, Tier.AGENCY, leader, instruction, givenAt, informed);
    }

    /** The unit leader's word on who does the work. */
    static Directive toOfficer(
            long documentId, Actor unitLeader, String instruction, Instant givenAt, DirectivePart officer) {
        return new Directive(documentId, Tier.UNIT, unitLeader, instruction, givenAt, List.of(officer));
    }

    /** Marks that a later directive has taken its place; the first one to say so counts. */
    void supersede(Instant now) {
        if (supersededAt == null) {
            supersededAt = now;
        }
    }

    @PreRemove
    void refuseDeletion() {
        throw new RuleBroken("Q4.4b", "incoming.never-deleted");
    }

    DirectivePart lead() {
        return parts.stream()
                .filter(part -> part.participation() == Participation.LEAD)
                .findFirst()
                .orElseThrow();
    }

    @Nullable
    DirectivePart monitor() {
        return parts.stream()
                .filter(part -> part.participation() == Participation.MONITORING)
                .findFirst()
                .orElse(null);
    }

    /** Lines of one kind, in order. */
    List<DirectivePart> parts(Participation participation) {
        return parts.stream()
                .filter(part -> part.participation() == participation)
                .toList();
    }

    /** Names of all units and people it goes to, as VI 16 ToPlaces wants them: at most 1000 characters. */
    String toPlaces() {
        String names = parts.stream().map(DirectivePart::name).collect(Collectors.joining("; "));
        return names.length() <= 1000 ? names : names.substring(0, 1000);
    }

    List<DirectivePart> parts() {
        return List.copyOf(parts);
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    Tier tier() {
        return tier;
    }

    String authorName() {
        return authorName;
    }

    String authorPosition() {
        return authorPosition;
    }

    String instruction() {
        return instruction;
    }

    Instant givenAt() {
        return givenAt;
    }

    boolean isSuperseded() {
        return supersededAt != null;
    }

    @Nullable
    LocalDate dueDate() {
        return lead().dueDate();
    }
}
