package vn.gov.dongthap.vpdt.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Where there is no LibreOffice; what it does where it is, see {@link WordToPdfOfficeTests}. */
class WordToPdfTests {

    @Test
    @DisplayName("V6.1a where LibreOffice is not installed, the drafter is told to upload the PDF")
    void saysHonestlyThatItIsUnavailable() throws IOException {
        WordToPdf nowhere = new WordToPdf(new OfficeSettings(Path.of("/nowhere"), Duration.ofSeconds(1), 1));

        assertThat(nowhere.isAvailable()).isFalse();
        try (WordFile letter = SampleDrafts.letter()) {
            assertThatThrownBy(() -> nowhere.convert(letter))
                    .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(Sentences.of(refusal))
                            .contains("“Dự thảo.docx”", "tải tệp PDF lên")
                            .doesNotContain("{"));
        }
        nowhere.destroy();
    }
}
