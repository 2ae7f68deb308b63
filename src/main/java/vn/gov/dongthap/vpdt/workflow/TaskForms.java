package vn.gov.dongthap.vpdt.workflow;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.workflow.CaseForms.Choice;
import vn.gov.dongthap.vpdt.workflow.form.Form;

/** Puts together what the browser shows for a task, and keeps what people have half filled in. */
@Component
class TaskForms {

    private static final String NO_FIELDS = "{\"type\":\"default\",\"schemaVersion\":19,\"components\":[]}";
    private static final Form EMPTY = Form.read(NO_FIELDS);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final TaskLists lists;
    private final FormVersions forms;
    private final ProcedureForms procedures;
    private final FormCheck check;
    private final Hands hands;

    TaskForms(
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock,
            TaskLists lists,
            FormVersions forms,
            ProcedureForms procedures,
            FormCheck check,
            Hands hands) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.lists = lists;
        this.forms = forms;
        this.procedures = procedures;
        this.check = check;
        this.hands = hands;
    }

    /**
     * The form of a task, with the person's draft, or else what the procedure knows already. Lists of choices and
     * fields that are only shown are always fresh.
     *
     * @throws vn.gov.dongthap.vpdt.law.RecordNotFound when the task is not theirs to see
     * @throws RuleBroken when it is not theirs to do
     */
    TaskForm form(SignedInPerson person, long taskId) {
        TaskEntry task = own(person, taskId);
        Optional<Named> named = formOf(taskId);
        if (named.isEmpty()) {
            return new TaskForm(EMPTY.content(), "{}", false, task.version());
        }
        SignedInPerson hand = hand(person, task, named.get().formKey());
        Form form = forms.of(named.get().definitionId(), named.get().formKey());
        Optional<JsonNode> draft = draft(person, taskId);
        ObjectNode data = json.createObjectNode();
        procedures.prefill(hand, task, named.get().formKey()).forEach((key, value) -> {
            if (form.isShownOnly(key) || draft.isEmpty() && form.accepts(key)) {
                data.set(key, json.valueToTree(value));
            }
        });
        draft.ifPresent(saved -> saved.properties().stream()
                .filter(value -> form.accepts(value.getKey()))
                .forEach(value -> data.set(value.getKey(), value.getValue())));
        Map<String, List<Choice>> choices =
                procedures.choices(hand, task, named.get().formKey());
        form.choiceLists().forEach(list -> data.set(list, json.valueToTree(choices.getOrDefault(list, List.of()))));
        return new TaskForm(form.content(), json.writeValueAsString(data), draft.isPresent(), task.version());
    }

    /**
     * Keeps half-filled input. The last one saved counts; it stays when the session ends.
     *
     * @param input a JSON object
     * @throws FormRefused when it is too large or no JSON object
     * @throws RuleBroken when the task is not theirs to do, or done
     */
    void saveDraft(SignedInPerson person, long taskId, String input) {
        check.checkDraft(input);
        hand(person, own(person, taskId), formOf(taskId).map(Named::formKey).orElse(null));
        // the lock makes a draft wait for a completion under way, and two windows for each other
        boolean open = jdbc.sql("select id from task_entry where id = ? and completed_at is null for update")
                .param(taskId)
                .query(Long.class)
                .optional()
                .isPresent();
        if (!open) {
            throw notTheirs();
        }
        Object now = clock.instant().atOffset(ZoneOffset.UTC);
        int changed = jdbc.sql("update task_draft set content = ?, saved_at = ? where task_id = ? and person_id = ?")
                .params(input, now, taskId, person.personId())
                .update();
        if (changed == 0) {
            jdbc.sql("insert into task_draft (task_id, person_id, content, saved_at) values (?, ?, ?, ?)")
                    .params(taskId, person.personId(), input, now)
                    .update();
        }
    }

    /** Forgets the drafts of a task that has been done. */
    void dropDrafts(long taskId) {
        jdbc.sql("delete from task_draft where task_id = ?").param(taskId).update();
    }

    private TaskEntry own(SignedInPerson person, long taskId) {
        TaskEntry task = lists.find(person, taskId);
        if (!task.isFor(person)) {
            throw notTheirs();
        }
        return task;
    }

    /** Drafts are everybody's own; what the form knows and offers is the absent person's. */
    private SignedInPerson hand(SignedInPerson person, TaskEntry task, @Nullable String formKey) {
        return task.absentFor(person) == null
                ? person
                : hands.in(Places.of(person, task).orElseThrow(), person, formKey);
    }

    private static RuleBroken notTheirs() {
        return new RuleBroken(null, "workflow.task.not-yours");
    }

    private Optional<Named> formOf(long taskId) {
        return jdbc.sql("""
                        select c.definition_id, e.form_key from task_entry e join workflow_case c on c.id = e.case_id
                        where e.id = ? and e.form_key is not null
                        """)
                .param(taskId)
                .query((row, n) -> new Named(row.getString("definition_id"), row.getString("form_key")))
                .optional();
    }

    private Optional<JsonNode> draft(SignedInPerson person, long taskId) {
        return jdbc.sql("select content from task_draft where task_id = ? and person_id = ?")
                .params(taskId, person.personId())
                .query(String.class)
                .optional()
                .map(json::readTree);
    }

    private record Named(String definitionId, String formKey) {}
}
