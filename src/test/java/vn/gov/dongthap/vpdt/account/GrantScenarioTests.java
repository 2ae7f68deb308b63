package vn.gov.dongthap.vpdt.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.dongthap.vpdt.identity.AccountLinks;
import vn.gov.dongthap.vpdt.incoming.FindDocument;
import vn.gov.dongthap.vpdt.incoming.IncomingDriver;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.outgoing.PreparedDocuments;
import vn.gov.dongthap.vpdt.outgoing.Withdrawal;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.testing.Visitor;

/** The road of {@code bpmn/cap-moi-tai-khoan.bpmn}, from an agency's table to accounts people sign in with. */
@IntegrationTest
class GrantScenarioTests {

    private static final Set<String> TRAVELLED = new HashSet<>();
    private static final Pattern ELEMENT = Pattern.compile(
            "<(?:startEvent|endEvent|userTask|serviceTask|callActivity|exclusiveGateway|sequenceFlow) id=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private RequestDriver driver;

    @Autowired
    private AccountRequests requests;

    @Autowired
    private RequestRows rows;

    @Autowired
    private ChangeRows changeRows;

    @Autowired
    private SendRequest send;

    @Autowired
    private DecideRows decisions;

    @Autowired
    private OpenRequest open;

    @Autowired
    private StartRequest start;

    @Autowired
    private ReceivePaper paper;

    @Autowired
    private FindDocument incoming;

    @Autowired
    private IncomingDriver letters;

    @Autowired
    private PreparedDocuments documents;

    @Autowired
    private Withdrawal withdrawal;

    @Autowired
    private AccountLinks links;

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
        String diagram =
                new String(new ClassPathResource("bpmn/cap-moi-tai-khoan.bpmn").getContentAsByteArray(), "UTF-8");
        Set<String> elements =
                ELEMENT.matcher(diagram).results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(elements).isNotEmpty();
        assertThat(TRAVELLED).containsAll(elements);
    }

    @Test
    @DisplayName(
            "Q9.1 From an agency's table by its letter, decisions row by row, to accounts and the notice of the result")
    void travelsToTheNotice() {
        long id = driver.received(List.of(
                withId(RequestDriver.somebody("Nguyễn Cấp Một", "cap1"), "087190000001"),
                RequestDriver.somebody("Trần Cấp Hai", "cap2")));
        assertThat(state(id)).isEqualTo(RequestState.RECEIVED);
        assertThat(incoming.findIfVisible(
                        driver.person(RequestDriver.DECIDES),
                        requests.require(id).incomingId()))
                .isPresent();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> driver.complete(id))
                .returns("Q9.2a", RuleBroken::clause);
        decisions.decide(
                driver.person(RequestDriver.DECIDES), id, 2, RowDecision.REFUSED, "Chưa có quyết định tuyển dụng");
        driver.approveRest(id);
        driver.complete(id);

        assertThat(state(id)).isEqualTo(RequestState.DECIDED);
        List<RequestRow> carriedOut = rows.of(id);
        assertThat(carriedOut.get(0).username()).isEqualTo("mot.nc.stc");
        assertThat(carriedOut.get(1).accountId()).isNull();
        long notice = requests.require(id).noticeId();
        driver.announced(notice);
        TRAVELLED.addAll(driver.view(id).travelled());

