package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.gov.dongthap.vpdt.document.Attachments;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.signature.Reservation;
import vn.gov.dongthap.vpdt.signature.VerifySignatures;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.KeptBytes;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** A released original is served as it was sealed, or not at all. */
@IntegrationTest
class KeptOriginalTests {

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private Recipients recipients;

    @Autowired
    private Attachments attachments;

    @Autowired
    private VerifySignatures verify;

    @Autowired
    private FileStore files;

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

    @Test
    @DisplayName(
            "N19.2a an original overwritten on disk is served to nobody and is worth nothing, at sender and receiver")
    void refusesAnOverwrittenOriginal() throws Exception {
        long id = driver.released();
        long arrived = recipients.of(id).get(0).incomingId();
        StoredFile sealed = files.find(driver.document(id).files().sealedFileId());
        mvc.perform(get("/van-ban-den/{id}", arrived).with(SignIn.as("vanthu.snv")))
                .andExpect(content().string(containsString("có giá trị pháp lý như bản gốc")));
        long attached = attachments.of("incoming", arrived).get(0).id();
        KeptBytes.damage(sealed.sha256());

        mvc.perform(get("/van-ban-di/{id}/tep/{file}", id, sealed.id()).with(SignIn.as(OutgoingDriver.DRAFTER)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("không còn đúng bản đã lưu")));
        mvc.perform(get("/van-ban-den/{id}/tep/{file}?tai=", arrived, attached).with(SignIn.as("vanthu.snv")))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(get("/van-ban-den/{id}", arrived).with(SignIn.as("vanthu.snv")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("không còn đúng bản đã lưu")))
                .andExpect(content().string(not(containsString("có giá trị pháp lý như bản gốc"))));
        assertThat(verify.of(sealed).reservations()).containsExactly(Reservation.NOT_AS_KEPT);
    }

    @Test
    @DisplayName("N32.2d what the store no longer holds as it was signed is not sealed")
    void sealsNothingThatWasOverwritten() {
        long id = driver.registered();
        StoredFile signed = files.find(driver.document(id).files().signedFileId());
        KeptBytes.damage(signed.sha256());

        assertThatThrownBy(() -> driver.seal(id)).isInstanceOf(RuleBroken.class);
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.REGISTERED);
    }
}
