package vn.gov.dongthap.vpdt.copy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.ProgressStep;
import vn.gov.dongthap.vpdt.document.TimelineEntry;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.workflow.CaseSubject;
import vn.gov.dongthap.vpdt.workflow.CaseView;

/**
 * A copy as its page shows it.
 *
 * @param id the copy
 * @param title kind and subject
 * @param reference number and notation, or null before it is numbered
 * @param state where it stands
 * @param facts the line under the title
 * @param steps progress, in order
 * @param fields what was asked for and decided
 * @param source address of what is copied, or null when the person may not see it or it is a paper
 * @param files what is copied and what was made, the newest first
 * @param timeline every act, newest first
 * @param road where its case stands
 * @param rights what the person may do besides the task
 */
public record CopyView(
        long id,
        String title,
        @Nullable String reference,
        CopyState state,
        List<String> facts,
        List<ProgressStep> steps,
        List<Field> fields,
        @Nullable String source,
        List<Kept> files,
        List<TimelineEntry> timeline,
        CaseView road,
        Rights rights) {

    /** Kind of record, as cases and tasks name it. */
    public static final String TYPE = DocumentCopy.TYPE;

    /**
     * A field and its value, as people read them.
     *
     * @param label Vietnamese name
     * @param value value, or a dash
     */
    public record Field(String label, String value) {}

    /**
     * A file of the copy.
     *
     * @param label what it is
     * @param file the file
     */
    public record Kept(String label, StoredFile file) {}

    /**
     * What a person may do besides the task.
     *
     * @param seal put the agency's signature on it
     * @param print make the sheets
     * @param withdraw give it up
     * @param copyOn ask for a copy of this true copy
     */
    public record Rights(boolean seal, boolean print, boolean withdraw, boolean copyOn) {}

    /** How the copy is called in a path of pages. */
    public String place() {
        return reference == null ? "Chưa cấp số" : reference;
    }

    /** Whether a task's case is about this copy. */
    public boolean isAbout(CaseSubject subject) {
        return subject.type().equals(TYPE) && subject.id() == id;
    }

    /** The file that says how the copy is now. */
    public StoredFile current() {
        return files.get(0).file();
    }
}
