package vn.gov.dongthap.vpdt.outgoing;

import java.util.List;
import vn.gov.dongthap.vpdt.document.ProgressStep;

/** The steps of the procedure as Decree 30 orders them (N10-N14, N18), and where a document is among them. */
final class OutgoingSteps {

    private static final List<String> LABELS =
            List.of("Soạn thảo", "Kiểm tra", "Duyệt", "Ký số", "Cấp số, đăng ký", "Ký số cơ quan", "Phát hành");

    private OutgoingSteps() {}

    static List<ProgressStep> of(OutgoingState state) {
        int reached =
                switch (state) {
                    case DRAFTING, RETURNED, WITHDRAWN -> 0;
                    case CONTENT_CHECK, FORMAT_CHECK -> 1;
                    case APPROVAL -> 2;
                    case APPROVED -> 3;
                    case SIGNED, NUMBERED -> 4;
                    case REGISTERED -> 5;
                    case SEALED -> 6;
                    case RELEASED, RECALLED -> LABELS.size();
                };
        return ProgressStep.of(LABELS, reached);
    }
}
