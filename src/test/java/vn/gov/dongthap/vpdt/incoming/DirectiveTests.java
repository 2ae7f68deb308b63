package vn.gov.dongthap.vpdt.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.law.RuleBroken;

class DirectiveTests {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 12, 3);
    private static final Actor HEAD = new Actor(3L, "Trần Văn Giám", "Giám đốc", 5L, null);

    private static final DirectivePart LEAD = DirectivePart.unit(Participation.LEAD, 12, "Phòng A", DUE);
    private static final DirectivePart HELPER =
            DirectivePart.unit(Participation.COORDINATING, 13, "Phòng B", DUE.minusDays(2));

    @Test
    @DisplayName("N23.2 One lead unit, coordinating units, each with its own term")
    void keepsATermForEachUnit() {
        Directive directive = handle(LEAD, HELPER);

        assertThat(directive.dueDate()).isEqualTo(DUE);
        assertThat(directive.parts(Participation.COORDINATING))
                .extracting(DirectivePart::dueDate)
                .containsExactly(DUE.minusDays(2));
        assertThat(directive.toPlaces()).isEqualTo("Phòng A; Phòng B");
    }

    @Test
    @DisplayName("N23.2 Exactly one lead unit")
    void refusesNoneOrTwoLeads() {
        assertThatThrownBy(() -> handle(HELPER)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> handle(LEAD, DirectivePart.unit(Participation.LEAD, 13, "Phòng B", DUE)))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("N23.2 The lead unit has a term")
    void refusesLeadWithoutTerm() {
        assertThatThrownBy(() -> handle(DirectivePart.unit(Participation.LEAD, 12, "Phòng A", null)))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("N23.2 The lead unit does not coordinate with itself")
    void refusesUnitTwice() {
        assertThatThrownBy(() -> handle(LEAD, DirectivePart.unit(Participation.COORDINATING, 12, "Phòng A", DUE)))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("N23.2 A superseded directive keeps the moment it was superseded first")
    void isSupersededOnce() {
        Directive directive = handle(LEAD);

        directive.supersede(NOW);
        directive.supersede(NOW.plusSeconds(60));

        assertThat(directive).extracting("supersededAt").isEqualTo(NOW);
    }

    private static Directive handle(DirectivePart... parts) {
        return Directive.toHandle(1, HEAD, "Chủ trì tham mưu", NOW, Arrays.asList(parts));
    }
}
