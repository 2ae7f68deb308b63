package vn.gov.dongthap.vpdt.drafting;

import java.util.List;
import vn.gov.dongthap.vpdt.document.DocumentType;

/**
 * Outcome of a format check (N12.2), to be kept with the record as JSON. Every point has a finding at least.
 *
 * @param type the type the draft was checked as
 * @param findings in the order of the points, errors first within each
 */
public record FormatReport(DocumentType type, List<Finding> findings) {

    public FormatReport {
        findings = List.copyOf(findings);
    }

    /** How many findings of that level there are. */
    public long count(FindingLevel level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }
}
