package vn.gov.dongthap.vpdt.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.report.Paper;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** Incoming documents whose answer has left. */
@IntegrationTest
class AnsweredDocumentTests {

    private static final String OFFICER = "chuyenvien.skhcn";

    @Autowired
    private IncomingDriver driver;

    @Autowired
    private IncomingDocuments documents;

    @Autowired
    private IncomingForms forms;

    @Autowired
    private RecordAnswer recordAnswer;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void mondayMorning() {
        clock.setTo(LocalDateTime.of(2026, 11, 23, 8, 0));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("N24.2 IV.VIII The answer stands in the officer's result and in the register that follows handling")
    void namesItsAnswer() throws Exception {
        long document = driver.handled("68001");
        assertThat(forms.prefill(driver.person(OFFICER), driver.task(OFFICER, document), "giai-quyet-van-ban-den"))
                .doesNotContainKey("ketQua");

        transaction.executeWithoutResult(status ->
                recordAnswer.answered(driver.person("vanthu.skhcn").actor(), document, "4711/SKHCN-CĐS", null));

        assertThat(forms.prefill(driver.person(OFFICER), driver.task(OFFICER, document), "giai-quyet-van-ban-den"))
                .containsEntry("ketQua", "Đã trả lời bằng văn bản số 4711/SKHCN-CĐS.");
        String number = String.valueOf(documents.require(document).arrivalNumber());
        byte[] register = mvc.perform(get("/so-van-ban-den/in")
                        .param("nam", "2026")
                        .param("so", "theo-doi")
                        .param("tu-so", number)
                        .param("den-so", number)
                        .with(SignIn.as("vanthu.skhcn")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(Paper.text(register).replace(" ", "")).contains("4711/SKHCN-CĐS");
    }
}
