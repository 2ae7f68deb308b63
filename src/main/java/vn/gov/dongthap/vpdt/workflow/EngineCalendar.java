package vn.gov.dongthap.vpdt.workflow;

import java.util.Date;
import org.flowable.common.engine.impl.calendar.BusinessCalendar;
import org.flowable.common.engine.impl.calendar.BusinessCalendarManager;

/** Timers of diagrams count as the law does: {@code P3WD} in a timer ends when a task's {@code P3WD} does (A8). */
record EngineCalendar(TaskTerms terms) implements BusinessCalendar, BusinessCalendarManager {

    @Override
    public BusinessCalendar getBusinessCalendar(String name) {
        return this;
    }

    @Override
    public Date resolveDuedate(String text) {
        return Date.from(terms.read(text));
    }

    @Override
    public Date resolveDuedate(String text, int maxIterations) {
        return resolveDuedate(text);
    }

    @Override
    public Boolean validateDuedate(String text, int maxIterations, Date end, Date timer) {
        return true;
    }

    @Override
    public Date resolveEndDate(String text) {
        return resolveDuedate(text);
    }
}
