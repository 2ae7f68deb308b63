package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.CLERK;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.SIGNER;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.StringUtils;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.register.CloseRegister;
import vn.gov.dongthap.vpdt.register.RegisterLists;
import vn.gov.dongthap.vpdt.report.Paper;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** A register of outgoing documents at the end of its year. */
@IntegrationTest
class CloseOutgoingRegisterTests {

    private static final String PRINT = "/so-van-ban-di/{id}/in";

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private Withdrawal withdrawal;

    @Autowired
    private CloseRegister closeRegister;

    @Autowired
    private RegisterLists lists;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestClock clock;

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName(
            "N16.2b N15.1a A register is not closed over a number whose document has not left: it is named, and can"
                    + " still be withdrawn")
    void waitsForWhatIsNotReleased() {
        clock.setTo(LocalDateTime.of(2027, 12, 31, 8, 0));
        long released = driver.released();
        long waiting = driver.registered();
        OutgoingDocument document = driver.document(waiting);
        long register = register(waiting);
        clock.setTo(LocalDateTime.of(2028, 1, 4, 8, 0));

        assertThatThrownBy(() -> close(register)).isInstanceOf(RuleBroken.class).satisfies(broken -> {
            assertThat(((RuleBroken) broken).messageKey()).isEqualTo("register.close-unreleased");
            assertThat(((RuleBroken) broken).arguments())
                    .anyMatch(words ->
                            words.toString().contains(document.metadata().reference()))
                    .noneMatch(words -> words.toString()
                            .contains(driver.document(released).metadata().reference()));
        });
        assertThat(lists.register(document.agencyId(), register).closing()).isNull();

        withdrawal.withdraw(driver.person(SIGNER), waiting, "Nơi nhận đã giải thể.");
        close(register);

        assertThat(lists.register(document.agencyId(), register).closing()).isNotNull();
    }

    @Test
    @DisplayName(
            "N16.2b IV.I A closed register prints who closed it and the control hash; what it prints stays as it was,"
                    + " and is what the hash is taken of")
    void printsItsHashAndStays() throws Exception {
        clock.setTo(LocalDateTime.of(2028, 12, 29, 8, 0));
        long id = driver.released();
        long register = register(id);
        clock.setTo(LocalDateTime.of(2029, 1, 3, 8, 0));
        close(register);
        OutgoingDocument document = driver.document(id);
        String hash = Objects.requireNonNull(
                        lists.register(document.agencyId(), register).closing())
                .controlHash();

        String atClosing = Paper.text(print(register));
        jdbc.sql("update outgoing_recipient set name = 'Sở khác' where document_id = ?")
                .param(id)
                .update();
        jdbc.sql("update outgoing_document set state = 'RECALLED', signer_name = 'Người khác' where id = ?")
                .param(id)
                .update();
        String later = Paper.text(print(register));

        assertThat(atClosing)
                .contains("Sổ đã đóng lúc 08:00 ngày 03/01/2029")
                .contains("Trần Thị Mỹ Duyên, Văn thư")
                .contains("Sở Nội vụ")
                .contains("29/12/2028");
        assertThat(StringUtils.countOccurrencesOf(atClosing.replaceAll("\\s", ""), hash))
                .as("on the cover and at the foot of the page")
                .isEqualTo(2);
        assertThat(later).isEqualTo(atClosing);
        assertThat(intact(register)).isTrue();
        assertThat(controlText(register))
                .contains("Nguyễn Thành Nhân")
                .contains("Sở Nội vụ")
                .contains("\t2028-12-29\t");
        assertThatThrownBy(() -> jdbc.sql("update register_printed_row set recipients = 'x' where register_id = ?")
                        .param(register)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private boolean intact(long register) {
        return closeRegister.isIntact(
                driver.person(CLERK).agencyId(), register, driver.person(CLERK).actor());
    }

    private String controlText(long register) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        closeRegister.writeText(driver.person(CLERK).agencyId(), register, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private byte[] print(long register) throws Exception {
        return mvc.perform(get(PRINT, register).param("dang", "pdf").with(SignIn.as(CLERK)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private void close(long register) {
        closeRegister.close(
                driver.person(CLERK).agencyId(),
                register,
                false,
                driver.person(CLERK).actor());
    }

    private long register(long document) {
        return jdbc.sql("select register_id from register_entry where owner_type = 'outgoing' and owner_id = ?")
                .param(document)
                .query(Long.class)
                .single();
    }
}
