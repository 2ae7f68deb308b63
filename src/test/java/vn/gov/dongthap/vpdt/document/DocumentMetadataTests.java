package vn.gov.dongthap.vpdt.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.gov.dongthap.vpdt.law.RuleBroken;

class DocumentMetadataTests {

    @Test
    @DisplayName("Q4.7 Decomposed letters are kept in NFC, so that length and search agree")
    void keepsNfc() {
        String subject = Normalizer.normalize("V/v chuyển đổi số", Normalizer.Form.NFD);

        assertThat(onReceipt("15", subject).subject()).isEqualTo("V/v chuyển đổi số");
    }

    @Test
    @DisplayName("V6.len No field is longer than Appendix VI says, and nothing is cut silently")
    void refusesOverlongFields() {
        assertThat(onReceipt("12345678901", "a".repeat(500)).codeNumber()).hasSize(11);
        assertThatThrownBy(() -> onReceipt("123456789012", "V/v")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> onReceipt("1", "a".repeat(10_000))).isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("N22.1 A document has a subject")
    void refusesBlankSubject() {
        assertThatThrownBy(() -> onReceipt("1", "  ")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void joinsNumberAndNotation() {
        assertThat(onReceipt("15", "V/v").reference()).isEqualTo("15/QĐ-UBND");
        assertThat(onReceipt(" ", "V/v").reference()).isEqualTo("QĐ-UBND");
    }

    @Test
    @DisplayName("N7 Appendix III: 29 types, 27 of them abbreviated, all differently")
    void knowsTheTypes() {
        assertThat(DocumentType.values()).hasSize(29);
        assertThat(Arrays.stream(DocumentType.values()).flatMap(type -> type.abbreviation().stream()))
                .hasSize(27)
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("N4.2c-k, V6.prio three levels of urgency beside the unmarked, numbered as edXML does")
    void knowsTheLevelsOfUrgency() {
        assertThat(Urgency.values())
                .extracting(Urgency::label)
                .containsExactly("Thường", "Khẩn", "Thượng khẩn", "Hỏa tốc");
        assertThat(Urgency.values()).extracting(Urgency::level).containsExactly(0, 1, 2, 3);
    }

    private static DocumentMetadata onReceipt(String codeNumber, String subject) {
        return DocumentMetadata.onReceipt(codeNumber, "QĐ-UBND", "UBND tỉnh", subject, Urgency.NORMAL, Secrecy.NONE);
    }
}
