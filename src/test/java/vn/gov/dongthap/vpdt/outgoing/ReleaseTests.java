package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.DRAFTER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.SIGNER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.document.Attachment;
import vn.gov.dongthap.vpdt.document.Attachments;
import vn.gov.dongthap.vpdt.drafting.DraftComparison;
import vn.gov.dongthap.vpdt.drafting.FindingLevel;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.outgoing.DraftFiles.Sent;
import vn.gov.dongthap.vpdt.signature.CheckedSignature;
import vn.gov.dongthap.vpdt.signature.Outcome;
import vn.gov.dongthap.vpdt.signature.SignatureReport;
import vn.gov.dongthap.vpdt.signature.VerifySignatures;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.KeptBytes;
import vn.gov.dongthap.vpdt.testing.NeedsProgram;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/** From a Word template to another agency's desk, and back what becomes of it there. */
@IntegrationTest
class ReleaseTests {

    @Autowired
    private AuditLog audit;

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private OpenOutgoing openOutgoing;

    @Autowired
    private AddVersion addVersion;

    @Autowired
    private SignOutgoing signOutgoing;

    @Autowired
    private Recipients recipients;

    @Autowired
    private Attachments attachments;

    @Autowired
    private VerifySignatures verify;

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private JsonMapper json;

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

    @Test
    @NeedsProgram("soffice")
    @DisplayName(
            "N10.2c The filled template becomes PDF, is signed, numbered and sealed, and arrives elsewhere as an original")
    void travelsFromTemplateToTheOtherDesk() throws IOException {
        long id = driver.start();
        Map<String, Object> facts = driver.facts("luu");
        facts.put(
                "noiNhanKhac",
                List.of(Map.of("ten", "Công ty Minh Phát", "cachGui", "POST", "diaChi", "12 Nguyễn Huệ, Cao Lãnh")));
        driver.answer(DRAFTER, id, facts);
        SignedInPerson drafter = driver.person(DRAFTER);
        byte[] word = template(drafter, id);
        addVersion.add(
                drafter, id, UUID.randomUUID(), new Sent("Dự thảo.docx", new ByteArrayResource(word)), null, "Từ mẫu.");
        Version version = openOutgoing.open(drafter, id).versions().get(0);
        assertThat(version.report()).isNotNull();
        assertThat(version.report().findings())
                .filteredOn(finding -> finding.level() == FindingLevel.ERROR)
                .as("the template itself keeps to Appendix I, but for what is still to be written")
                .allMatch(finding -> finding.point().name().equals("UNFINISHED"));
        facts.put("quyetDinh", "trinh");
        driver.answer(DRAFTER, id, facts);
        driver.check(id);
        driver.answer(SIGNER, id, Map.of("quyetDinh", "duyet"));
        driver.sign(id);
        driver.answer(OutgoingDriver.CLERK, id, Map.of());
        driver.seal(id);

        List<Recipient> places = recipients.of(id);
        assertThat(places).extracting(Recipient::way).contains(SendingWay.SYSTEM, SendingWay.POST);
        Recipient inside = places.get(0);
        Attachment arrived = attachments.of("incoming", inside.incomingId()).get(0);
        SignatureReport report = verify.of(arrived.file());
        assertThat(report.outcome()).isEqualTo(Outcome.ORIGINAL);
        assertThat(report.signatures()).hasSize(2).allMatch(CheckedSignature::isValid);
        assertThat(jdbc.sql("""
                        select concat_ws('|', code_number, code_notation, organ_name, source, signer_name, state)
                        from incoming_document where id = ?
                        """).param(inside.incomingId()).query(String.class).single())
                .matches("\\d+\\|SKHCN-CĐS\\|Sở Khoa học và Công nghệ\\|INTERNAL\\|Nguyễn Thành Nhân\\|RECEIVED");
    }

