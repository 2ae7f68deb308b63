package vn.gov.dongthap.vpdt.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A step of a procedure as Decree 30 names it (N14, N20).
 *
 * @param label Vietnamese name
 * @param status behind, here or ahead
 */
public record ProgressStep(String label, Status status) {

    /** Where the document is, seen from the step. */
    public enum Status {
        DONE,
        NOW,
        AHEAD
    }

    /**
     * The steps of a procedure.
     *
     * @param reached index of the step the document is at; past the last when it is through
     */
    public static List<ProgressStep> of(List<String> labels, int reached) {
        List<ProgressStep> steps = new ArrayList<>();
        for (int step = 0; step < labels.size(); step++) {
            Status status = step < reached ? Status.DONE : step == reached ? Status.NOW : Status.AHEAD;
            steps.add(new ProgressStep(labels.get(step), status));
        }
        return List.copyOf(steps);
    }
}
