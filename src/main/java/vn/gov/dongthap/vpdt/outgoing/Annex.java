package vn.gov.dongthap.vpdt.outgoing;

import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/**
 * An annex in a file of its own (Appendix I, III.1).
 *
 * @param id record id; worth nothing without its document
 * @param name what the document calls it, e.g. {@code Phụ lục I}, at most 200 characters
 * @param original as it was drafted: Word, Excel, PDF or an archive (Q4.5b)
 * @param pdf the PDF that is approved and sealed; the original itself when that is one
 * @param sealed with the agency's signature, or null before
 */
public record Annex(
        long id,
        String name,
        StoredFile original,
        StoredFile pdf,
        @Nullable StoredFile sealed) {

    /** The file that says how the annex is now. */
    public StoredFile current() {
        return sealed == null ? pdf : sealed;
    }

    /** Whether there is an original beside the PDF. */
    public boolean hasOriginal() {
        return original.id() != pdf.id();
    }
}
