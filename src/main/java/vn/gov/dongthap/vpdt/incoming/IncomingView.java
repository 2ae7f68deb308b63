package vn.gov.dongthap.vpdt.incoming;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.Attachment;
import vn.gov.dongthap.vpdt.workflow.CaseView;

/**
 * A document as its page shows it.
 *
 * @param id the document
 * @param subject what it is about
 * @param state where it stands
 * @param urgency name of the level marked, or null for none
 * @param facts the line under the title: number, issuer, dates
 * @param steps progress, in order
 * @param fields all input fields of Appendix VI with their values
 * @param attachments files, the main file first
 * @param timeline every act, newest first
 * @param duplicates documents it may repeat (V6.1h)
 * @param road where its case stands
 * @param redirectable whether the person may direct it again (N23.2)
 */
public record IncomingView(
        long id,
        String subject,
        IncomingState state,
        @Nullable String urgency,
        List<String> facts,
        List<ProgressStep> steps,
        List<Field> fields,
        List<Attachment> attachments,
        List<TimelineEntry> timeline,
        List<Duplicate> duplicates,
        CaseView road,
        boolean redirectable) {

    /**
     * A field and its value, as people read them.
     *
     * @param label Vietnamese name of the field
     * @param value value, or a dash when there is none
     */
    public record Field(String label, String value) {}

    /** The main file. */
    public Attachment main() {
        return attachments.get(0);
    }
}
