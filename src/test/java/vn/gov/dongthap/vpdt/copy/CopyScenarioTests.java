package vn.gov.dongthap.vpdt.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.dongthap.vpdt.copy.CopyDriver.CLERK;
import static vn.gov.dongthap.vpdt.copy.CopyDriver.HEAD;
import static vn.gov.dongthap.vpdt.copy.CopyDriver.OFFICER;
import static vn.gov.dongthap.vpdt.copy.CopyDriver.OTHER_CLERK;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.outgoing.OutgoingDriver;
import vn.gov.dongthap.vpdt.register.CopyKind;
import vn.gov.dongthap.vpdt.register.Medium;
import vn.gov.dongthap.vpdt.signature.CheckedSignature;
import vn.gov.dongthap.vpdt.signature.SignatureOwner;
import vn.gov.dongthap.vpdt.signature.SignatureReport;
import vn.gov.dongthap.vpdt.signature.VerifySignatures;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** The real diagram, driven through every element of {@code bpmn/sao-van-ban.bpmn}. */
@IntegrationTest
class CopyScenarioTests {

    private static final Set<String> TRAVELLED = new HashSet<>();
    private static final Pattern ELEMENT = Pattern.compile(
            "<(?:startEvent|endEvent|userTask|serviceTask|exclusiveGateway|subProcess|boundaryEvent|sequenceFlow)"
                    + " id=\"([^\"]+)\"");

    @Autowired
    private CopyDriver driver;

    @Autowired
    private OutgoingDriver outgoing;

    @Autowired
    private CopyWithdrawal withdrawal;

    @Autowired
    private VerifySignatures verify;

    @Autowired
    private FileStore files;

    @Autowired
    private JdbcClient jdbc;

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

    @AfterAll
    static void everyElementWasEntered() throws IOException {
        String diagram = new String(new ClassPathResource("bpmn/sao-van-ban.bpmn").getContentAsByteArray(), "UTF-8");
        Set<String> elements =
                ELEMENT.matcher(diagram).results().map(found -> found.group(1)).collect(Collectors.toSet());

        assertThat(elements).hasSizeGreaterThan(30);
        assertThat(TRAVELLED).containsAll(elements);
    }

    @Test
    @DisplayName("N18.6 A paper document goes out electronically as a scanned true copy with the agency's signature")
    void sealsAScannedPaper() throws IOException {
        long id = driver.requestedOfPaper();
        driver.approve(id);
        driver.number(id);
        assertThatThrownBy(() -> driver.answer(CLERK, id, Map.of()))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("copy.not-sealed"));
        driver.seal(id);
        travelled(id);

