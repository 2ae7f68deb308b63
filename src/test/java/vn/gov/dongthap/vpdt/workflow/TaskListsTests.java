package vn.gov.dongthap.vpdt.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.workflow.TaskFilter.DueGroup;

@IntegrationTest
class TaskListsTests {

    @Autowired
    TaskLists lists;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final SignedInPerson clerk = Somebody.with(Role.CLERK);

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    @DisplayName("N4.2c urgent documents stand before all others, then the earlier due date")
    void ordersByUrgencyThenDueDate() {
        long undated = SomeTask.of(clerk, TaskBox.MINE).in(jdbc);
        long later =
                SomeTask.of(clerk, TaskBox.MINE).due("2026-12-02T10:00:00Z").in(jdbc);
        long sooner =
                SomeTask.of(clerk, TaskBox.MINE).due("2026-12-01T10:00:00Z").in(jdbc);
        long express = SomeTask.of(clerk, TaskBox.MINE).urgency(3).in(jdbc);
        long urgent = SomeTask.of(clerk, TaskBox.MINE)
                .urgency(1)
                .due("2027-01-01T10:00:00Z")
                .in(jdbc);

        assertThat(ids(page(TaskBox.MINE, TaskFilter.NONE))).containsExactly(express, urgent, sooner, later, undated);
    }

