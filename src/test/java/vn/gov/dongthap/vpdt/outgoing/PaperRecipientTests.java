package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.dongthap.vpdt.law.RuleBroken;

class PaperRecipientTests {

    @Test
    @DisplayName("N17.1a As many copies as the lines of Nơi nhận stand for: one a line, more where it says so")
    void countsCopies() {
        List<PaperRecipient> lines = PaperRecipient.read(PaperDesk.RECIPIENTS);

        assertThat(lines)
                .containsExactly(
                        new PaperRecipient("Như trên", 1),
                        new PaperRecipient("Ban Giám đốc", 1),
                        new PaperRecipient("Các phòng", 3),
                        new PaperRecipient("Lưu: VT, CĐS", 2));
        assertThat(PaperRecipient.copies(lines)).isEqualTo(7);
    }

    @Test
    @DisplayName("N17.1a Parentheses that name no copies belong to the name")
    void keepsOtherParentheses() {
        assertThat(PaperRecipient.read("UBND tỉnh (để báo cáo);"))
                .containsExactly(new PaperRecipient("UBND tỉnh (để báo cáo)", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n \n", "- Như trên (0b)", "- ;", "(3b)"})
    @DisplayName("N17.1a A document goes to somebody, in one copy at least")
    void refusesNobodyAndNothing(String text) {
        assertThatThrownBy(() -> PaperRecipient.read(text)).isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("N17.1a A list beyond all measure is refused")
    void refusesEndlessLists() {
        assertThatThrownBy(() -> PaperRecipient.read("Sở Nội vụ\n".repeat(301)))
                .isInstanceOf(RuleBroken.class)
                .extracting("messageKey")
                .isEqualTo("outgoing.on-paper.too-many-lines");
    }
}
