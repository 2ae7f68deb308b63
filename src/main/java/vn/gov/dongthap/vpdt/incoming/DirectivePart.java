package vn.gov.dongthap.vpdt.incoming;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a directive: each unit or person may have a term of its own (Appendix IV.VII).
 *
 * @param participation what is asked
 * @param unitId the unit, or null when a person is named
 * @param personId the person, or null when a unit is named
 * @param name name at the time of writing
 * @param dueDate last day, or null where none was set
 */
@Embeddable
public record DirectivePart(
        @Enumerated(EnumType.STRING) Participation participation,
        @Nullable Long unitId,
        @Nullable Long personId,
        @Column(length = 200) String name,
        @Nullable LocalDate dueDate) {

    /** A line for a unit. */
    static DirectivePart unit(Participation participation, long unitId, String name, @Nullable LocalDate dueDate) {
        return new DirectivePart(participation, unitId, null, name, dueDate);
    }

    /** A line for a person. */
    static DirectivePart person(Participation participation, long personId, String name, @Nullable LocalDate dueDate) {
        return new DirectivePart(participation, null, personId, name, dueDate);
    }
}
