package vn.gov.dongthap.vpdt.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ShippedFormsTests {

    private final ShippedForms forms = new ShippedForms();

    @ParameterizedTest
    @MethodSource("keys")
    void everyFormThatShipsMayBeUsed(String key) {
        assertThat(forms.findings(key)).isEmpty();
    }

    @Test
    void namesTheFormThatIsMissing() {
        assertThat(forms.findings("khong-co")).singleElement().satisfies(finding -> {
            assertThat(finding.element()).isEqualTo("khong-co");
            assertThat(finding.messageKey()).isEqualTo("workflow.form.absent");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"../application", "..", "a/b", "", "THU", "thu.form", "a-", "thu\u0000"})
    void readsNothingButForms(String key) {
        assertThat(forms.find(key)).isEmpty();
    }

    static Stream<String> keys() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form"))
                .map(Resource::getFilename)
                .map(name -> name.substring(0, name.length() - ".form".length()));
    }
}
