package vn.gov.dongthap.vpdt.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.dongthap.vpdt.document.Attachments;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.Secrecy;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.storage.SampleFiles;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TableCounts;

/** What the records desk cannot take in: a sentence for the clerk, and no document, case, file or log row behind it. */
@IntegrationTest
class RefusedIntakeTests {

    private static final byte[] PDF = SampleFiles.pdf(1);
    private static final String SUBJECT = "V/v rà soát, báo cáo kết quả chuyển đổi số";

    @Autowired
    private ReceiveDocument receiveDocument;

    @Autowired
    private IncomingDriver driver;

    @Autowired
    private Attachments attachments;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient jdbc;

    private Map<String, Long> rows;
    private long acts;

    @BeforeEach
    void countBefore() {
        rows = TableCounts.of(jdbc);
        acts = acts();
    }

    static Stream<Arguments> badFiles() {
        byte[] program = "MZ\u0090\0\3".getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(
                Arguments.of("rong.pdf", new byte[0], "storage.empty"),
                Arguments.of("", PDF, "storage.name.missing"),
                Arguments.of("../..", PDF, "storage.name.missing"),
                Arguments.of("virus.exe", program, "storage.type.not-accepted"),
                Arguments.of("virus.pdf", program, "storage.type.mismatch"),
                Arguments.of("virus.pdf\u202Eexe", PDF, "storage.type.not-accepted"),
                Arguments.of("cong-van.pdf.exe", PDF, "storage.type.not-accepted"),
                Arguments.of("khoa.pdf", SampleFiles.protectedPdf("bi mat"), "storage.password"),
                Arguments.of("cut.pdf", SampleFiles.truncatedPdf(), "storage.pdf.truncated"),
                Arguments.of("nen.docx", SampleFiles.zip("a.txt"), "storage.type.mismatch"),
                Arguments.of("bang.docx", SampleFiles.xlsx(), "storage.type.mismatch"),
                Arguments.of("len.zip", SampleFiles.zip("../../etc/passwd"), "storage.archive.paths"),
                Arguments.of("cut.zip", Arrays.copyOf(SampleFiles.zip("a"), 20), "storage.archive.damaged"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    @DisplayName("Q4.5b A file that cannot be taken in as the main one")
    void refusesTheMainFile(String name, byte[] content, String key) {
        assertRefused(key, () -> receive(upload(name, content), List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    @DisplayName("Q4.5b A file that cannot be taken in as an annex, behind others that can")
    void refusesAllForOneAnnex(String name, byte[] content, String key) {
        assertRefused(
                key,
                () -> receive(
                        upload("cong-van.pdf", PDF),
                        List.of(upload("phu-luc.docx", SampleFiles.docx()), upload(name, content))));
    }

    @Test
    void refusesMoreAnnexesThanAnybodySends() {
        assertRefused(
                "incoming.too-many-annexes",
                () -> receive(upload("a.pdf", PDF), Collections.nCopies(21, upload("b.pdf", PDF))));
    }

    @Test
    void keepsNothingOfAnUploadThatBreaksOff() {
        Upload broken = new Upload("a.pdf", () -> new ByteArrayInputStream(PDF) {
            @Override
            public synchronized int read(byte[] target, int from, int length) {
                throw new UncheckedIOException(new IOException("connection reset"));
            }
        });

        assertThatThrownBy(() -> receive(upload("a.pdf", PDF), List.of(broken)))
                .hasRootCauseMessage("connection reset");
        assertUnchanged();
    }

    @ParameterizedTest
    @EnumSource(value = Secrecy.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    @DisplayName("Q4.4a State secrets are refused at intake, with the reason")
    void refusesStateSecrets(Secrecy secrecy) {
        assertRefused("document.secret", () -> metadata("12", SUBJECT, secrecy));
    }

    @Test
    @DisplayName("V6.len Fields longer than the Decree says")
    void refusesFieldsThatAreTooLong() {
        assertRefused("document.too-long", () -> metadata("12", "ạ".repeat(10_000), Secrecy.NONE));
        assertRefused("document.too-long", () -> metadata("123456789012", SUBJECT, Secrecy.NONE));
        assertRefused("document.missing", () -> metadata("12", " \u00A0\n\u200B", Secrecy.NONE));
    }

    @Test
    @DisplayName("Q4.7 Texts with characters nobody sees")
    void refusesUnseenCharacters() {
        for (String hidden : List.of("\u0000", "\u202E", "\u2066", "\uD800", "\u001B[2J", "\u0007")) {
            assertRefused("document.unseen", () -> metadata("12", "Công văn" + hidden + "fdp", Secrecy.NONE));
        }
    }

    @Test
    @DisplayName("N4.2b Whoever is no records clerk takes in nothing")
    void isNotOpenToOthers() {
        for (String username : List.of("chuyenvien.skhcn", "giamdoc.skhcn", "quantri.skhcn")) {
            assertThatExceptionOfType(RecordNotFound.class)
                    .isThrownBy(() -> receiveDocument.receive(
                            driver.person(username), reception(UUID.randomUUID()), upload("a.pdf", PDF), List.of()));
        }
        assertUnchanged();
    }

    @Test
    @DisplayName("Q4.7 Names are kept composed, without paths and turned directions, at most 255 characters")
    void keepsHarmlessNames() throws IOException {
        long document = receive(
                upload("..\\..\\Công văn.pdf", PDF),
                List.of(
                        upload("/etc/passwd.pdf", PDF),
                        upload(Normalizer.normalize("Quyết định số ữ.pdf", Normalizer.Form.NFD), PDF),
                        upload("hoa\u202Efdp.pdf", PDF),
                        upload("x".repeat(300) + ".pdf", PDF)));

        assertThat(attachments.of(IncomingDocument.TYPE, document))
                .extracting(attachment -> attachment.file().name())
                .containsExactly(
                        "Công văn.pdf", "passwd.pdf", "Quyết định số ữ.pdf", "hoafdp.pdf", "x".repeat(251) + ".pdf");
    }

    @Test
    @DisplayName("Q4.7 A subject typed with its marks apart is kept composed")
    void keepsTextComposed() throws IOException {
        Reception decomposed = new Reception(
                UUID.randomUUID(),
                ReceptionSource.INTERNAL,
                null,
                metadata("12", Normalizer.normalize(SUBJECT, Normalizer.Form.NFD), Secrecy.NONE));

        long document =
                receiveDocument.receive(driver.person("vanthu.skhcn"), decomposed, upload("a.pdf", PDF), List.of());

        assertThat(jdbc.sql("select subject from incoming_document where id = ?")
                        .param(document)
                        .query(String.class)
                        .single())
                .isEqualTo(SUBJECT);
    }

    private long receive(Upload main, List<Upload> annexes) throws IOException {
        return receiveDocument.receive(driver.person("vanthu.skhcn"), reception(UUID.randomUUID()), main, annexes);
    }

    private static Reception reception(UUID key) {
        return new Reception(key, ReceptionSource.INTERNAL, null, metadata("12", SUBJECT, Secrecy.NONE));
    }

    private static DocumentMetadata metadata(String number, String subject, Secrecy secrecy) {
        return DocumentMetadata.onReceipt(
                number, "UBND-VX", "Ủy ban nhân dân tỉnh Đồng Tháp", subject, Urgency.NORMAL, secrecy);
    }

    private static Upload upload(String name, byte[] content) {
        return new Upload(name, new ByteArrayResource(content));
    }

    private void assertRefused(String key, ThrowingCallable intake) {
        assertThatThrownBy(intake).isInstanceOfSatisfying(RuleBroken.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(messages.getMessage(refusal.messageKey(), refusal.arguments(), null))
                    .containsIgnoringCase("hãy")
                    .doesNotContain("{");
        });
        assertUnchanged();
    }

    private void assertUnchanged() {
        assertThat(TableCounts.of(jdbc)).isEqualTo(rows);
        assertThat(acts()).isEqualTo(acts);
    }

    private long acts() {
        return jdbc.sql("select count(*) from audit_event where action like 'incoming.%' or action like 'case.%'")
                .query(Long.class)
                .single();
    }
}
