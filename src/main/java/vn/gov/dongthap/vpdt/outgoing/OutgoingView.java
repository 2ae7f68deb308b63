package vn.gov.dongthap.vpdt.outgoing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.ProgressStep;
import vn.gov.dongthap.vpdt.document.TimelineEntry;
import vn.gov.dongthap.vpdt.incoming.FindDocument;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.workflow.CaseSubject;
import vn.gov.dongthap.vpdt.workflow.CaseView;

/**
 * A document as its page shows it.
 *
 * @param id the document
 * @param subject what it is about
 * @param state where it stands
 * @param reference number and notation, or null before it is numbered
 * @param urgency name of the level marked, or null for none
 * @param facts the line under the title
 * @param steps progress, in order
 * @param fields all fields with their values
 * @param versions drafts, newest first
 * @param issued signed and sealed file, those that are there
 * @param annexes annexes in files of their own, in their order
 * @param recipients where it goes
 * @param timeline every act, newest first
 * @param road where its case stands
 * @param answered the incoming document it answers, or null
 * @param charge who charged whom with the draft, and why; null when it was begun on the drafter's own initiative
 * @param rights what the person may do besides the task
 */
public record OutgoingView(
        long id,
        String subject,
        OutgoingState state,
        @Nullable String reference,
        @Nullable String urgency,
        List<String> facts,
        List<ProgressStep> steps,
        List<Field> fields,
        List<Version> versions,
        List<Issued> issued,
        List<Annex> annexes,
        List<Recipient> recipients,
        List<TimelineEntry> timeline,
        CaseView road,
        FindDocument.@Nullable Found answered,
        @Nullable ChargeLine charge,
        Rights rights) {

    /** Kind of record, as cases and tasks name it. */
    public static final String TYPE = OutgoingDocument.TYPE;

    /**
     * A field and its value, as people read them.
     *
     * @param label Vietnamese name of the field
     * @param value value, or a dash when there is none
     */
    public record Field(String label, String value) {}

    /**
     * A file that was issued.
     *
     * @param label what it is
     * @param file the file
     */
    public record Issued(String label, StoredFile file) {}

    /**
     * What a person may do besides the task.
     *
     * @param draft add a version
     * @param sign sign it
     * @param seal put the agency's signature on it
     * @param send note how it left for those outside the system
     * @param withdraw give it up
     */
    public record Rights(boolean draft, boolean sign, boolean seal, boolean send, boolean withdraw) {}

    /** How the document is called in a path of pages. */
    public String place() {
        return reference == null ? "Chưa cấp số" : reference;
    }

    /** Whether a task's case is about this document. */
    public boolean isAbout(CaseSubject subject) {
        return subject.type().equals(TYPE) && subject.id() == id;
    }

    /** Number of the step the document is at, from 1; the last one when it is closed. */
    public int stepNumber() {
        int done = (int) steps.stream()
                .filter(step -> step.status() == ProgressStep.Status.DONE)
                .count();
        return Math.min(done + 1, steps.size());
    }

    /** The file that says how the document is now: sealed, signed, or the newest draft; null before the first. */
    public @Nullable StoredFile current() {
        if (!issued.isEmpty()) {
            return issued.get(issued.size() - 1).file();
        }
        return versions.isEmpty() ? null : versions.get(0).pdf();
    }
}
