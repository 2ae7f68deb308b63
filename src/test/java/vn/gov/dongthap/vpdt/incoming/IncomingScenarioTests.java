package vn.gov.dongthap.vpdt.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.workflow.CaseView;
import vn.gov.dongthap.vpdt.workflow.Cases;
import vn.gov.dongthap.vpdt.workflow.FormInput;
import vn.gov.dongthap.vpdt.workflow.TaskBox;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskFilter;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/**
 * The roads of {@code bpmn/van-ban-den.bpmn}, on the real engine, every task answered through its form's check. Together
 * they enter every element and every flow of the diagram; the class fails when one is left out.
 */
@IntegrationTest
class IncomingScenarioTests {

    private static final Set<String> TRAVELLED = new HashSet<>();
    private static final Pattern ELEMENT = Pattern.compile(
            "<(?:startEvent|endEvent|boundaryEvent|userTask|serviceTask|exclusiveGateway|parallelGateway|subProcess"
                    + "|sequenceFlow) id=\"([^\"]+)\"");

    @Autowired
    private IncomingDriver driver;

    @Autowired
    private IncomingDocuments documents;

    @Autowired
    private Directives directives;

    @Autowired
    private RecordAnswer recordAnswer;

    @Autowired
    private IncomingLog log;

    @Autowired
    private Cases cases;

    @Autowired
    private TaskInbox inbox;

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

    @AfterAll
    static void everyElementWasEntered() throws IOException {
        String diagram = new String(new ClassPathResource("bpmn/van-ban-den.bpmn").getContentAsByteArray(), "UTF-8");
        Set<String> elements =
                ELEMENT.matcher(diagram).results().map(found -> found.group(1)).collect(Collectors.toSet());

        assertThat(elements).isNotEmpty();
        assertThat(TRAVELLED).containsAll(elements);
    }

    @Test
    @DisplayName("N20 From the records desk through leader, unit, officer and coordinating unit to completion")
    void travelsToCompletion() {
        long document = driver.submitted("101");
        assertThat(state(document)).isEqualTo(IncomingState.SUBMITTED);

        driver.answer(
                "giamdoc.skhcn",
                document,
                driver.directive(Map.of(
                        "donViPhoiHop", List.of(driver.unitOf("truongphong2.skhcn")),
                        "hanPhoiHop", "2026-12-01",
                        "nguoiTheoDoi", driver.id("phogiamdoc.skhcn"))));
        assertThat(boxOf("phogiamdoc.skhcn", TaskBox.FOLLOWED)).contains(document);
        driver.answer("truongphong2.skhcn", document, Map.of("yKienPhoiHop", "Thống nhất số liệu."));
        driver.answer("truongphong.skhcn", document, driver.assignment());
        driver.answer("chuyenvien.skhcn", document, Map.of("quyetDinh", "hoan-thanh", "ketQua", "Đã có dự thảo."));
        driver.answer("truongphong.skhcn", document, Map.of("quyetDinh", "xac-nhan"));

        assertThat(state(document)).isEqualTo(IncomingState.COMPLETED);
        assertThat(end(document).openTasks()).isEmpty();
        assertThat(log.remarks(document))
                .extracting(Remark::kind)
                .containsExactly(RemarkKind.PROPOSAL, RemarkKind.OPINION, RemarkKind.RESULT, RemarkKind.CONFIRMATION);
        assertThat(boxOf("phogiamdoc.skhcn", TaskBox.FOLLOWED)).doesNotContain(document);
        assertThat(boxOf("phogiamdoc.skhcn", TaskBox.DONE)).contains(document);
    }

    @Test
    @DisplayName(
            "N24.2 The lead unit's answer has left: the document is settled, whatever else is open, nobody confirms")
    void isSettledByItsAnswer() {
        long document = driver.submitted("110");
        driver.answer(
                "giamdoc.skhcn", document, driver.directive(Map.of("nguoiTheoDoi", driver.id("phogiamdoc.skhcn"))));
        driver.answer("truongphong.skhcn", document, driver.assignment());

        transaction.executeWithoutResult(status -> recordAnswer.answered(
                driver.person("vanthu.skhcn").actor(),
                document,
                "15/SKHCN-CĐS",
                driver.person("truongphong.skhcn").unitId()));

        assertThat(state(document)).isEqualTo(IncomingState.COMPLETED);
        assertThat(end(document).openTasks()).isEmpty();
        assertThat(boxOf("phogiamdoc.skhcn", TaskBox.FOLLOWED)).doesNotContain(document);
    }