    @Test
    @DisplayName(
            "V6.1o The sender sees how far each recipient is, in the codes of the exchange, with the reason of a refusal")
    void followsTheRecipients() {
        long id = driver.released();
        Recipient first = recipients.of(id).get(0);
        Recipient second = recipients.of(id).get(1);

        answer("vanthu.snv", first, Map.of("xacThuc", "chu-ky-hop-le", "quyetDinh", "tiep-nhan"));
        assertThat(state(first)).isEqualTo(DeliveryState.ACCEPTED);
        answer(
                "vanthu.stc",
                second,
                Map.of("xacThuc", "khong-dat", "quyetDinh", "tra-lai", "lyDoTraLai", "Gửi nhầm nơi nhận."));
        assertThat(state(second)).isEqualTo(DeliveryState.REFUSED);
        assertThat(recipients.of(id).get(1).reason()).contains("Gửi nhầm nơi nhận.");

        answer("vanthu.snv", first, register(first));
        answer("vanthu.snv", first, Map.of("yKienDeXuat", "Kính trình.", "nguoiChiDao", driver.id("giamdoc.snv")));
        answer(
                "giamdoc.snv",
                first,
                Map.of(
                        "quyetDinh", "giao-xu-ly",
                        "yKienChiDao", "Tham mưu trả lời.",
                        "donViChuTri", driver.unitOf("truongphong.snv"),
                        "hanGiaiQuyet", "2026-12-10"));
        assertThat(state(first)).isEqualTo(DeliveryState.DIRECTED);
        answer(
                "truongphong.snv",
                first,
                Map.of(
                        "quyetDinh", "phan-cong",
                        "nguoiXuLy", driver.id("chuyenvien.snv"),
                        "hanCaNhan", "2026-12-04"));
        assertThat(state(first)).isEqualTo(DeliveryState.HANDLING);
        answer("chuyenvien.snv", first, Map.of("quyetDinh", "hoan-thanh", "ketQua", "Đã trả lời."));
        answer("truongphong.snv", first, Map.of("quyetDinh", "xac-nhan"));

        assertThat(state(first)).isEqualTo(DeliveryState.COMPLETED);
        assertThat(jdbc.sql("select state from outgoing_recipient_state where recipient_id = ? order by id")
                        .param(first.id())
                        .query(String.class)
                        .list())
                .containsExactly("DELIVERED", "ACCEPTED", "DIRECTED", "HANDLING", "COMPLETED");
    }

    @Test
    @DisplayName(
            "N13.7 A leader signs many in one act: one that cannot be signed has its reason, the others are signed")
    void signsManyAtOnce() {
        long good = driver.approved();
        long notYet = driver.checked();
        long alsoGood = driver.approved();
        assertThat(signOutgoing.waiting(driver.person(SIGNER)))
                .extracting(SignOutgoing.Waiting::id)
                .contains(good, alsoGood)
                .doesNotContain(notYet);

        List<SignOutgoing.Result> results =
                signOutgoing.signAll(driver.person(SIGNER), List.of(good, notYet, alsoGood));

        assertThat(results).hasSize(3);
        assertThat(results)
                .filteredOn(result -> result.problem() != null)
                .singleElement()
                .satisfies(result -> assertThat(result.id()).isEqualTo(notYet));
        assertThat(driver.document(good).state()).isEqualTo(OutgoingState.SIGNED);
        assertThat(driver.document(alsoGood).state()).isEqualTo(OutgoingState.SIGNED);
    }

    @Test
    @DisplayName("The drafter is told once when the document has left, with its number")
    void tellsTheDrafter() {
        long id = driver.released();

        assertThat(jdbc.sql("select title from notice where event_key = ? and person_id = ?")
                        .params(
                                "outgoing-released-" + id,
                                driver.person(OutgoingDriver.DRAFTER).personId())
                        .query(String.class)
                        .single())
                .contains(driver.document(id).metadata().reference());
    }

