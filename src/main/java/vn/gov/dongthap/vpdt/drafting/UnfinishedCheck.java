package vn.gov.dongthap.vpdt.drafting;

import java.util.regex.Pattern;

/** What a draft still holds of its making. */
final class UnfinishedCheck implements Check {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[[^\\[\\]]*…]");

    @Override
    public void run(Anatomy draft, DraftContent content, Findings findings) {
        for (Line line : draft.lines()) {
            if (PLACEHOLDER.matcher(line.text()).find()) {
                findings.at(line, FormatRule.PLACEHOLDER);
            }
            if (line.spans().stream()
                    .anyMatch(span -> span.format().isHidden() && !span.text().isBlank())) {
                findings.at(line, FormatRule.HIDDEN_TEXT);
            }
            if (line.any(CharacterFormat::isMarked)) {
                findings.at(line, FormatRule.MARKED_TEXT);
            }
        }
        if (draft.text().revisions() > 0) {
            findings.add(FormatRule.REVISIONS, draft.text().revisions());
        }
        if (draft.text().comments() > 0) {
            findings.add(FormatRule.COMMENTS, draft.text().comments());
        }
    }
}
