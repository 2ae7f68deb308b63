package vn.gov.dongthap.vpdt.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.OrganId.Structure;

class OrganIdTests {

    @ParameterizedTest
    @CsvSource({
        "H20, STATE_AGENCY",
        "H20.05, STATE_AGENCY",
        "H20.05.12, STATE_AGENCY",
        "H37.DN.001, STATE_AGENCY",
        "G22, STATE_AGENCY",
        "Y99.0123456789.0123456789.012345678, STATE_AGENCY",
        "1400123456, ENTERPRISE",
        "1400123456-001, ENTERPRISE",
        "1400123456001, ENTERPRISE",
        "Z01A, OTHER",
        "Z991400-abc, OTHER",
        "Z2412345678901234567890123456789012, OTHER"
    })
    @DisplayName("Q2.4 accepts the three structures of Decision 20/2020, articles 4 to 6")
    void acceptsTheThreeStructures(String value, Structure structure) {
        assertThat(new OrganId(value).structure()).isEqualTo(structure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "H2",
                "h20",
                "H20.",
                "H20..05",
                "H20.05a",
                ".H20",
                "H20 .05",
                "H20.Đ1",
                "H20.05\n",
                "H20.0123456789.0123456789.0123456789",
                "000.00.15.H51",
                "140012345",
                "1400123456-01",
                "14001234560",
                "Z00A",
                "Z01",
                "Z1A",
                "Z01 A",
                "Z24123456789012345678901234567890123"
            })
    @DisplayName("Q2.4 refuses every other text, the retired 13-character form included")
    void refusesEverythingElse(String value) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> new OrganId(value))
                .satisfies(refusal -> assertThat(refusal.clause()).isEqualTo("Q2.4"));
    }

    @Test
    @DisplayName("Q2.4 groups grow from left to right, each level below the one before")
    void knowsWhatIsBelow() {
        OrganId department = new OrganId("H20.05");

        assertThat(new OrganId("H20.05.01").isWithin(department)).isTrue();
        assertThat(department.isWithin(department)).isTrue();
        assertThat(new OrganId("H20.051").isWithin(department)).isFalse();
        assertThat(new OrganId("H20").isWithin(department)).isFalse();
        assertThat(new OrganId("1400123456").isWithin(department)).isFalse();
    }
}
