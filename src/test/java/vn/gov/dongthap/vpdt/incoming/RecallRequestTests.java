package vn.gov.dongthap.vpdt.incoming;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.gov.dongthap.vpdt.law.RuleBroken;

class RecallRequestTests {

    private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");

    @Test
    @DisplayName("N18.4b whatever a diagram says, what a notice has recalled is cancelled, and answered once")
    void mustBeCancelledAfterANotice() {
        RecallRequest request = new RecallRequest(7, RecallKind.RECALL, "Thông báo số 5/TB-SNV", NOW);

        assertThatThrownBy(() -> request.kept("Đang dùng.", "Trần Thị Mỹ Duyên", NOW))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("incoming.recall.must-cancel");
        assertThatCode(() -> request.cancelled("Trần Thị Mỹ Duyên", NOW)).doesNotThrowAnyException();
        assertThatThrownBy(() -> request.cancelled("Phạm Ngọc Yến", NOW)).isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("V6.8 a request is kept for good, and needs a reason to be refused")
    void needsAReason() {
        RecallRequest request = new RecallRequest(7, RecallKind.TAKE_BACK, "Gửi nhầm.", NOW);

        assertThatThrownBy(() -> request.kept(" ", "Trần Thị Mỹ Duyên", NOW)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(request::refuseDeletion).isInstanceOf(RuleBroken.class);
    }
}
