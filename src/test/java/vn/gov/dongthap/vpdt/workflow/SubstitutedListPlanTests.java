package vn.gov.dongthap.vpdt.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.ActingFor;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;

/** How PostgreSQL reads a list with the lists of absent people merged into it. */
@Tag("postgresql-only")
@IntegrationTest
class SubstitutedListPlanTests {

    private static final Set<String> IN_PERSON = Set.of("duyet-van-ban-di", "ky-so-van-ban-di");

    @Autowired
    private JdbcClient jdbc;

    private final SignedInPerson acting = Somebody.with(Role.OFFICER);
    private final SignedInPerson absent = Somebody.inAgencyOf(acting);
    private long caseId;

    @BeforeEach
    void manyTasks() {
        long first = SomeTask.of(acting, TaskBox.MINE).in(jdbc);
        caseId = jdbc.sql("select case_id from task_entry where id = ?")
                .param(first)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into task_entry (case_id, holder, box, own_box, queue_rank, sort_due, step_id, step_name,
                            form_key, process_key, process_name, subject_type, subject_id, agency_id, title, urgency,
                            search_text, created_at)
                        select e.case_id, case i % 4 when 0 then ? when 1 then ? else 'p:-' || i % 500 end, e.box,
                            e.own_box, e.queue_rank, e.sort_due - i * interval '1 minute', e.step_id, e.step_name,
                            'giai-quyet-van-ban-den', e.process_key, e.process_name, e.subject_type, e.subject_id,
                            e.agency_id, e.title, e.urgency, e.search_text, e.created_at
                        from task_entry e, generate_series(1, 20000) i where e.id = ?
                        """)
                .params(Holders.person(acting.personId()), Holders.person(absent.personId()), first)
                .update();
        jdbc.sql("analyze task_entry").update();
    }

    @AfterEach
    void cleanUp() {
        jdbc.sql("delete from task_entry where case_id = ?").param(caseId).update();
        jdbc.sql("delete from workflow_case where id = ?").param(caseId).update();
    }

    @Test
    @DisplayName("Each name of the list is read along its index and only as far as the page goes")
    void readsEachNameByItsIndex() {
        SignedInPerson hand = acting.holding(List.of(new ActingFor(
                1,
                absent.personId(),
                absent.fullName(),
                absent.assignmentId(),
                absent.unitId(),
                absent.roles(),
                Set.of(),
                Set.of("van-ban-den"),
                "1/QĐ")));
        ListQuery query =
                new ListQuery(ListSource.of(hand, TaskBox.MINE, null), TaskBox.MINE, hand.agencyId(), IN_PERSON, 0);

        String plan = String.join(
                "\n",
                jdbc.sql("explain (analyze, timing off, costs off) " + query.statement())
                        .params(query.parameters())
                        .param("most", 21)
                        .query(String.class)
                        .list());

        assertThat(plan).doesNotContain("Seq Scan").doesNotContain("Bitmap");
        assertThat(plan.split("Index Scan using task_entry_list", -1)).as(plan).hasSize(3);
        assertThat(plan.lines().filter(line -> line.contains("Index Scan")))
                .allMatch(line -> line.matches(".*rows=(\\d|1\\d|2[01])(\\.00)? loops=1.*"));
    }
}
