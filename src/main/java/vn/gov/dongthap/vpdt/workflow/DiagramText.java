package vn.gov.dongthap.vpdt.workflow;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.exceptions.XMLException;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.CallActivity;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.UserTask;

/** Reads the text of a diagram. */
final class DiagramText {

    private DiagramText() {}

    /**
     * Reads a diagram.
     *
     * @throws XMLException when the engine cannot read it
     */
    static BpmnModel read(byte[] bpmn) {
        return read(bpmn, false);
    }

    /**
     * Reads a diagram and holds it against the schema of BPMN 2.0, as the engine will when it deploys it.
     *
     * @throws XMLException when it breaks the schema
     */
    static BpmnModel readBySchema(byte[] bpmn) {
        return read(bpmn, true);
    }

    private static BpmnModel read(byte[] bpmn, boolean bySchema) {
        return new BpmnXMLConverter().convertToBpmnModel(() -> new ByteArrayInputStream(bpmn), bySchema, true);
    }

    static Set<String> formKeys(Process process) {
        return process.findFlowElementsOfType(UserTask.class, true).stream()
                .map(UserTask::getFormKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Key of the diagram. */
    static String key(byte[] bpmn) {
        return read(bpmn).getProcesses().get(0).getId();
    }

    /** Keys of the diagrams it calls. */
    static Set<String> calls(byte[] bpmn) {
        return read(bpmn).getProcesses().get(0).findFlowElementsOfType(CallActivity.class, true).stream()
                .map(CallActivity::getCalledElement)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** SHA-256 of a diagram and its forms, in hexadecimal digits. */
    static String checksum(byte[] bpmn, List<String> forms) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bpmn);
            forms.forEach(form -> digest.update(form.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
