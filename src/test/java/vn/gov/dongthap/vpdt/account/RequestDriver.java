package vn.gov.dongthap.vpdt.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.outgoing.PreparedDocuments;
import vn.gov.dongthap.vpdt.outgoing.SealOutgoing;
import vn.gov.dongthap.vpdt.outgoing.SignOutgoing;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.workflow.CaseForms.Choice;
import vn.gov.dongthap.vpdt.workflow.CaseView;
import vn.gov.dongthap.vpdt.workflow.Cases;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskForm;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/** Carries requests of Sở Tài chính along: prepared there, decided on by Sở Khoa học và Công nghệ, every task by its form. */
@Component
@Profile("test")
class RequestDriver {

    static final String PREPARES = "vanthu.stc";
    static final String DECIDES = "quantri.skhcn";
    private static final String OUTGOING = PreparedDocuments.SUBJECT;
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final StartRequest start;
    private final ChangeRows rows;
    private final SendRequest send;
    private final DecideRows decisions;
    private final OpenRequest open;
    private final SignOutgoing sign;
    private final SealOutgoing seal;
    private final TaskInbox inbox;
    private final Cases cases;
    private final People people;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RequestDriver(
            StartRequest start,
            ChangeRows rows,
            SendRequest send,
            DecideRows decisions,
            OpenRequest open,
            SignOutgoing sign,
            SealOutgoing seal,
            TaskInbox inbox,
            Cases cases,
            People people,
            JdbcClient jdbc,
            JsonMapper json) {
        this.start = start;
        this.rows = rows;
        this.send = send;
        this.decisions = decisions;
        this.open = open;
        this.sign = sign;
        this.seal = seal;
        this.inbox = inbox;
        this.cases = cases;
        this.people = people;
        this.jdbc = jdbc;
        this.json = json;
    }

    SignedInPerson person(String username) {
        return people.of(username);
    }

    long started() {
        return start.ofOwnAgency(person(PREPARES), RequestKind.GRANT, UUID.randomUUID());
    }

    /** A row as typed, of somebody nobody knows yet. */
    static Map<String, String> somebody(String fullName, String key) {
        return new HashMap<>(Map.of(
                "hoTen", fullName,
                "chucVu", "Chuyên viên",
                "donVi", "Phòng Ngân sách",
                "dienThoai", "0912345678",
                "email", key + "@dongthap.example",
                "doiTuong", "Công chức",
                "lyDo", "Chưa được cấp tài khoản"));
    }

    long withRows(List<Map<String, String>> typed) {
        long id = started();
        for (Map<String, String> row : typed) {
            var added = rows.add(person(PREPARES), id, row);
            if (!added.problems().isEmpty()) {
                throw new AssertionError(added.problems());
            }
        }
        return id;
    }

    /** Its letter written; returns the outgoing document. */
    long sent(long id) {
        Choice signer = open.signers(person(PREPARES)).get(0);
        return send.send(
                person(PREPARES),
                id,
                SendRequest.Letter.of(
                        "Huỳnh Thị Tuyết Mai",
                        "Văn thư",
                        "0277 3851 234",
                        "mai.htt@dongthap.example",
                        signer.value(),
                        person("chuyenvien.stc").personId()));
    }

    /** Carries the letter to its release and returns the document it became at Sở Khoa học và Công nghệ. */
    long released(long letter) {
        answer(PREPARES, OUTGOING, letter, Map.of("quyetDinh", "trinh"));
        answer("truongphong.stc", OUTGOING, letter, Map.of("quyetDinh", "dat"));
        answer("chuyenvien.stc", OUTGOING, letter, Map.of("quyetDinh", "dat"));
        answer("giamdoc.stc", OUTGOING, letter, Map.of("quyetDinh", "duyet"));
        sign.sign(person("giamdoc.stc"), letter);
        answer(PREPARES, OUTGOING, letter, Map.of());
        seal.seal(person(PREPARES), letter);
        return jdbc.sql("select incoming_id from outgoing_recipient where document_id = ?")
                .param(letter)
                .query(Long.class)
                .single();
    }

    /** Registers the letter where it arrived. */
    void registered(long incoming) {
        answer("vanthu.skhcn", "incoming", incoming, Map.of("xacThuc", "chu-ky-hop-le", "quyetDinh", "tiep-nhan"));
        answer("vanthu.skhcn", "incoming", incoming, Map.of());
    }

    /** Received by Sở Khoa học và Công nghệ. */
    long received(List<Map<String, String>> typed) {
        long id = withRows(typed);
        registered(released(sent(id)));
        return id;
    }

    void approveRest(long id) {
        decisions.decideRest(person(DECIDES), id);
    }

    /** Completes the step in which the rows are decided on; the accounts are granted. */
    void complete(long id) {
        answer(
                DECIDES,
                AccountRequest.TYPE,
                id,
                Map.of("nguoiKiemTra", String.valueOf(person("vanthu2.skhcn").personId())));
    }

    /** Carries the notice of the result to its release. */
    void announced(long notice) {
        answer(DECIDES, OUTGOING, notice, Map.of("quyetDinh", "trinh"));
        answer("truongphong.skhcn", OUTGOING, notice, Map.of("quyetDinh", "dat"));
        answer("vanthu2.skhcn", OUTGOING, notice, Map.of("quyetDinh", "dat"));
        answer("giamdoc.skhcn", OUTGOING, notice, Map.of("quyetDinh", "duyet"));
        sign.sign(person("giamdoc.skhcn"), notice);
        answer("vanthu.skhcn", OUTGOING, notice, Map.of());
        seal.seal(person("vanthu.skhcn"), notice);
    }

    /** Answers the person's open task as its form was opened, but for the given fields. */
    void answer(String username, String type, long id, Map<String, ?> input) {
        SignedInPerson person = person(username);
        TaskEntry task = inbox.nextFor(person, type, id)
                .orElseThrow(() -> new AssertionError(username + " has no task of " + type + " " + id));
        TaskForm form = inbox.form(person, task.id());
        Map<String, Object> values = new HashMap<>(json.readValue(form.dataJson(), VALUES));
        values.keySet().removeIf(key -> !form.schemaJson().replace(" ", "").contains("\"key\":\"" + key + "\""));
        values.putAll(input);
        inbox.complete(person, task.id(), task.version(), json.writeValueAsString(values));
    }

    boolean hasTask(String username, String type, long id) {
        return inbox.nextFor(person(username), type, id).isPresent();
    }

    TaskEntry task(String username, long id) {
        return inbox.nextFor(person(username), AccountRequest.TYPE, id).orElseThrow();
    }

    CaseView view(long id) {
        return cases.about(AccountRequest.TYPE, id).orElseThrow();
    }
}