    @Test
    @DisplayName("N24.2 Another unit's answer settles nothing, not even on a diagram that sends for it")
    void isNotSettledByAnotherUnit() {
        long document = driver.handled("111");
        long other = driver.person("truongphong2.skhcn").unitId();

        transaction.executeWithoutResult(status ->
                recordAnswer.answered(driver.person("vanthu.skhcn").actor(), document, "16/SKHCN-CĐS", other));

        assertThat(state(document)).isEqualTo(IncomingState.HANDLING);
        assertThatThrownBy(() -> cases.send(
                        IncomingDocument.TYPE,
                        document,
                        "tra-loi-phat-hanh",
                        driver.person("vanthu.skhcn").actor(),
                        new FormInput(Map.of("donViTraLoi", String.valueOf(other)))))
                .isInstanceOf(RuleBroken.class);
        assertThat(state(document)).isEqualTo(IncomingState.HANDLING);
    }

    @Test
    @DisplayName("N21.2b What fails the check goes back to the sender")
    void returnsToSender() {
        long document = driver.receive("102");

        driver.answer(
                "vanthu.skhcn",
                document,
                Map.of("xacThuc", "khong-dat", "quyetDinh", "tra-lai", "lyDoTraLai", "Chữ ký số không hợp lệ."));

        assertThat(state(document)).isEqualTo(IncomingState.RETURNED);
        assertThat(end(document).endedAt()).isNotNull();
    }

    @Test
    @DisplayName("N23.4 The leader gives it back to the clerk, then passes it on for information only")
    void closesForInformationAfterAReturn() {
        long document = driver.submitted("103");

        driver.answer("giamdoc.skhcn", document, Map.of("quyetDinh", "tra-lai", "lyDo", "Trình Phó Giám đốc."));
        assertThat(state(document)).isEqualTo(IncomingState.REGISTERED);
        driver.submit(document);
        driver.answer(
                "giamdoc.skhcn",
                document,
                Map.of(
                        "quyetDinh",
                        "de-biet",
                        "yKienChiDao",
                        "Chuyển các đồng chí để biết.",
                        "donViDeBiet",
                        List.of(driver.unitOf("truongphong.skhcn")),
                        "nguoiDeBiet",
                        List.of(driver.id("truongphong2.skhcn"))));

        assertThat(state(document)).isEqualTo(IncomingState.NOTED);
        assertThat(end(document).endedAt()).isNotNull();
        assertThat(boxOf("chuyenvien.skhcn", TaskBox.INFORMATION)).contains(document);
        assertThat(boxOf("truongphong2.skhcn", TaskBox.INFORMATION)).contains(document);
        assertThat(boxOf("chuyenvien3.skhcn", TaskBox.INFORMATION)).doesNotContain(document);
    }

    @Test
    @DisplayName("N23.2 A unit gives it back; the leader directs another, and again while it is being handled")
    void isDirectedAgain() {
        long document = driver.directed("104");

        driver.answer(
                "truongphong.skhcn",
                document,
                Map.of("quyetDinh", "tra-lai-lanh-dao", "lyDo", "Không thuộc chức năng của Phòng."));
        assertThat(state(document)).isEqualTo(IncomingState.SUBMITTED);
        driver.answer(
                "giamdoc.skhcn",
                document,
                driver.directive(Map.of(
                        "donViChuTri", driver.unitOf("truongphong2.skhcn"),
                        "donViPhoiHop", List.of(driver.unitOf("vanthu.skhcn")))));
        driver.answer(
                "truongphong2.skhcn",
                document,
                Map.of(
                        "quyetDinh", "phan-cong",
                        "nguoiXuLy", driver.id("chuyenvien3.skhcn"),
                        "hanCaNhan", "2026-12-04"));

        redirect(document);

        assertThat(driver.hasTask("chuyenvien3.skhcn", document)).isFalse();
        assertThat(directives.findByDocumentIdOrderById(document))
                .extracting(Directive::isSuperseded)
                .containsExactly(true, true, true, false);
        finish(document);
        assertThat(state(document)).isEqualTo(IncomingState.COMPLETED);
    }

