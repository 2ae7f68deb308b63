package vn.gov.dongthap.vpdt.workflow.form;

import java.util.List;

/** The form uses something the server cannot check, or is no form at all. It must not be put to use. */
public class FormUnsound extends RuntimeException {

    private final transient List<FormFinding> findings;

    FormUnsound(List<FormFinding> findings) {
        super("form unsound: " + findings);
        this.findings = List.copyOf(findings);
    }

    /** Everything found, in the order of the form; never empty. */
    public List<FormFinding> findings() {
        return findings;
    }
}
