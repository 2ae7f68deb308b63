package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.CLERK;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.SIGNER;

import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.register.CloseRegister;
import vn.gov.dongthap.vpdt.register.RegisterLists;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** A register of outgoing documents at the end of its year. */
@IntegrationTest
class CloseOutgoingRegisterTests {

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
