package vn.gov.dongthap.vpdt.workflow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Actions the test diagrams call. */
final class RecordingActions {

    /** Last value an action saw, by case id. */
    static final Map<Long, String> SEEN = new ConcurrentHashMap<>();

    private RecordingActions() {}

    @Profile("test")
    @WorkflowAction(
            id = "thuGhiNhan",
            label = "Ghi nhận (thử)",
            sets = {"nguoiXuLy", "donViChuTri", "hanXuLy", "donViPhoiHop"})
    static class Note implements CaseAction {

        @Override
        public void run(ActionCall call) {
            if (call.input().isTrue("tuChoi")) {
                throw new RuleBroken("X1", "workflow.task.changed");
            }
            for (String name : new String[] {"nguoiXuLy", "donViChuTri", "hanXuLy", "donViPhoiHop"}) {
                if (call.input().values().get(name) != null) {
                    call.route(name, call.input().values().get(name));
                }
            }
        }
    }

    @Profile("test")
    @WorkflowAction(id = "thuCapSo", label = "Cấp số (thử)", inputs = "so")
    static class Number implements CaseAction {

        @Override
        public void run(ActionCall call) {
            SEEN.put(
                    call.caseId(),
                    call.field("so") + " " + call.elementName() + " "
                            + call.actor().name() + " "
                            + call.input().text("ghiChu").orElse("-"));
        }
    }
}