    @Test
    @DisplayName("N23.2 A coordinating unit that keeps silent does not hold the lead unit up")
    void doesNotWaitForCoordinatingUnits() {
        long document = driver.submitted("105");
        driver.answer(
                "giamdoc.skhcn",
                document,
                driver.directive(Map.of("donViPhoiHop", List.of(driver.unitOf("truongphong2.skhcn")))));
        TaskEntry asked = driver.task("truongphong2.skhcn", document);
        assertThat(asked.box()).isEqualTo(TaskBox.UNIT);
        inbox.claim(driver.person("truongphong2.skhcn"), asked.id());
        assertThat(driver.task("truongphong2.skhcn", document).box()).isEqualTo(TaskBox.COORDINATING);

        finish(document);

        assertThat(state(document)).isEqualTo(IncomingState.COMPLETED);
        assertThat(driver.hasTask("truongphong2.skhcn", document)).isFalse();
    }

    @Test
    @DisplayName(
            "N24.2 More time: refused, granted by the unit's leader, granted by the leader; given back; done again")
    void extendsAndRepeats() {
        long document = driver.handled("106");
        ask(document, "2026-12-08");
        driver.answer("truongphong.skhcn", document, Map.of("quyetDinh", "khong-dong-y", "lyDo", "Việc gấp."));
        ask(document, "2026-12-08");
        driver.answer(
                "truongphong.skhcn",
                document,
                Map.of("quyetDinh", "dong-y", "hanMoi", "2026-12-08", "lyDo", "Chờ số liệu."));
        assertThat(due("chuyenvien.skhcn", document)).isEqualTo(LocalDate.of(2026, 12, 8));

        ask(document, "2026-12-15");
        assertThat(driver.hasTask("truongphong.skhcn", document)).isFalse();
        driver.answer(
                "giamdoc.skhcn",
                document,
                Map.of("quyetDinh", "dong-y", "hanMoi", "2026-12-15", "lyDo", "Bộ gia hạn báo cáo."));
        assertThat(due("chuyenvien.skhcn", document)).isEqualTo(LocalDate.of(2026, 12, 15));

        driver.answer("chuyenvien.skhcn", document, Map.of("quyetDinh", "tra-lai-don-vi", "lyDo", "Đi công tác."));
        driver.answer("truongphong.skhcn", document, driver.assignment());
        driver.answer("chuyenvien.skhcn", document, Map.of("quyetDinh", "hoan-thanh", "ketQua", "Bản một."));
        driver.answer("truongphong.skhcn", document, Map.of("quyetDinh", "lam-lai", "lyDo", "Thiếu phụ lục."));
        driver.answer("chuyenvien.skhcn", document, Map.of("quyetDinh", "hoan-thanh", "ketQua", "Bản hai."));
        driver.answer("truongphong.skhcn", document, Map.of("quyetDinh", "xac-nhan", "yKienXacNhan", "Đạt."));

        assertThat(state(document)).isEqualTo(IncomingState.COMPLETED);
        end(document);
    }

    private void redirect(long document) {
        transaction.executeWithoutResult(status -> cases.send(
                IncomingDocument.TYPE,
                document,
                "giao-lai",
                driver.person("giamdoc.skhcn").actor(),
                new FormInput(driver.directive(Map.of()))));
    }

    private void finish(long document) {
        driver.answer("truongphong.skhcn", document, driver.assignment());
        driver.answer("chuyenvien.skhcn", document, Map.of("quyetDinh", "hoan-thanh", "ketQua", "Đã trả lời."));
        driver.answer("truongphong.skhcn", document, Map.of("quyetDinh", "xac-nhan"));
        end(document);
    }

    private void ask(long document, String until) {
        driver.answer(
                "chuyenvien.skhcn",
                document,
                Map.of("quyetDinh", "xin-gia-han", "hanDeNghi", until, "lyDo", "Chờ số liệu của các địa phương."));
    }

    private LocalDate due(String username, long document) {
        return LocalDate.ofInstant(
                Objects.requireNonNull(driver.task(username, document).dueAt()), ZoneOffset.UTC);
    }

    private IncomingState state(long document) {
        return documents.require(document).state();
    }

    private CaseView end(long document) {
        CaseView view = driver.view(document);
        TRAVELLED.addAll(view.travelled());
        return view;
    }

    private List<Long> boxOf(String username, TaskBox box) {
        return inbox.page(driver.person(username), box, TaskFilter.NONE, null, 50).entries().stream()
                .map(entry -> entry.subject().id())
                .toList();
    }
}
