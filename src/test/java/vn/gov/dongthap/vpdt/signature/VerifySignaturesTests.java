package vn.gov.dongthap.vpdt.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.dongthap.vpdt.storage.FilePolicy;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** Files are verified once, and what was found stays. */
@IntegrationTest
class VerifySignaturesTests {

    @Autowired
    private VerifySignatures verify;

    @Autowired
    private TrustedIssuers issuers;

    @Autowired
    private SignatureSentences sentences;

    @Autowired
    private FileStore files;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private final TestAuthority authority = new TestAuthority("CA thử").withRevocationList();

    @AfterEach
    void reset() {
        authority.close();
        clock.reset();
    }

    @Test
    @DisplayName("N21.2a what was found on receipt is kept and used again, and told in sentences")
    void verifiesOnceAndKeepsWhatWasFound() throws IOException {
        issuers.trust(authority.root().certificate(), true, false);
        StoredFile file = stored(sealed());

        SignatureReport first = verify.of(file);
        SignatureReport again = verify.of(file);

        assertThat(first.outcome()).isEqualTo(Outcome.ORIGINAL);
        assertThat(again).isEqualTo(first);
        assertThat(checks(file)).isEqualTo(1);
        assertThat(verify.known(List.of(file))).containsEntry(file.id(), first);
        assertThat(sentences.conclusion(first)).singleElement().asString().contains("như bản gốc văn bản giấy");
        assertThat(sentences.heading(first.signatures().get(0)))
                .isEqualTo("Chữ ký của cá nhân: Nguyễn Thành Nhân (Sở Khoa học và Công nghệ)");
        assertThat(sentences.of(first.signatures().get(1)))
                .contains("Nội dung nguyên vẹn từ khi ký.", "Chứng thư không bị thu hồi.")
                .anyMatch(sentence -> sentence.contains("chuyên dùng công vụ"));
    }

    @Test
    @DisplayName("N21.2a what was found stays when the certificates have run out")
    void keepsTheFindingOfTheDay() throws IOException {
        issuers.trust(authority.root().certificate(), true, false);
        StoredFile file = stored(sealed());
        verify.of(file);

        clock.advance(Duration.ofDays(2000));

        assertThat(verify.of(file).outcome()).isEqualTo(Outcome.ORIGINAL);
    }

    @Test
    @DisplayName("Q15.2 an unproved signature is asked about again when its issuer becomes trusted")
    void asksAgainWhenOthersAreTrusted() throws IOException {
        StoredFile file = stored(sealed());
        assertThat(verify.of(file).outcome()).isEqualTo(Outcome.UNPROVEN);

        issuers.trust(authority.root().certificate(), true, false);

        assertThat(verify.of(file).outcome()).isEqualTo(Outcome.ORIGINAL);
        assertThat(checks(file)).isEqualTo(2);
    }

    @Test
    @DisplayName("N21.2a each kind of change has a sentence of its own")
    void namesWhatWasChanged() throws IOException {
        issuers.trust(authority.root().certificate(), true, false);
        byte[] sealed = sealed();

        assertThat(problems(Tampering.overlay(sealed))).contains("Trang 1: nội dung bị phủ hoặc bị thay sau khi ký.");
        assertThat(problems(Tampering.addedPage(sealed))).contains("Trang 2 được thêm vào sau khi ký.");
        assertThat(problems(Tampering.stamp(sealed))).contains("Trang 1: có chú thích hoặc dấu đóng thêm sau khi ký.");
        assertThat(problems(Tampering.field(sealed, "vpdt-so", "16")))
                .contains("Số hoặc ngày, tháng bị thay đổi sau khi ký.");
    }

    @Test
    @DisplayName("N21.2a a Word file has no signature to verify")
    void saysWhatIsNoPdf() throws IOException {
        StoredFile word = new StoredFile(-1, "a.docx", "application/zip", 1, "0".repeat(64), 0);

        assertThat(verify.of(word).reservations()).containsExactly(Reservation.NOT_PDF);
    }

    private List<String> problems(byte[] forged) throws IOException {
        return verify.of(stored(forged)).signatures().stream()
                .flatMap(signature -> sentences.problems(signature).stream())
                .toList();
    }

    private byte[] sealed() {
        SigningDesk desk = SigningDesk.with(authority);
        return desk.seal(
                desk.signPersonally(OfficialPdf.standard().bytes(), authority.person(OfficialPdf.SIGNER)),
                authority.agency("Sở Khoa học và Công nghệ"));
    }

    private StoredFile stored(byte[] pdf) throws IOException {
        return files.takeIn("van-ban.pdf", new ByteArrayInputStream(pdf), FilePolicy.PDF);
    }

    private int checks(StoredFile file) {
        return jdbc.sql("select count(*) from signature_check where sha256 = ?")
                .param(file.sha256())
                .query(Integer.class)
                .single();
    }
}
