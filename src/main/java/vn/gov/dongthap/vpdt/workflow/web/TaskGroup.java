package vn.gov.dongthap.vpdt.workflow.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import vn.gov.dongthap.vpdt.calendar.WorkingCalendar;
import vn.gov.dongthap.vpdt.workflow.TaskBox;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;

/** Lines of a list under one heading. Urgent documents come first whatever their due date (N4.2c). */
public record TaskGroup(Heading heading, List<TaskLine> lines) {

    /** The headings, in the words of the list. */
    public enum Heading {
        URGENT("Khẩn, xử lý trước"),
        OVERDUE("Quá hạn"),
        TODAY("Hôm nay"),
        THIS_WEEK("Tuần này"),
        LATER("Sau tuần này"),
        UNDATED("Không có hạn"),
        DONE("Đã xử lý");

        private final String label;

        Heading(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }

        /** Whether it should catch the eye. */
        public boolean alarming() {
            return this == URGENT || this == OVERDUE;
        }
    }

    /** Parts entries, in their order, under headings. */
    static List<TaskGroup> of(List<TaskEntry> entries, Instant now) {
        List<TaskGroup> groups = new ArrayList<>();
        for (TaskEntry entry : entries) {
            Heading heading = headingOf(entry, now);
            if (groups.isEmpty() || groups.get(groups.size() - 1).heading() != heading) {
                groups.add(new TaskGroup(heading, new ArrayList<>()));
            }
            groups.get(groups.size() - 1).lines().add(TaskLine.of(entry, now));
        }
        return groups;
    }

    private static Heading headingOf(TaskEntry entry, Instant now) {
        if (entry.box() == TaskBox.DONE) {
            return Heading.DONE;
        }
        if (entry.subject().urgency() > 0) {
            return Heading.URGENT;
        }
        Instant due = entry.dueAt();
        if (due == null) {
            return Heading.UNDATED;
        }
        if (due.isBefore(now)) {
            return Heading.OVERDUE;
        }
        LocalDate day = due.atZone(WorkingCalendar.ZONE).toLocalDate();
        LocalDate today = now.atZone(WorkingCalendar.ZONE).toLocalDate();
        if (day.equals(today)) {
            return Heading.TODAY;
        }
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return day.isAfter(sunday) ? Heading.LATER : Heading.THIS_WEEK;
    }
}
