package vn.gov.dongthap.vpdt.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.notification.NoticeBoard;
import vn.gov.dongthap.vpdt.notification.NoticeLine;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.workflow.FormRefused;
import vn.gov.dongthap.vpdt.workflow.TaskDue;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;

@IntegrationTest
class DirectionTests {

    @Autowired
    private IncomingDriver driver;

    @Autowired
    private IncomingDocuments documents;

    @Autowired
    private IncomingLog log;

    @Autowired
    private NoticeBoard notices;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

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
    @DisplayName("Q4.6b the clerk's proposal goes before the head, or the leader assigned, of the same agency")
    void submitsToALeaderOfTheAgency() {
        long document = driver.receive("401");
        driver.accept(document);
        driver.register(document, "401");

        for (String nobody : List.of("chuyenvien.skhcn", "giamdoc.snv")) {
            assertThatExceptionOfType(FormRefused.class)
                    .isThrownBy(() -> driver.answer("vanthu.skhcn", document, proposal(nobody)));
        }
        driver.answer("vanthu.skhcn", document, proposal("phogiamdoc.skhcn"));

        assertThat(driver.hasTask("phogiamdoc.skhcn", document)).isTrue();
        assertThat(driver.hasTask("giamdoc.skhcn", document)).isFalse();
        assertThat(log.remarks(document)).extracting(Remark::content).containsExactly("Kính trình chỉ đạo.");
    }

    @ParameterizedTest
    @CsvSource({"410, 2027-01-01, A8", "411, 2026-12-05, A8", "412, 2026-11-20, N23.2"})
    @DisplayName("A8, N23.2 a term on a day off or in the past is refused, and the document stays with the leader")
    void refusesTermsNobodyCanKeep(String codeNumber, String due, String clause) {
        long document = driver.submitted(codeNumber);

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> driver.answer(
                        "giamdoc.skhcn", document, driver.directive(Map.of("hanGiaiQuyet", due, "hanPhoiHop", due))))
                .satisfies(refusal -> assertThat(refusal.clause()).isEqualTo(clause));

        assertThat(documents.require(document).state()).isEqualTo(IncomingState.SUBMITTED);
        assertThat(driver.hasTask("giamdoc.skhcn", document)).isTrue();
    }

    @Test
    @DisplayName("N24.1 whoever is to watch over a document follows it, and learns that it is settled")
    void keepsTheMonitorInformed() {
        long document = driver.submitted("403");
        driver.answer(
                "giamdoc.skhcn", document, driver.directive(Map.of("nguoiTheoDoi", driver.id("phogiamdoc.skhcn"))));
        driver.answer("truongphong.skhcn", document, driver.assignment());
        driver.answer("chuyenvien.skhcn", document, Map.of("quyetDinh", "hoan-thanh", "ketQua", "Đã trả lời."));
        driver.answer("truongphong.skhcn", document, Map.of("quyetDinh", "xac-nhan"));

        String sentence = "Văn bản đến số " + documents.require(document).arrivalNumber();
        for (String follower : List.of("phogiamdoc.skhcn", "giamdoc.skhcn")) {
            assertThat(notices.unread(driver.person(follower).personId(), null, 50))
                    .extracting(NoticeLine::title)
                    .anyMatch(title -> title.startsWith(sentence) && title.endsWith("đã giải quyết xong"));
        }
    }

    @Test
    @DisplayName("N24.1 whoever is to watch over a document, and its leader, are told of overdue steps to urge")
    void remindsTheMonitorOfOverdueWork() {
        long document = driver.submitted("405");
        driver.answer(
                "giamdoc.skhcn", document, driver.directive(Map.of("nguoiTheoDoi", driver.id("phogiamdoc.skhcn"))));
        driver.answer("truongphong.skhcn", document, driver.assignment());
        TaskEntry task = driver.task("chuyenvien.skhcn", document);

        transaction.executeWithoutResult(status -> events.publishEvent(new TaskDue(
                task.id(),
                List.of(driver.person("chuyenvien.skhcn").personId()),
                task.subject(),
                task.stepName(),
                task.dueAt(),
                true)));

        String sentence = "Quá hạn ở bước “" + task.stepName() + "”, văn bản đến số "
                + documents.require(document).arrivalNumber();
        for (String follower : List.of("phogiamdoc.skhcn", "giamdoc.skhcn")) {
            assertThat(notices.unread(driver.person(follower).personId(), null, 50))
                    .extracting(NoticeLine::title)
                    .anyMatch(title -> title.startsWith(sentence) && title.endsWith("hãy đôn đốc"));
        }
    }

    @Test
    @DisplayName("N21.2b what failed the check is reported to the head who answers for the agency")
    void reportsAnAnomalyToTheHead() {
        long document = driver.receive("406");

        driver.answer(
                "vanthu.skhcn",
                document,
                Map.of("xacThuc", "khong-dat", "quyetDinh", "tra-lai", "lyDoTraLai", "Chữ ký số không hợp lệ."));

        assertThat(notices.unread(driver.person("giamdoc.skhcn").personId(), null, 50))
                .extracting(NoticeLine::title)
                .anyMatch(title -> title.contains("không qua kiểm tra xác thực")
                        && title.endsWith("đã được trả lại: Chữ ký số không hợp lệ."));
    }

    @Test
    @DisplayName("N23.4 the leader's word fills in receivers, state and term")
    void fillsInReceiversStateAndTerm() {
        long id = driver.submitted("404");

        driver.answer(
                "giamdoc.skhcn",
                id,
                driver.directive(Map.of("donViPhoiHop", List.of(driver.unitOf("truongphong2.skhcn")))));

        IncomingDocument document = documents.require(id);
        assertThat(document.toPlaces()).isEqualTo("Phòng Chuyển đổi số; Phòng Quản lý khoa học");
        assertThat(document.state()).isEqualTo(IncomingState.DIRECTED);
        assertThat(document.handling().handlingDue()).isEqualTo("2026-12-10");
    }

    private Map<String, Object> proposal(String leader) {
        return Map.of("yKienDeXuat", "Kính trình chỉ đạo.", "nguoiChiDao", driver.id(leader));
    }
}
