package vn.gov.dongthap.vpdt.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;

/** The order of the law, held against the shipped diagrams and against what an analyst might make of them. */
@IntegrationTest
class OrderRulesTests {

    @Autowired
    private DiagramCheck check;

    @Test
    @DisplayName("N14 The shipped diagrams keep the order")
    void letsTheShippedDiagramsPass() throws Exception {
        assertThat(check.check(outgoing().getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(check.check(new ClassPathResource("bpmn/van-ban-den.bpmn").getContentAsByteArray()))
                .isEmpty();
        assertThat(check.check(copies().getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    @DisplayName("N14 A diagram that seals before it numbers is refused, with element and sentence")
    void refusesSealingBeforeNumbering() throws Exception {
        String swapped = outgoing()
                .replace("${issueOutgoingNumber}", "${x}")
                .replace("${recordSeal}", "${issueOutgoingNumber}")
                .replace("${x}", "${recordSeal}");

        assertThat(broken(swapped)).extracting(DiagramFinding::elementId).contains("CapSoTuDong", "DangKyDi");
        assertThat(broken(swapped))
                .extracting(DiagramFinding::message)
                .anyMatch(sentence -> sentence.startsWith("“Ghi nhận chữ ký số của cơ quan” chỉ được chạy sau"));
    }

    @Test
    @DisplayName("N11.1 A diagram with a road from the draft to the signature past the approval is refused")
    void refusesARoadPastTheApproval() throws Exception {
        String past = outgoing()
                .replace(
                        "sourceRef=\"HuongSoanThao\" targetRef=\"SoanThao\"",
                        "sourceRef=\"HuongSoanThao\" targetRef=\"KySo\"");

        assertThat(broken(past)).extracting(DiagramFinding::elementId).contains("GhiChuKy");
    }

    @Test
    @DisplayName("N14 A boundary event fires before its step is done: what follows it has not passed the step")
    void doesNotCountABoundaryEventAsDone() throws Exception {
        String escaped = outgoing()
                .replace(
                        "<boundaryEvent id=\"HetHanGopY\" name=\"Hết hạn góp ý\" attachedToRef=\"GopY\"",
                        "<boundaryEvent id=\"HetHanGopY\" name=\"Hết hạn góp ý\" attachedToRef=\"GhiDuyet\"")
                .replace(
                        "sourceRef=\"HetHanGopY\" targetRef=\"SoanThao\"",
                        "sourceRef=\"HetHanGopY\" targetRef=\"KySo\"");

        assertThat(broken(escaped)).extracting(DiagramFinding::elementId).contains("GhiChuKy");
    }

    @Test
    @DisplayName("N14 A step that is repeated may be repeated for nobody: it vouches for nothing")
    void doesNotTrustRepetitions() throws Exception {
        String repeated = outgoing()
                .replace(
                        "<outgoing>f_daduyet</outgoing>",
                        "<outgoing>f_daduyet</outgoing><multiInstanceLoopCharacteristics isSequential=\"false\""
                                + " flowable:collection=\"${donViGopY}\" flowable:elementVariable=\"donVi\" />");

        assertThat(broken(repeated)).extracting(DiagramFinding::elementId).contains("GhiChuKy");
    }

    @Test
    @DisplayName("N27.1 A diagram that numbers or seals a copy nobody has decided on is refused")
    void refusesCopiesNobodyDecidedOn() throws Exception {
        String undecided = copies().replace("${approveCopy}", "${refuseCopy}");
        String unnumbered = copies().replace("${numberCopy}", "${approveCopy}");

        assertThat(broken(undecided)).extracting(DiagramFinding::elementId).contains("GhiSoSao");
        assertThat(broken(unnumbered)).extracting(DiagramFinding::elementId).contains("GhiKySoSao", "GhiInSao");
    }

    private static String copies() throws Exception {
        return new ClassPathResource("bpmn/sao-van-ban.bpmn").getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("N14 A diagram that ends after the signature, without number, register, seal and release, is refused")
    void refusesAnEndAfterTheSignature() throws Exception {
        String unnumbered = withAShortCut("f_chuky", "GhiChuKy", "CapSo");
        String unreleased = withAShortCut("f_daghidau", "GhiConDau", "PhatHanh");
        String escape = outgoing().replace("${withdrawOutgoing}", "${returnToDrafter}");

        for (String diagram : List.of(unnumbered, unreleased, escape)) {
            assertThat(broken(diagram, "followed"))
                    .extracting(DiagramFinding::elementId)
                    .containsExactly("GhiChuKy");
        }
        assertThat(broken(unnumbered, "followed"))
                .extracting(DiagramFinding::message)
                .allMatch(sentence -> sentence.contains("phải có “Phát hành văn bản đi”"));
    }

    @Test
    @DisplayName(
            "N18.1 L6.2a A diagram that drops or changes the term of a step between signature and release is refused")
    void refusesStepsWithoutTheTermOfTheLaw() throws Exception {
        String none = outgoing()
                .replace(
                        "flowable:formKey=\"cap-so-van-ban-di\" flowable:dueDate=\"${hanPhatHanh}\"",
                        "flowable:formKey=\"cap-so-van-ban-di\"");
        String longer = outgoing()
                .replace(
                        "flowable:formKey=\"dong-dau-van-ban-di\" flowable:dueDate=\"${hanPhatHanh}\"",
                        "flowable:formKey=\"dong-dau-van-ban-di\" flowable:dueDate=\"P30WD\"");

        assertThat(broken(none, "law-term"))
                .extracting(DiagramFinding::elementId)
                .containsExactly("CapSo");
        assertThat(broken(longer, "law-term"))
                .extracting(DiagramFinding::elementId)
                .containsExactly("DongDau");
    }

    /** The shipped diagram with a choice behind a step: on to the next, or straight to the end. */
    private static String withAShortCut(String flow, String from, String to) throws Exception {
        String was = "<sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" />".formatted(flow, from, to);
        String diagram = outgoing();
        assertThat(diagram).contains(was);
        return diagram.replace(was, """
                <exclusiveGateway id="DiTat" name="Đi tắt?" default="f_ditiep" />
                <sequenceFlow id="%s" sourceRef="%s" targetRef="DiTat" />
                <sequenceFlow id="f_ditiep" sourceRef="DiTat" targetRef="%s" />
                <sequenceFlow id="f_ditat" sourceRef="DiTat" targetRef="DaPhatHanh" name="Đi tắt">
                  <conditionExpression xsi:type="tFormalExpression">${quyetDinh == 'tra-lai'}</conditionExpression>
                </sequenceFlow>
                """.formatted(flow, from, to));
    }

    private List<DiagramFinding> broken(String diagram) {
        return broken(diagram, "order");
    }

    private List<DiagramFinding> broken(String diagram, String rule) {
        return check.check(diagram.getBytes(StandardCharsets.UTF_8)).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static String outgoing() throws Exception {
        return new ClassPathResource("bpmn/van-ban-di.bpmn").getContentAsString(StandardCharsets.UTF_8);
    }
}