        DocumentCopy copy = driver.copy(id);
        assertThat(copy.state()).isEqualTo(CopyState.ISSUED);
        assertThat(copy.reference()).matches("\\d\\d+/SY-SKHCN");
        assertThat(driver.view(id).endedAt()).isNotNull();
    }

    @Test
    @DisplayName("N33.2 The signature on an electronic copy is the agency's alone, valid, without picture, in words")
    void bearsTheAgencysSignature() throws IOException {
        long id = driver.requestedOfPaper();
        driver.approve(id);
        driver.number(id);
        driver.seal(id);

        StoredFile sealed = made(id);
        SignatureReport report = verify.of(sealed);
        assertThat(report.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.isValid()).isTrue();
            assertThat(signature.owner()).isEqualTo(SignatureOwner.AGENCY);
        });
        assertThat(appearance(sealed)).contains("SAO Y; Sở Khoa học và Công nghệ; 25/11/2026; 08:0");
    }

    @Test
    @DisplayName("N25.1, N25.4 An electronic original is printed with the block of Appendix I, signed by hand, stamped")
    void printsAnElectronicOriginal() throws IOException {
        long released = outgoing.released();
        long id = driver.request(OFFICER, SourceChoice.outgoing(released), CopyKind.TRUE_COPY, Medium.PAPER);
        driver.approve(id);
        driver.number(id);
        assertThatThrownBy(() -> driver.answer(CLERK, id, Map.of())).isInstanceOf(RuleBroken.class);
        driver.print(id);
        String text = text(made(id));
        driver.stamp(id);
        travelled(id);

        assertThat(text)
                .contains(
                        "SAO Y",
                        "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
                        "Số: " + driver.copy(id).reference())
                .contains("Đồng Tháp, ngày 25 tháng 11 năm 2026", "GIÁM ĐỐC", "Nguyễn Thành Nhân")
                .contains("Nơi nhận:", "- Đặng Hoàng Phúc;", "- Lưu: VT.");
        assertThat(driver.copy(id).state()).isEqualTo(CopyState.ISSUED);
        assertThat(driver.person(OFFICER)).satisfies(officer -> assertThat(
                        jdbc.sql("select count(*) from notice where person_id = ? and link = ?")
                                .params(officer.personId(), "/ban-sao/" + id)
                                .query(Integer.class)
                                .single())
                .isPositive());
    }

    @Test
    @DisplayName("N27.1 Whoever may sign copies says no, and the requester learns why")
    void isRefused() {
        long id = driver.requestedOfPaper();
        driver.answer(HEAD, id, Map.of("quyetDinh", "tu-choi", "lyDo", "Văn bản đã được thay thế."));
        travelled(id);

        assertThat(driver.copy(id).state()).isEqualTo(CopyState.REFUSED);
        assertThat(driver.copy(id).closedReason()).isEqualTo("Văn bản đã được thay thế.");
    }

    @Test
    @DisplayName("N15.1a A spoilt copy keeps its number in the register, void, and the next one counts on")
    void spendsTheNumber() {
        long spoilt = driver.requestedOfPaper();
        driver.approve(spoilt);
        driver.number(spoilt);
        withdrawal.withdraw(driver.person(CLERK), spoilt, "Quét thiếu trang.");
        travelled(spoilt);
        long next = driver.requestedOfPaper();
        driver.approve(next);
        driver.number(next);

        assertThat(driver.copy(spoilt).state()).isEqualTo(CopyState.WITHDRAWN);
        assertThat(number(next)).isEqualTo(number(spoilt) + 1);
        assertThat(jdbc.sql("select void_reason from register_entry where owner_type = 'copy' and owner_id = ?")
                        .param(spoilt)
                        .query(String.class)
                        .single())
                .isEqualTo("Quét thiếu trang.");
    }

    @Test
    @DisplayName("N27.1 True copies, copies of copies and extracts share one sequence, with their own abbreviations")
    void sharesOneSequence() throws IOException {
        long first = driver.requestedOfPaper();
        long second = driver.request(
                CLERK,
                CopyDriver.wanted(
                        CopyDriver.paper(SourceStanding.TRUE_COPY),
                        CopyKind.COPY_OF_COPY,
                        Medium.ELECTRONIC,
                        driver.person(HEAD).personId()),
                CopyDriver.scan(200, true));
        long third = driver.request(
                OFFICER, SourceChoice.outgoing(outgoing.released()), CopyKind.EXTRACT, Medium.ELECTRONIC);
        for (long id : List.of(first, second, third)) {
            driver.approve(id);
            driver.number(id);
        }
        driver.seal(third);

        assertThat(number(second)).isEqualTo(number(first) + 1);
        assertThat(number(third)).isEqualTo(number(first) + 2);
        assertThat(driver.copy(first).reference()).endsWith("/SY-SKHCN");
        assertThat(driver.copy(second).reference()).endsWith("/SL-SKHCN");
        assertThat(driver.copy(third).reference()).endsWith("/TrS-SKHCN");
        assertThat(driver.copy(third).copiedOn()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(verify.of(made(third)).signatures())
                .allMatch(CheckedSignature::isValid)
                .hasSize(1);
        assertThat(appearance(made(third))).contains("TRÍCH SAO; Sở Khoa học và Công nghệ");
    }

    @Test
    @DisplayName("N25.2 The agency's own true copy is copied on, its paper scanned again")
    void copiesItsOwnTrueCopy() {
        long released = outgoing.released();
        long paper = driver.request(OFFICER, SourceChoice.outgoing(released), CopyKind.TRUE_COPY, Medium.PAPER);
        assertThatThrownBy(() -> driver.request(OFFICER, SourceChoice.copy(paper), CopyKind.COPY_OF_COPY, Medium.PAPER))
                .isInstanceOf(RuleBroken.class);
        driver.approve(paper);
        driver.number(paper);
        driver.print(paper);
        driver.stamp(paper);

        assertThatThrownBy(() -> driver.request(OFFICER, SourceChoice.copy(paper), CopyKind.COPY_OF_COPY, Medium.PAPER))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("copy.no-scan"));
        long again = driver.request(
                OFFICER,
                CopyDriver.wanted(
                        SourceChoice.copy(paper),
                        CopyKind.COPY_OF_COPY,
                        Medium.ELECTRONIC,
                        driver.person(HEAD).personId()),
                CopyDriver.scan(200, true));

        assertThat(driver.copy(again).source().standing()).isEqualTo(SourceStanding.TRUE_COPY);
        assertThat(driver.copy(again).source().medium()).isEqualTo(Medium.PAPER);
    }

    @Test
    @DisplayName("N4.2b, N32.2c Numbers and the agency's signature are the clerks' alone")
    void leavesNumbersAndSealToClerks() {
        long id = driver.requestedOfPaper();
        driver.approve(id);
        assertThatThrownBy(() -> driver.answer(OFFICER, id, Map.of())).isInstanceOf(AssertionError.class);
        driver.answer(OTHER_CLERK, id, Map.of());

        assertThat(driver.copy(id).state()).isEqualTo(CopyState.NUMBERED);
    }

    private int number(long id) {
        return Objects.requireNonNull(driver.copy(id).registerNumber());
    }

    private void travelled(long id) {
        TRAVELLED.addAll(driver.view(id).travelled());
    }

    private StoredFile made(long id) {
        return files.find(Objects.requireNonNull(driver.copy(id).madeFileId()));
    }

    private String text(StoredFile file) throws IOException {
        try (InputStream in = files.open(file);
                PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(in))) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** What the agency's field shows on the first page. */
    private String appearance(StoredFile file) throws IOException {
        try (InputStream in = files.open(file);
                PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(in))) {
            document.getDocumentCatalog().getAcroForm().flatten();
            return new PDFTextStripper().getText(document);
        }
    }
}