        assertThat(state(id)).isEqualTo(RequestState.CLOSED);
        assertThat(driver.view(id).endedAt()).isNotNull();
        assertThat(jdbc.sql("select incoming_id from outgoing_recipient where document_id = ?")
                        .param(notice)
                        .query(Long.class)
                        .single())
                .isNotNull();
        signsIn(carriedOut.get(0));
    }

    private void signsIn(RequestRow row) {
        String path = links.path(row.accountId()).orElseThrow();
        Visitor visitor = new Visitor(port);
        visitor.get(path);
        visitor.post(path, "matKhau", "Sông Tiền 2026 chảy êm", "nhapLai", "Sông Tiền 2026 chảy êm");
        assertThat(new Visitor(port)
                        .signIn(row.username(), "Sông Tiền 2026 chảy êm")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).doesNotContain("loi"));
    }

    @Test
    @DisplayName("Q9.2b A withdrawn notice is written again; nothing ends without one that has left")
    void writesTheNoticeAgain() {
        long id = driver.received(List.of(RequestDriver.somebody("Lê Cấp Ba", "cap3")));
        driver.approveRest(id);
        driver.complete(id);
        long first = requests.require(id).noticeId();
        withdrawal.withdraw(driver.person(RequestDriver.DECIDES), first, "Sai người ký");

        long second = requests.require(id).noticeId();
        assertThat(second).isNotEqualTo(first);
        assertThat(state(id)).isEqualTo(RequestState.DECIDED);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> requests.require(id).close(false, clock.instant()))
                .returns("Q9.2b", RuleBroken::clause);
        driver.announced(second);
        TRAVELLED.addAll(driver.view(id).travelled());
        assertThat(state(id)).isEqualTo(RequestState.CLOSED);
    }

    @Test
    @DisplayName("Q9.2a Three working days from receipt: received Friday at four, due by the end of Wednesday")
    void isDueInThreeWorkingDays() {
        long id = driver.withRows(List.of(RequestDriver.somebody("Phạm Cấp Bốn", "cap4")));
        long incoming = driver.released(driver.sent(id));
        clock.setTo(LocalDateTime.of(2026, 11, 27, 16, 0));
        driver.registered(incoming);

        assertThat(requests.require(id).dueAt().atZone(ProvinceTime.ZONE).toLocalDate())
                .isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(driver.task(RequestDriver.DECIDES, id).dueAt().atZone(ProvinceTime.ZONE))
                .satisfies(due -> {
                    assertThat(due.toLocalDate()).isEqualTo(LocalDate.of(2026, 12, 2));
                    assertThat(due.toLocalTime()).isEqualTo(LocalTime.of(17, 0));
                });
    }

    @Test
    @DisplayName(
            "Q5.2c Somebody with an account elsewhere is pointed to Mẫu 02; a unit of another agency is not managed (Q9.1)")
    void tellsWhatIsWrong() {
        long id = driver.started();
        Map<String, String> known = RequestDriver.somebody("Đặng Hoàng Phúc", "chuyenvien.skhcn");
        Map<String, String> elsewhere = RequestDriver.somebody("Người Phòng Khác", "khac1");
        elsewhere.put("donVi", "Phòng Chuyển đổi số");

        assertThat(changeRows
                        .add(driver.person(RequestDriver.PREPARES), id, known)
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("Mẫu 02", "Sở Khoa học và Công nghệ"));
        assertThat(changeRows
                        .add(driver.person(RequestDriver.PREPARES), id, elsewhere)
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("cơ quan quản lý trực tiếp"));
        assertThat(rows.count(id)).isZero();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> driver.sent(id))
                .returns("Q9.1", RuleBroken::clause);
    }

    @Test
    @DisplayName("Q5.2c A person twice in one request is told, by mail address and by personal identifier")
    void tellsPeopleAskedForTwice() {
        long id = driver.withRows(List.of(withId(RequestDriver.somebody("Hai Lần", "hailan"), "087190000002")));

        assertThat(changeRows
                        .add(
                                driver.person(RequestDriver.PREPARES),
                                id,
                                withId(RequestDriver.somebody("Hai Lần", "hailan2"), "087190000002"))
                        .problems())
                .extracting(problem -> problem.column())
                .containsExactly("soDinhDanh");
        assertThat(jdbc.sql("select content from account_request_row where request_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .doesNotContain("087190000002");
    }

    @Test
    @DisplayName("Q5.1a The table belongs to the letter: closed once it is written, open again when that is withdrawn")
    void belongsToTheLetter() {
        long id = driver.withRows(List.of(RequestDriver.somebody("Võ Cấp Năm", "cap5")));
        long letter = driver.sent(id);

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> changeRows.remove(driver.person(RequestDriver.PREPARES), id, 1))
                .returns("Q5.1a", RuleBroken::clause);
        withdrawal.withdraw(driver.person(RequestDriver.PREPARES), letter, "Thiếu người");
        changeRows.remove(driver.person(RequestDriver.PREPARES), id, 1);
        assertThat(rows.count(id)).isZero();
    }

    @Test
    @DisplayName("Q5.1b A request on paper is entered by Sở Khoa học và Công nghệ; its letter must be in the register")
    void isEnteredFromPaper() {
        long agency = driver.person("vanthu.mytho").agencyId();
        long id = start.onPaper(driver.person(RequestDriver.DECIDES), RequestKind.GRANT, agency, UUID.randomUUID());
        Map<String, String> row = RequestDriver.somebody("Bùi Cấp Giấy", "capgiay");
        row.put("donVi", "Phòng Kinh tế và Hạ tầng");
        changeRows.add(driver.person(RequestDriver.DECIDES), id, row);

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> paper.receive(driver.person(RequestDriver.DECIDES), id, 999_999))
                .returns("Q5.1a", RuleBroken::clause);
        long other = driver.received(List.of(RequestDriver.somebody("Ngô Cấp Sáu", "cap6")));
        int arrival = jdbc.sql("select arrival_number from incoming_document where id = ?")
                .param(requests.require(other).incomingId())
                .query(Integer.class)
                .single();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> paper.receive(driver.person(RequestDriver.DECIDES), id, arrival))
                .withMessageContaining("account.request.letter-taken");
        long letter = letters.handled("884401");
        paper.receive(
                driver.person(RequestDriver.DECIDES),
                id,
                jdbc.sql("select arrival_number from incoming_document where id = ?")
                        .param(letter)
                        .query(Integer.class)
                        .single());

        assertThat(state(id)).isEqualTo(RequestState.RECEIVED);
        assertThat(driver.task(RequestDriver.DECIDES, id).subject().title()).contains("UBND phường Mỹ Tho");
    }

    @Test
    @DisplayName("Q4.4b Requests hold personal data: another agency and people without the right do not find them")
    void isHiddenFromOthers() {
        long id = driver.started();
        for (String stranger : List.of("vanthu.snv", "chuyenvien.stc", "giamdoc.skhcn", RequestDriver.DECIDES)) {
            assertThatExceptionOfType(RecordNotFound.class)
                    .as(stranger)
                    .isThrownBy(() -> open.open(driver.person(stranger), id, 0));
        }
        long received = driver.received(List.of(RequestDriver.somebody("Dương Cấp Bảy", "cap7")));
        assertThatExceptionOfType(RecordNotFound.class)
                .isThrownBy(() -> decisions.decideRest(driver.person(RequestDriver.PREPARES), received));
    }

    private static Map<String, String> withId(Map<String, String> row, String id) {
        row.put("soDinhDanh", id);
        return row;
    }

    private RequestState state(long id) {
        return requests.require(id).state();
    }
}
