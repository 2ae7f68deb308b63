package vn.gov.dongthap.vpdt.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import vn.gov.dongthap.vpdt.audit.AuditEvent;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.calendar.WorkingCalendar;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.Secrecy;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.notification.NoticeBoard;
import vn.gov.dongthap.vpdt.notification.NoticeLine;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TestClock;

@IntegrationTest
class ReceptionTests {

    @Autowired
    private IncomingDriver driver;

    @Autowired
    private ReceiveDocument receiveDocument;

    @Autowired
    private OpenDocument openDocument;

    @Autowired
    private IncomingDocuments documents;

    @Autowired
    private NoticeBoard notices;

    @Autowired
    private AuditLog audit;

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
    @DisplayName("N4.2b only the agency's own records desk takes documents in and registers them")
    void belongsToTheRecordsDesk() {
        assertThatExceptionOfType(RecordNotFound.class)
                .isThrownBy(() -> receive(driver.person("chuyenvien.skhcn"), ReceptionSource.POST, "201"));

        long document = driver.receive("201");

        assertThat(driver.hasTask("vanthu2.skhcn", document)).isTrue();
        assertThat(driver.hasTask("giamdoc.skhcn", document)).isFalse();
        assertThat(driver.hasTask("chuyenvien.skhcn", document)).isFalse();
        assertThat(driver.hasTask("vanthu.snv", document)).isFalse();
    }

    @Test
    @DisplayName("Q4.6a whatever way a document came, it takes the next number of the one register")
    void sharesOneSequenceAmongAllSources() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (ReceptionSource source : ReceptionSource.values()) {
            String codeNumber = "21" + source.ordinal();
            long document = receive(driver.person("vanthu.skhcn"), source, codeNumber);
            driver.accept(document);
            driver.register(document, codeNumber);
            numbers.add(documents.require(document).arrivalNumber());
        }

        assertThat(numbers)
                .hasSize(6)
                .isEqualTo(
                        IntStream.range(0, 6).mapToObj(i -> numbers.get(0) + i).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "NORMAL, 2026-11-24T17:00, EXPRESS, 2026-11-23T09:00",
        "URGENT, 2026-11-23T14:00, NORMAL, 2026-11-24T17:00",
        "VERY_URGENT, 2026-11-23T10:00, URGENT, 2026-11-23T14:00",
        "EXPRESS, 2026-11-23T09:00, VERY_URGENT, 2026-11-23T10:00"
    })
    @DisplayName("N4.2c the more urgent, the shorter the desk's term; the clerk's marking shortens what follows")
    void shortensTermsByUrgency(
            Urgency onReceipt, LocalDateTime due, Urgency onRegistration, LocalDateTime dueAfterwards) {
        String codeNumber = "22" + onReceipt.ordinal();
        long document = driver.receive("vanthu.skhcn", codeNumber, onReceipt);
        assertThat(due(document)).isBetween(due, due.plusMinutes(1));
        driver.accept(document);

        Map<String, Object> registration = driver.registration(codeNumber);
        registration.put("doKhan", onRegistration.name());
        driver.answer("vanthu.skhcn", document, registration);

        assertThat(due(document)).isBetween(dueAfterwards, dueAfterwards.plusMinutes(1));
    }

    @Test
    @DisplayName("N21.2c the sender's clerks learn at once that it was taken in, and under which number")
    void tellsTheSender() {
        SignedInPerson sender = driver.person("vanthu.ubnd");
        long document = driver.receive("230");
        driver.accept(document);
        driver.register(document, "230");

        assertThat(notices.unread(sender.personId(), null, 50))
                .extracting(NoticeLine::title)
                .anyMatch(title -> title.contains("Sở Khoa học và Công nghệ tiếp nhận")
                        && title.endsWith(
                                "số đến " + documents.require(document).arrivalNumber()));
    }

    @Test
    @DisplayName("V6.1g the system fills in its own fields")
    void fillsItsOwnFields() {
        long id = driver.receive("240");
        driver.accept(id);
        driver.register(id, "240");

        IncomingDocument document = documents.require(id);
        assertThat(document.organId()).isEqualTo("H20.05");
        assertThat(document.fileCatalog()).isEqualTo(2026);
        assertThat(document.pageAmount()).isEqualTo(1);
        assertThat(document.arrivalDate()).isEqualTo("2026-11-23");
        assertThat(document.arrivalNumber()).isPositive();
    }

    @Test
    @DisplayName("Q4.4b every look at a document and its files leaves a row, and strangers find nothing")
    void logsEveryLook() {
        SignedInPerson clerk = driver.person("vanthu.skhcn");
        long document = driver.receive("250");
        long file = openDocument.open(clerk, document).main().id();
        openDocument.file(clerk, document, file, false);
        openDocument.file(clerk, document, file, true);

        assertThat(audit.about(IncomingDocument.TYPE, document))
                .filteredOn(event ->
                        Long.valueOf(clerk.personId()).equals(event.actor().personId()))
                .extracting(AuditEvent::action)
                .contains("incoming.receive", "incoming.view", "incoming.file-view", "incoming.file-download");
        for (String stranger : List.of("vanthu.snv", "chuyenvien.skhcn", "quantri.skhcn")) {
            assertThatExceptionOfType(RecordNotFound.class)
                    .isThrownBy(() -> openDocument.open(driver.person(stranger), document));
            assertThatExceptionOfType(RecordNotFound.class)
                    .isThrownBy(() -> openDocument.file(driver.person(stranger), document, file, true));
        }
    }

    private long receive(SignedInPerson person, ReceptionSource source, String codeNumber) throws IOException {
        DocumentMetadata metadata = DocumentMetadata.onReceipt(
                codeNumber, "UBND-VX", "Ủy ban nhân dân tỉnh Đồng Tháp", "V/v báo cáo", Urgency.NORMAL, Secrecy.NONE);
        return receiveDocument.receive(
                person,
                new Reception(UUID.randomUUID(), source, null, metadata),
                new Upload("cong-van.pdf", new ByteArrayResource(IncomingDriver.pdf())),
                List.of());
    }

    private LocalDateTime due(long document) {
        Instant due = driver.task("vanthu.skhcn", document).dueAt();
        return LocalDateTime.ofInstant(due, WorkingCalendar.ZONE);
    }
}
