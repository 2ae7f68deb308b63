package vn.gov.dongthap.vpdt.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.dongthap.vpdt.law.RuleBroken;

class PasswordPolicyTests {

    private final PasswordPolicy policy = new PasswordPolicy(new IdentitySettings(
            5,
            50,
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            false,
            14,
            Duration.ofDays(1),
            Duration.ofDays(7),
            Duration.ofDays(1)));

    @ParameterizedTest
    @ValueSource(strings = {"Sen-Thap-Muoi-1", "Đồng Tháp hoa sen 5", "aB3!aB3!aB3!aB"})
    void acceptsFourteenCharactersOfAllFourKinds(String password) {
        assertThatCode(() -> policy.check("vanthu.skhcn", password, password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "aB3!aB3!aB3!a, weak",
        "sen-thap-muoi-10, weak",
        "SEN-THAP-MUOI-10, weak",
        "Sen-Thap-Muoi-xx, weak",
        "SenThapMuoi201026, weak",
        "Vanthu.SKHCN-2026, contains-username"
    })
    void refusesWeakPasswords(String password, String reason) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> policy.check("vanthu.skhcn", password, password))
                .withMessage("identity.password." + reason);
    }

    @Test
    void refusesEndlessPasswordsAndMistypedOnes() {
        String endless = "aB3!".repeat(51);

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> policy.check("a.b", endless, endless))
                .withMessage("identity.password.weak");
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> policy.check("a.b", "Sen-Thap-Muoi-1", "Sen-Thap-Muoi-2"))
                .withMessage("identity.password.not-repeated");
    }
}
