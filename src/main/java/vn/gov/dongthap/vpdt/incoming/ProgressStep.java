package vn.gov.dongthap.vpdt.incoming;

import java.util.ArrayList;
import java.util.List;

/**
 * A step of the procedure as Decree 30 names it (N20).
 *
 * @param label Vietnamese name
 * @param status behind, here or ahead
 */
public record ProgressStep(String label, Status status) {

    private static final List<String> LABELS =
            List.of("Tiếp nhận", "Đăng ký", "Trình", "Chỉ đạo", "Giải quyết", "Hoàn thành");

    /** Where the document is, seen from the step. */
    public enum Status {
        DONE,
        NOW,
        AHEAD
    }

    static List<ProgressStep> of(IncomingState state) {
        int reached =
                switch (state) {
                    case RECEIVED -> 0;
                    case RETURNED -> 0;
                    case ACCEPTED -> 1;
                    case REGISTERED -> 2;
                    case SUBMITTED -> 3;
                    case DIRECTED, HANDLING, RESULT_RECORDED -> 4;
                    case NOTED, COMPLETED -> LABELS.size();
                };
        List<ProgressStep> steps = new ArrayList<>();
        for (int step = 0; step < LABELS.size(); step++) {
            Status status = step < reached ? Status.DONE : step == reached ? Status.NOW : Status.AHEAD;
            steps.add(new ProgressStep(LABELS.get(step), status));
        }
        return List.copyOf(steps);
    }
}
