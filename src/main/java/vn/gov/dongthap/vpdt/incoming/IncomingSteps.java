package vn.gov.dongthap.vpdt.incoming;

import java.util.List;
import vn.gov.dongthap.vpdt.document.ProgressStep;

/** The steps of the procedure as Decree 30 names them (N20), and where a document is among them. */
final class IncomingSteps {

    private static final List<String> LABELS =
            List.of("Tiếp nhận", "Đăng ký", "Trình", "Chỉ đạo", "Giải quyết", "Hoàn thành");

    private IncomingSteps() {}

    static List<ProgressStep> of(IncomingState state) {
        int reached =
                switch (state) {
                    case RECEIVED, RETURNED, CANCELLED -> 0;
                    case ACCEPTED -> 1;
                    case REGISTERED -> 2;
                    case SUBMITTED -> 3;
                    case DIRECTED, HANDLING, RESULT_RECORDED -> 4;
                    case NOTED, COMPLETED -> LABELS.size();
                };
        return ProgressStep.of(LABELS, reached);
    }
}
