package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.DRAFTER;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import vn.gov.dongthap.vpdt.drafting.HostileDrafts;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.signature.OfficialPdf;
import vn.gov.dongthap.vpdt.signature.PreparedPdf;
import vn.gov.dongthap.vpdt.storage.SampleFiles;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TableCounts;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** Files that make no version of a draft, sent on the page of the document. */
@IntegrationTest
class RefusedDraftTests {

    private static final MockMultipartFile GOOD_WORD = word(HostileDrafts.sound());
    private static final MockMultipartFile GOOD_PDF = pdf(OutgoingDriver.pdf());

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private ChangeAnnexes changeAnnexes;

    @Autowired
    private MockMvc mvc;

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

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Q4.5b What is no safe draft is refused on the page with a sentence, and nothing is half written")
    void refuses(String name, MockMultipartFile word, MockMultipartFile pdf, String words) throws Exception {
        long id = driver.start();
        driver.addVersion(id);
        driver.person(DRAFTER);
        Map<String, Long> rows = TableCounts.of(jdbc);

        MockHttpServletResponse answer = send(id, word, pdf);

        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains(words).contains("hãy ");
        assertThat(TableCounts.of(jdbc)).isEqualTo(rows);
        assertThat(driver.document(id).files().draftNumber()).isEqualTo(1);
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.DRAFTING);
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                Arguments.of(
                        "no Word file",
                        word("chỉ là chữ".getBytes(StandardCharsets.UTF_8)),
                        GOOD_PDF,
                        "không phải là tệp Word"),
                Arguments.of("macros", word(HostileDrafts.withMacros()), GOOD_PDF, "macro"),
                Arguments.of("zip bomb", word(HostileDrafts.bomb()), GOOD_PDF, "bung ra"),
                Arguments.of("scanned PDF", GOOD_WORD, pdf(scanned()), "chỉ là ảnh"),
                Arguments.of("scanned PDF alone", null, pdf(scanned()), "chỉ là ảnh"),
                Arguments.of(
                        "broken PDF beside good Word", GOOD_WORD, pdf(SampleFiles.truncatedPdf()), "“du-thao.pdf”"),
                Arguments.of(
                        "PDF with a field named ours",
                        GOOD_WORD,
                        pdf(PreparedPdf.withField(OutgoingDriver.pdf(), "vpdt-ky")),
                        "có ô nhập"),
                Arguments.of("PDF with a script", null, pdf(PreparedPdf.withScript(OutgoingDriver.pdf())), "kịch bản"),
                Arguments.of("signed PDF", null, pdf(PreparedPdf.signed()), "đã có chữ ký số"),
                Arguments.of("Word file sent as PDF", GOOD_WORD, pdf(HostileDrafts.sound()), "“du-thao.pdf”"));
    }

    @Test
    @DisplayName("N10.2b A sound Word file with its PDF is the next version")
    void takesASoundOne() throws Exception {
        long id = driver.start();

        assertThat(send(id, GOOD_WORD, GOOD_PDF).getStatus()).isEqualTo(302);

        assertThat(driver.document(id).files().draftNumber()).isEqualTo(1);
    }

    @Test
    @DisplayName("N14 N15.3x A draft that has no place for number, date or signature is told before anybody checks it")
    void tellsMissingPlacesWhenSubmitted() {
        assertNotSubmitted(
                OfficialPdf.standard().withNumberLine("Số: 15/SKHCN-CĐS"), "signature.place.number-not-blank");
        assertNotSubmitted(OfficialPdf.standard().withNumberLine("Công văn"), "signature.place.number");
        assertNotSubmitted(OfficialPdf.standard().withSigner("Trần Văn Khác"), "signature.place.signer");
    }

    @Test
    @DisplayName("N19.2a A PDF that does not call itself PDF/A is told in the document's log")
    void tellsWhatIsNotForTheArchive() {
        long id = driver.start();
        driver.addVersion(id);

        assertThat(jdbc.sql("""
                        select detail from audit_event
                        where subject_type = 'outgoing' and subject_id = ? and action = 'outgoing.not-archival'
                        """).param(id).query(String.class).list())
                .singleElement()
                .asString()
                .contains("du-thao.pdf", "PDF/A");
    }

    @Test
    @DisplayName("N13.7 Annexes are plain pages too: nobody else's fields, signatures or scripts")
    void refusesPreparedAnnexes() {
        long id = driver.start();
        for (byte[] annex : List.of(
                PreparedPdf.withField(OutgoingDriver.pdf(), "vpdt-dau"),
                PreparedPdf.withScript(OutgoingDriver.pdf()),
                PreparedPdf.signed())) {
            assertThatThrownBy(() -> changeAnnexes.add(
                            driver.person(DRAFTER),
                            id,
                            UUID.randomUUID(),
                            "Phụ lục I",
                            null,
                            new DraftFiles.Sent("phu-luc.pdf", new ByteArrayResource(annex))))
                    .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.messageKey())
                            .startsWith("signature.draft."));
        }
    }

    private void assertNotSubmitted(OfficialPdf pdf, String key) {
        long id = driver.start();
        driver.addVersion(id, pdf.bytes());

        assertThatThrownBy(() -> driver.answer(DRAFTER, id, driver.facts("trinh")))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.DRAFTING);
    }

    private MockHttpServletResponse send(long id, MockMultipartFile word, MockMultipartFile pdf) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/van-ban-di/{id}/ban-thao", id)
                .file(pdf)
                .param("khoa", UUID.randomUUID().toString());
        if (word != null) {
            request.file(word);
        }
        MockHttpServletResponse answer = mvc.perform(
                        request.with(SignIn.as(DRAFTER)).with(csrf()))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private static MockMultipartFile word(byte[] content) {
        return new MockMultipartFile("word", "du-thao.docx", "application/octet-stream", content);
    }

    private static MockMultipartFile pdf(byte[] content) {
        return new MockMultipartFile("pdf", "du-thao.pdf", "application/pdf", content);
    }

    /** A page as a scanner makes it. */
    private static byte[] scanned() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            BufferedImage image = new BufferedImage(200, 280, BufferedImage.TYPE_BYTE_GRAY);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 595, 842);
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
