package vn.gov.dongthap.vpdt.incoming;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.Attachment;
import vn.gov.dongthap.vpdt.document.ProgressStep;
import vn.gov.dongthap.vpdt.document.TimelineEntry;
import vn.gov.dongthap.vpdt.signature.Outcome;
import vn.gov.dongthap.vpdt.workflow.CaseSubject;
import vn.gov.dongthap.vpdt.workflow.CaseView;

/**
 * A document as its page shows it.
 *
 * @param id the document
 * @param subject what it is about
 * @param state where it stands
 * @param arrivalNumber arrival number, or null before registration
 * @param urgency name of the level marked, or null for none
 * @param facts the line under the title: number, issuer, dates
 * @param steps progress, in order
 * @param fields all input fields of Appendix VI with their values
 * @param attachments files, the main file first
 * @param receivedAt when it arrived
 * @param settled what was found on the signatures when it was accepted or returned, or null before
 * @param timeline every act, newest first
 * @param duplicates documents it may repeat (V6.1h)
 * @param road where its case stands
 * @param recall the sender's request that waits for an answer, or null (N18.4b)
 * @param redirectable whether the person may direct it again (N23.2)
 */
public record IncomingView(
        long id,
        String subject,
        IncomingState state,
        @Nullable Integer arrivalNumber,
        @Nullable String urgency,
        List<String> facts,
        List<ProgressStep> steps,
        List<Field> fields,
        List<Attachment> attachments,
        Instant receivedAt,
        @Nullable Outcome settled,
        List<TimelineEntry> timeline,
        List<Duplicate> duplicates,
        CaseView road,
        @Nullable Long recall,
        boolean redirectable) {

    /** Kind of record, as cases and tasks name it. */
    public static final String TYPE = IncomingDocument.TYPE;

    /**
     * A field and its value, as people read them.
     *
     * @param label Vietnamese name of the field
     * @param value value, or a dash when there is none
     */
    public record Field(String label, String value) {}

    /** How the document is called in a path of pages. */
    public String place() {
        return arrivalNumber == null ? "Chưa đăng ký" : "Số đến " + arrivalNumber;
    }

    /** Kind of record of {@link #recall}. */
    public static final String RECALL = RecallRequest.TYPE;

    /** Whether a task's case is about this document, or about the sender's asking for it. */
    public boolean isAbout(CaseSubject subject) {
        return subject.type().equals(TYPE) && subject.id() == id
                || subject.type().equals(RECALL) && recall != null && subject.id() == recall;
    }

    /** Number of the step the document is at, from 1; the last one when it is closed. */
    public int stepNumber() {
        int done = (int) steps.stream()
                .filter(step -> step.status() == ProgressStep.Status.DONE)
                .count();
        return Math.min(done + 1, steps.size());
    }

    /** The main file. */
    public Attachment main() {
        return attachments.get(0);
    }
}