    @Test
    @DisplayName("N13.7 A document nobody knows, or whose file cannot be read, holds up none of the others")
    void tellsOfEachWhatBecameOfIt() throws IOException {
        long good = driver.approved();
        long unreadable = driver.approved();
        long draft = driver.document(unreadable).files().draftFileId();
        String own = "f".repeat(32) + String.format("%032x", draft);
        jdbc.sql("update stored_file set sha256 = ? where id = ?")
                .params(own, draft)
                .update();
        Files.createDirectories(KeptBytes.of(own));

        List<SignOutgoing.Result> results = signOutgoing.signAll(driver.person(SIGNER), List.of(-1L, unreadable, good));

        assertThat(results).hasSize(3);
        assertThat(results)
                .filteredOn(result -> result.problem() != null)
                .allSatisfy(result -> assertThat(result.problem()).contains("hãy"))
                .extracting(SignOutgoing.Result::id)
                .containsExactlyInAnyOrder(-1L, unreadable);
        assertThat(driver.document(good).state()).isEqualTo(OutgoingState.SIGNED);
        assertThat(driver.document(unreadable).state()).isEqualTo(OutgoingState.APPROVED);
    }

    @Test
    @NeedsProgram("soffice")
    @DisplayName("N10.2b Q4.4b Two versions can be read beside each other, and who did so is logged")
    void comparesVersions() throws IOException {
        long id = driver.start();
        driver.answer(DRAFTER, id, driver.facts("luu"));
        SignedInPerson drafter = driver.person(DRAFTER);
        addVersion.add(
                drafter,
                id,
                UUID.randomUUID(),
                new Sent("a.docx", new ByteArrayResource(template(drafter, id))),
                null,
                null);
        Map<String, Object> changed = driver.facts("luu");
        changed.put("trichYeu", "đánh giá, báo cáo kết quả chuyển đổi số năm 2026");
        driver.answer(DRAFTER, id, changed);
        addVersion.add(
                drafter,
                id,
                UUID.randomUUID(),
                new Sent("b.docx", new ByteArrayResource(template(drafter, id))),
                null,
                null);

        DraftComparison comparison = openOutgoing.compare(drafter, id, 1, 2);

        assertThat(comparison.isSame()).isFalse();
        assertThat(audit.about("outgoing", id)).anySatisfy(event -> {
            assertThat(event.action()).isEqualTo("outgoing.compare");
            assertThat(event.detail()).contains("số 1").contains("số 2");
        });
        assertThat(comparison.paragraphs())
                .flatExtracting(DraftComparison.Paragraph::pieces)
                .extracting(DraftComparison.Piece::text)
                .anyMatch(text -> text.contains("đánh giá"));
    }

    private byte[] template(SignedInPerson person, long id) throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        openOutgoing.write(openOutgoing.content(person, id), word);
        return word.toByteArray();
    }

    private Map<String, Object> register(Recipient recipient) {
        TaskEntry task = task("vanthu.snv", recipient);
        @SuppressWarnings("unchecked")
        Map<String, Object> known = json.readValue(
                inbox.form(driver.person("vanthu.snv"), task.id()).dataJson(), Map.class);
        known.keySet().removeIf(key -> key.startsWith("cac"));
        return known;
    }

    private void answer(String username, Recipient recipient, Map<String, ?> input) {
        TaskEntry task = task(username, recipient);
        inbox.complete(driver.person(username), task.id(), task.version(), json.writeValueAsString(input));
    }

    private TaskEntry task(String username, Recipient recipient) {
        return inbox.nextFor(driver.person(username), "incoming", recipient.incomingId())
                .orElseThrow(() -> new AssertionError(username + " has no task"));
    }

    private DeliveryState state(Recipient recipient) {
        return DeliveryState.valueOf(jdbc.sql("select state from outgoing_recipient where id = ?")
                .param(recipient.id())
                .query(String.class)
                .single());
    }
}
