package vn.gov.dongthap.vpdt.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.organization.StandIns;

/** Tells the house that a task has come to people, and to those who act for them. */
@Component
class AssignmentNews {

    private final ProcedureForms procedures;
    private final StandIns standIns;
    private final ApplicationEventPublisher events;

    AssignmentNews(ProcedureForms procedures, StandIns standIns, ApplicationEventPublisher events) {
        this.procedures = procedures;
        this.standIns = standIns;
        this.events = events;
    }

    /**
     * Publishes the news of one task. A group of several needs nobody to act for one of them.
     *
     * @param process key of the diagram
     * @param formKey form of the step; what is somebody's own is no business of anybody else
     */
    void tell(TaskAssigned news, String process, @Nullable String formKey) {
        events.publishEvent(news);
        if (news.personIds().size() != 1
                || formKey != null && procedures.inPerson().containsKey(formKey)) {
            return;
        }
        List<Long> people = news.personIds();
        Instant dueAt = news.dueAt();
        standIns.of(people, news.caseSubject().agencyId(), process)
                .forEach(acting -> events.publishEvent(new TaskForStandIn(
                        news.taskId(),
                        acting.personId(),
                        acting.absentName(),
                        news.caseSubject(),
                        news.stepName(),
                        dueAt,
                        news.version())));
    }
}
