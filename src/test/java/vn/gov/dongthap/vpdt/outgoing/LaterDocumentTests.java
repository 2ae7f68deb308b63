package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.CLERK;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.DRAFTER;

import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** Errors found after the release: the earlier document stays as it is, a later one replaces, amends or corrects it. */
@IntegrationTest
class LaterDocumentTests {

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private Recipients recipients;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void wednesdayMorning() {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 8, 0));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource(
            value = LaterAct.class,
            names = {"REPLACEMENT", "AMENDMENT", "CORRECTION"})
    @DisplayName("N18.3 the later document says what it does; the earlier one, here and where it arrived, names it")
    void isNamedOnTheEarlierOne(LaterAct act) throws Exception {
        long earlier = driver.released();
        long later = driver.about(earlier, act);
        assertThat(recipients.of(later))
                .extracting(Recipient::agencyId)
                .containsExactlyElementsOf(
                        recipients.of(earlier).stream().map(Recipient::agencyId).toList());

        driver.seal(later);

        String words = act.passive() + " Công văn số "
                + driver.document(later).metadata().reference() + " ngày 25/11/2026";
        assertThat(driver.document(earlier).state()).isEqualTo(OutgoingState.RELEASED);
        for (Recipient receiver : recipients.of(earlier)) {
            assertThat(jdbc.sql("select content from incoming_remark where document_id = ? and kind = 'LATER_DOCUMENT'")
                            .param(receiver.incomingId())
                            .query(String.class)
                            .list())
                    .containsExactly(words);
        }
        mvc.perform(get("/van-ban-di/{id}", earlier).with(SignIn.as(CLERK)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(words)));
        mvc.perform(get("/van-ban-den/{id}", recipients.of(earlier).get(0).incomingId())
                        .with(SignIn.as("vanthu.snv")))
                .andExpect(content().string(containsString(words)));
        assertThat(jdbc.sql("select count(*) from notice where title like ?")
                        .param("%" + words + "%")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    @DisplayName("N18.3 wrong content is mended by a document of the same form, whatever the drafter chooses later")
    void keepsTheForm() {
        long earlier = driver.released();
        long later = driver.startAbout(earlier, LaterAct.REPLACEMENT);
        driver.addVersion(later);
        Map<String, Object> facts = driver.facts("trinh");
        facts.put("loaiVanBan", "NOTICE");

        assertThatThrownBy(() -> driver.answer(DRAFTER, later, facts))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("outgoing.later.form.replacement");
    }

    @Test
    @DisplayName("N18.3 nothing is replaced or recalled before it was released")
    void concernsWhatWasReleased() {
        long earlier = driver.registered();

        assertThatThrownBy(() -> driver.startAbout(earlier, LaterAct.REPLACEMENT))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> driver.startAbout(earlier, LaterAct.RECALL)).isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("N18.4b of two recalls of one document the second is not released, and nothing of it is kept")
    void isRecalledOnce() {
        long earlier = driver.released();
        long first = driver.about(earlier, LaterAct.RECALL);
        long second = driver.about(earlier, LaterAct.RECALL);
        driver.seal(first);

        assertThatThrownBy(() -> driver.seal(second)).isInstanceOf(RuleBroken.class);

        assertThat(driver.document(second).state()).isEqualTo(OutgoingState.REGISTERED);
        assertThat(recipients.of(second)).extracting(Recipient::incomingId).containsOnlyNulls();
    }

    @Test
    @DisplayName("N18.3 the page to begin with proposes subject, type and says where it goes")
    void proposes() throws Exception {
        long earlier = driver.released();

        mvc.perform(get("/van-ban-di/soan")
                        .param("ve-van-ban", String.valueOf(earlier))
                        .param("viec", "RECALL")
                        .with(SignIn.as(DRAFTER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("thu hồi Công văn số")))
                .andExpect(content().string(containsString("Nơi nhận được lấy theo văn bản đó")));
        mvc.perform(get("/van-ban-di/soan")
                        .param("ve-van-ban", String.valueOf(earlier))
                        .param("viec", "RECALL")
                        .with(SignIn.as("vanthu.snv")))
                .andExpect(status().isNotFound());
    }
}
