package vn.gov.dongthap.vpdt.workflow;

import java.util.List;

/** A diagram breaks rules. Nothing has been released. */
public class DiagramRefused extends RuntimeException {

    private final transient List<DiagramFinding> findings;

    public DiagramRefused(List<DiagramFinding> findings) {
        super("diagram refused: " + findings);
        this.findings = List.copyOf(findings);
    }

    /** Every broken rule with its element; at least one. */
    public List<DiagramFinding> findings() {
        return findings;
    }
}
