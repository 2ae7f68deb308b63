package vn.gov.dongthap.vpdt.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;

@IntegrationTest
class TaskFormsTests {

    private static final String FORM = "thu-lua-chon";

    @Autowired
    TaskInbox inbox;

    @Autowired
    TaskForms forms;

    @Autowired
    FormVersions versions;

    @Autowired
    FormCheck check;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private final SignedInPerson clerk = Somebody.with(Role.CLERK);
    private final String definition = "thu-lua-chon:1:" + Somebody.number();
    private long task;

    @BeforeEach
    void aTaskWithAForm() {
        versions.keep(definition, List.of(FORM));
        task = someTask().in(jdbc);
    }

    @Test
    void startsWithWhatTheProcedureKnowsAndOffers() {
        TaskForm form = inbox.form(clerk, task);

        JsonNode data = json.readTree(form.dataJson());
        assertThat(form.draft()).isFalse();
        assertThat(data.path("soDen").asString()).isEqualTo("17");
        assertThat(data.path("trichYeu").asString()).isEqualTo("Báo cáo kết quả");
        assertThat(data.path("donViChuTri").path(0).path("value").asString()).isEqualTo("u" + clerk.agencyId());
        assertThat(data.has("khongCoTrenBieuMau")).isFalse();
    }

    @Test
    void goesOnFromTheDraftWhateverSessionSavedIt() {
        inbox.saveDraft(clerk, task, "{\"trichYeu\":\"nửa chừng\"}");
        inbox.saveDraft(
                clerk, task, "{\"trichYeu\":\"\",\"quyetDinh\":\"giao\",\"soDen\":\"99\",\"donViChuTri\":[],\"la\":1}");

        TaskForm form = inbox.form(clerk, task);

        JsonNode data = json.readTree(form.dataJson());
        assertThat(form.draft()).isTrue();
        assertThat(data.path("trichYeu").asString()).isEmpty();
        assertThat(data.path("quyetDinh").asString()).isEqualTo("giao");
        assertThat(data.path("soDen").asString()).isEqualTo("17");
        assertThat(data.path("donViChuTri").size()).isEqualTo(1);
        assertThat(data.has("la")).isFalse();
    }

    @Test
    void keepsDraftsApartAndForgetsThemWhenTheTaskIsDone() {
        SignedInPerson colleague = Somebody.movedTo(Somebody.with(Role.CLERK), clerk.agencyId());
        long shared = SomeTask.ofGroup(clerk.agencyId(), "van-thu@a" + clerk.agencyId())
                .subject(ChoosingForms.TYPE, 1)
                .form(definition, FORM)
                .in(jdbc);
        inbox.saveDraft(clerk, shared, "{\"trichYeu\":\"của tôi\"}");

        assertThat(inbox.form(clerk, shared).draft()).isTrue();
        assertThat(inbox.form(colleague, shared).draft()).isFalse();

        forms.dropDrafts(shared);
        assertThat(inbox.form(clerk, shared).draft()).isFalse();
    }

    @Test
    void refusesDraftsThatAreTooLargeOrNoObject() {
        for (String input : List.of("[]", "{", "{\"trichYeu\":\"" + "a".repeat(200_000) + "\"}")) {
            assertThatExceptionOfType(FormRefused.class).isThrownBy(() -> inbox.saveDraft(clerk, task, input));
        }
        assertThat(inbox.form(clerk, task).draft()).isFalse();
    }

