package vn.gov.dongthap.vpdt.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.workflow.FormRefused;

@IntegrationTest
class RegistrationTests {

    @Autowired
    private IncomingDriver driver;

    @Autowired
    private IncomingDocuments documents;

    @Autowired
    private OpenDocument openDocument;

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
    @DisplayName("N22.dup, V6.1h number, notation and issuer again: shown, and registered only when the clerk says so")
    void warnsOfADuplicate() {
        long first = accepted("301");
        driver.register(first, "301");
        long twin = accepted("301");
        Map<String, Object> registration = driver.registration("301");
        registration.put("coQuanBanHanh", "ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP");

        assertThat(openDocument.open(driver.person("vanthu.skhcn"), twin).duplicates())
                .extracting(Duplicate::id)
                .containsExactly(first);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> driver.answer("vanthu.skhcn", twin, registration))
                .satisfies(refusal -> assertThat(refusal.clause()).isEqualTo("V6.1h"));
        assertThat(documents.require(twin).arrivalNumber()).isNull();

        registration.put("xacNhanTrung", true);
        driver.answer("vanthu.skhcn", twin, registration);

        assertThat(documents.require(twin).arrivalNumber())
                .isEqualTo(documents.require(first).arrivalNumber() + 1);
    }

    @Test
    @DisplayName("V6.1h another agency's register, a returned document and another issuer are no duplicates")
    void knowsWhatIsNoDuplicate() {
        long returned = driver.receive("302");
        driver.answer(
                "vanthu.skhcn",
                returned,
                Map.of("xacThuc", "khong-dat", "quyetDinh", "tra-lai", "lyDoTraLai", "Tệp hỏng."));
        long other = accepted("302");
        Map<String, Object> registration = driver.registration("302");
        registration.put("coQuanBanHanh", "Bộ Khoa học và Công nghệ");
        driver.answer("vanthu.skhcn", other, registration);

        long document = accepted("302");
        driver.register(document, "302");

        assertThat(documents.require(document).arrivalNumber()).isNotNull();
    }

    @Test
    @DisplayName("V6.1g nobody types a field the system fills in")
    void refusesTypedSystemFields() {
        long document = accepted("303");
        Map<String, Object> registration = driver.registration("303");
        registration.put("soDen", 999);

        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> driver.answer("vanthu.skhcn", document, registration));
        assertThat(documents.require(document).arrivalNumber()).isNull();
    }

    @Test
    @DisplayName("A8 a reply date that is a day off is refused, with the next working day")
    void refusesAReplyDateOnADayOff() {
        long document = accepted("304");
        Map<String, Object> registration = driver.registration("304");
        registration.put("hanTraLoi", "2027-01-01");

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> driver.answer("vanthu.skhcn", document, registration))
                .satisfies(refusal -> {
                    assertThat(refusal.clause()).isEqualTo("A8");
                    assertThat(refusal.arguments()).containsExactly("01/01/2027", "04/01/2027");
                });
    }

    private long accepted(String codeNumber) {
        long document = driver.receive(codeNumber);
        driver.accept(document);
        return document;
    }
}