    @Test
    void pagesWithoutGapsOrRepetitions() {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                all.add(SomeTask.of(clerk, TaskBox.MINE)
                        .due("2026-12-0" + (i + 1) + "T10:00:00.123456Z")
                        .in(jdbc));
            }
        }
        all.add(SomeTask.of(clerk, TaskBox.MINE).in(jdbc));

        assertThat(readAll(TaskBox.MINE, 4)).isEqualTo(all);
    }

    @Test
    void showsDoneTasksNewestFirst() {
        long first = SomeTask.of(clerk, TaskBox.DONE)
                .completed("2026-03-01T01:00:00Z")
                .in(jdbc);
        long second = SomeTask.of(clerk, TaskBox.DONE)
                .completed("2026-03-02T01:00:00Z")
                .in(jdbc);
        long third = SomeTask.of(clerk, TaskBox.DONE)
                .completed("2026-03-02T01:00:00Z")
                .in(jdbc);

        assertThat(readAll(TaskBox.DONE, 1)).containsExactly(third, second, first);
    }

    @Test
    void mergesTheGroupsOfAPerson() {
        long ofAgency = SomeTask.ofGroup(clerk.agencyId(), "van-thu@a" + clerk.agencyId())
                .due("2026-12-03T10:00:00Z")
                .in(jdbc);
        long ofUnit = SomeTask.ofGroup(clerk.agencyId(), "van-thu@u" + clerk.unitId())
                .due("2026-12-01T10:00:00Z")
                .in(jdbc);
        long other = SomeTask.ofGroup(clerk.agencyId(), "lanh-dao@a" + clerk.agencyId())
                .in(jdbc);
        long last = SomeTask.ofGroup(clerk.agencyId(), "van-thu@a" + clerk.agencyId())
                .in(jdbc);

        assertThat(readAll(TaskBox.UNIT, 1))
                .containsExactly(ofUnit, ofAgency, last)
                .doesNotContain(other);
    }

    @Test
    void showsNobodyTheListOfAGroupTheyAreNotIn() {
        SomeTask.ofGroup(clerk.agencyId(), "van-thu@a" + clerk.agencyId()).in(jdbc);

        assertThat(lists.page(Somebody.inAgencyOf(clerk), TaskBox.UNIT, TaskFilter.NONE, null, 20)
                        .entries())
                .isEmpty();
    }

    @Test
    void showsOnlyEntriesOfTheAgencyActedIn() {
        SomeTask.of(clerk, TaskBox.MINE).in(jdbc);

        SignedInPerson elsewhere = Somebody.movedTo(clerk, clerk.agencyId() + 1);

        assertThat(lists.page(elsewhere, TaskBox.MINE, TaskFilter.NONE, null, 20)
                        .entries())
                .isEmpty();
        assertThat(lists.counts(elsewhere)).containsEntry(TaskBox.MINE, 0);
    }

    @Test
    @DisplayName("Q4.7 words are found in any composition, case and without marks")
    void findsWordsInAnySpelling() {
        long wanted = SomeTask.of(clerk, TaskBox.MINE)
                .title("Kế hoạch số 15/KH-UBND về Đồng Tháp")
                .in(jdbc);
        SomeTask.of(clerk, TaskBox.MINE).title("Báo cáo 150").in(jdbc);

        for (String text : List.of(
                "ke hoach",
                "KẾ HOẠCH",
                Normalizer.normalize("đồng tháp", Normalizer.Form.NFD),
                "15/kh-ubnd",
                "tháp kế")) {
            assertThat(ids(page(TaskBox.MINE, new TaskFilter(text, null, null, null))))
                    .as(text)
                    .containsExactly(wanted);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"' or 1=1 --", "%' or '1'='1", "báo_cáo", "b\u00e1o%k\u1ebft", "\\", "\u0000báo\u0000xyz"})
    void takesEveryTextForWords(String text) {
        SomeTask.of(clerk, TaskBox.MINE).title("Công văn số 7").in(jdbc);

        TaskPage page = page(TaskBox.MINE, new TaskFilter(text, null, null, null));

        assertThat(page.entries()).hasSize(text.equals("\\") ? 1 : 0);
    }

    @Test
    void takesTenThousandCharactersForWords() {
        SomeTask.of(clerk, TaskBox.MINE).in(jdbc);

        assertThat(page(TaskBox.MINE, new TaskFilter("ạ ".repeat(5_000), null, null, null))
                        .entries())
                .hasSize(1);
        assertThat(page(TaskBox.MINE, new TaskFilter("ạ".repeat(10_000), null, null, null))
                        .entries())
                .isEmpty();
    }

    @Test
    void narrowsByProcessAndUrgency() {
        long wanted = SomeTask.of(clerk, TaskBox.MINE)
                .process("van-ban-di")
                .urgency(2)
                .in(jdbc);
        SomeTask.of(clerk, TaskBox.MINE).process("van-ban-di").in(jdbc);
        SomeTask.of(clerk, TaskBox.MINE).urgency(2).in(jdbc);

        assertThat(ids(page(TaskBox.MINE, new TaskFilter(null, "van-ban-di", 2, null))))
                .containsExactly(wanted);
        assertThat(page(TaskBox.MINE, new TaskFilter(null, "x' or '1'='1", null, null))
                        .entries())
                .isEmpty();
    }

    @Test
    @DisplayName("A8 due groups follow the calendar of the office, not of UTC")
    void groupsByDueDateInOfficeTime() {
        clock.setTo(LocalDateTime.parse("2026-11-26T01:30")); // Thursday; 25 November by UTC
        long overdue =
                SomeTask.of(clerk, TaskBox.MINE).due("2026-11-25T18:29:00Z").in(jdbc);
        long today =
                SomeTask.of(clerk, TaskBox.MINE).due("2026-11-26T10:00:00Z").in(jdbc);
        long sunday =
                SomeTask.of(clerk, TaskBox.MINE).due("2026-11-29T16:59:00Z").in(jdbc);
        long monday =
                SomeTask.of(clerk, TaskBox.MINE).due("2026-11-29T17:00:00Z").in(jdbc);

        assertThat(ids(page(TaskBox.MINE, due(DueGroup.OVERDUE)))).containsExactly(overdue);
        assertThat(ids(page(TaskBox.MINE, due(DueGroup.TODAY)))).containsExactly(today);
        assertThat(ids(page(TaskBox.MINE, due(DueGroup.THIS_WEEK)))).containsExactly(today, sunday);
        assertThat(lists.dueCounts(clerk, TaskBox.MINE))
                .containsEntry(DueGroup.OVERDUE, 1)
                .containsEntry(DueGroup.TODAY, 1)
                .containsEntry(DueGroup.THIS_WEEK, 2);
        assertThat(ids(page(TaskBox.MINE, TaskFilter.NONE))).endsWith(monday);
    }

    @Test
    void countsOpenEntriesToAHundred() {
        for (int i = 0; i < 101; i++) {
            SomeTask.of(clerk, TaskBox.MINE).in(jdbc);
        }
        SomeTask.of(clerk, TaskBox.FOLLOWED).in(jdbc);
        SomeTask.ofGroup(clerk.agencyId(), "van-thu@a" + clerk.agencyId()).in(jdbc);
        SomeTask.ofGroup(clerk.agencyId(), "van-thu@u" + clerk.unitId()).in(jdbc);
        SomeTask.of(clerk, TaskBox.DONE).completed("2026-03-01T01:00:00Z").in(jdbc);

        assertThat(lists.counts(clerk))
                .containsEntry(TaskBox.MINE, 100)
                .containsEntry(TaskBox.UNIT, 2)
                .containsEntry(TaskBox.COORDINATING, 0)
                .containsEntry(TaskBox.FOLLOWED, 1)
                .doesNotContainKey(TaskBox.DONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "%%%",
                "id; drop table task_entry",
                "1 desc",
                "plain:0.1.1.1; delete from task_entry",
                "plain:9.1.1.1",
                "plain:0.999999999999.1.1",
                "plain:0.1.1.1.1"
            })
    void refusesAPlaceSomebodyMadeUp(String place) {
        String written = place.startsWith("plain:")
                ? Base64.getUrlEncoder().encodeToString(place.substring(6).getBytes())
                : place;

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> lists.page(clerk, TaskBox.MINE, TaskFilter.NONE, written, 20))
                .satisfies(e -> assertThat(e.messageKey()).isEqualTo("workflow.list.place"));
    }

    @Test
    void findsTasksOfACaseSomebodyHasAPartIn() {
        long own = SomeTask.of(clerk, TaskBox.MINE).in(jdbc);
        long ofGroup = SomeTask.ofGroup(clerk.agencyId(), "van-thu@a" + clerk.agencyId())
                .in(jdbc);
        SignedInPerson colleague = Somebody.inAgencyOf(clerk);
        long theirs = SomeTask.of(colleague, TaskBox.MINE).in(jdbc);
        long caseId = jdbc.sql("select case_id from task_entry where id = ?")
                .param(own)
                .query(Long.class)
                .single();
        long sameCase = SomeTask.of(colleague, TaskBox.MINE).inCase(caseId).in(jdbc);
        long takenFromGroup = SomeTask.of(colleague, TaskBox.MINE)
                .takenFrom("van-thu@a" + clerk.agencyId())
                .in(jdbc);

        for (long id : List.of(own, ofGroup, sameCase, takenFromGroup)) {
            assertThat(lists.find(clerk, id).id()).isEqualTo(id);
        }
        for (long id : List.of(theirs, Long.MAX_VALUE, -1L)) {
            assertThatExceptionOfType(RecordNotFound.class).isThrownBy(() -> lists.find(clerk, id));
        }
        SignedInPerson elsewhere = Somebody.movedTo(clerk, clerk.agencyId() + 1);
        assertThatExceptionOfType(RecordNotFound.class).isThrownBy(() -> lists.find(elsewhere, own));
    }

    @Test
    void goesOnWithOnesOwnTaskBeforeTheGroups() {
        long subject = Somebody.number();
        SomeTask.of(clerk, TaskBox.DONE)
                .completed("2026-03-01T01:00:00Z")
                .subject("next", subject)
                .in(jdbc);
        SomeTask.of(clerk, TaskBox.FOLLOWED).subject("next", subject).in(jdbc);
        assertThat(lists.nextFor(clerk, "next", subject)).isEmpty();

        long ofGroup = SomeTask.ofGroup(clerk.agencyId(), "van-thu@a" + clerk.agencyId())
                .subject("next", subject)
                .in(jdbc);
        assertThat(lists.nextFor(clerk, "next", subject)).map(TaskEntry::id).hasValue(ofGroup);

        long own = SomeTask.of(clerk, TaskBox.MINE).subject("next", subject).in(jdbc);
        assertThat(lists.nextFor(clerk, "next", subject)).map(TaskEntry::id).hasValue(own);
        assertThat(lists.nextFor(Somebody.inAgencyOf(clerk), "next", subject)).isEmpty();
    }

    private TaskPage page(TaskBox box, TaskFilter filter) {
        return lists.page(clerk, box, filter, null, 20);
    }

    private List<Long> readAll(TaskBox box, int size) {
        List<Long> read = new ArrayList<>();
        String after = null;
        do {
            TaskPage page = lists.page(clerk, box, TaskFilter.NONE, after, size);
            read.addAll(ids(page));
            after = page.next();
        } while (after != null);
        return read;
    }

    private static TaskFilter due(DueGroup group) {
        return new TaskFilter(null, null, null, group);
    }

    private static List<Long> ids(TaskPage page) {
        return page.entries().stream().map(TaskEntry::id).toList();
    }
}