    @Test
    void givesNobodyElseTheFormOrTheDraft() {
        SignedInPerson stranger = Somebody.inAgencyOf(clerk);
        SignedInPerson elsewhere = Somebody.movedTo(clerk, clerk.agencyId() + 1);
        for (SignedInPerson other : List.of(stranger, elsewhere)) {
            assertThatExceptionOfType(RecordNotFound.class).isThrownBy(() -> inbox.form(other, task));
            assertThatExceptionOfType(RecordNotFound.class).isThrownBy(() -> inbox.saveDraft(other, task, "{}"));
        }
        long taken = someTask().takenFrom("van-thu@a" + clerk.agencyId()).in(jdbc);
        SignedInPerson colleague = Somebody.movedTo(Somebody.with(Role.CLERK), clerk.agencyId());
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> inbox.form(colleague, taken));
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> inbox.saveDraft(colleague, taken, "{}"));
    }

    @Test
    void keepsNoDraftOfATaskThatIsDone() {
        long done = SomeTask.of(clerk, TaskBox.DONE)
                .completed("2026-03-01T01:00:00Z")
                .subject(ChoosingForms.TYPE, 1)
                .form(definition, FORM)
                .in(jdbc);

        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> inbox.saveDraft(clerk, done, "{}"));
    }

    @Test
    void twoWindowsMaySaveAtOnce() throws Exception {
        Callable<Void> window = () -> {
            for (int i = 0; i < 10; i++) {
                inbox.saveDraft(clerk, task, "{\"trichYeu\":\"" + i + "\"}");
            }
            return null;
        };
        ExecutorService windows = Executors.newFixedThreadPool(2);
        for (Future<Void> saved : windows.invokeAll(List.of(window, window))) {
            saved.get();
        }
        windows.shutdown();

        assertThat(json.readTree(inbox.form(clerk, task).dataJson())
                        .path("trichYeu")
                        .asString())
                .isEqualTo("9");
    }

    @Test
    void acceptsOnlyChoicesOfTheAgency() {
        TaskEntry entry = inbox.find(clerk, task);
        String input = "{\"trichYeu\":\"a\",\"donVi\":\"u%d\"}";

        assertThat(check.check(definition, FORM, clerk, entry, input.formatted(clerk.agencyId()))
                        .text("donVi"))
                .hasValue("u" + clerk.agencyId());
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> check.check(definition, FORM, clerk, entry, input.formatted(clerk.agencyId() + 1)))
                .satisfies(e -> assertThat(e.errors()).singleElement().satisfies(error -> {
                    assertThat(error.field()).isEqualTo("donVi");
                    assertThat(error.label()).isEqualTo("Đơn vị chủ trì");
                    assertThat(error.message()).startsWith("Giá trị đã chọn không có trong danh sách");
                }));
    }

    @Test
    @DisplayName("Q4.7 kept input is composed Unicode")
    void composesInput() {
        String subject = "Kế hoạch của Ủy ban nhân dân tỉnh Đồng Tháp";
        String input = "{\"trichYeu\":\"" + Normalizer.normalize(subject, Normalizer.Form.NFD) + "\"}";

        assertThat(check.check(definition, FORM, clerk, inbox.find(clerk, task), input)
                        .text("trichYeu"))
                .hasValue(subject);
    }

    @Test
    void aRunningCaseKeepsItsForm() {
        String older = "thu-lua-chon:0:" + Somebody.number();
        jdbc.sql("insert into form_version (definition_id, form_key, content) values (?, ?, ?)")
                .params(
                        older,
                        FORM,
                        "{\"type\":\"default\",\"components\":[{\"type\":\"textfield\",\"key\":\"cu\",\"label\":\"Cũ\"}]}")
                .update();
        TaskEntry entry = inbox.find(clerk, task);

        assertThat(check.check(older, FORM, clerk, entry, "{\"cu\":\"x\"}").text("cu"))
                .hasValue("x");
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> check.check(definition, FORM, clerk, entry, "{\"cu\":\"x\",\"trichYeu\":\"a\"}"))
                .satisfies(e -> assertThat(e.errors())
                        .extracting(FormRefused.FieldError::field)
                        .containsExactly("cu"));
    }

    private SomeTask someTask() {
        return SomeTask.of(clerk, TaskBox.MINE).subject(ChoosingForms.TYPE, 1).form(definition, FORM);
    }
}
