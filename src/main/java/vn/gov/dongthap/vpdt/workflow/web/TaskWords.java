package vn.gov.dongthap.vpdt.workflow.web;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;

/** A task in the words pages show, for templates: {@code ${@taskWords.line(task)}}. */
@Component("taskWords")
public class TaskWords {

    private final Clock clock;

    TaskWords(Clock clock) {
        this.clock = clock;
    }

    /** The task as of now. */
    public TaskLine line(TaskEntry task) {
        return TaskLine.of(task, clock.instant());
    }
}
