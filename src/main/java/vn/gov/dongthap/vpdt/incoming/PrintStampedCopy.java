package vn.gov.dongthap.vpdt.incoming;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.document.Attachment;
import vn.gov.dongthap.vpdt.document.AttachmentRole;
import vn.gov.dongthap.vpdt.document.Attachments;
import vn.gov.dongthap.vpdt.document.Letterheads;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.report.ArrivalStamp;
import vn.gov.dongthap.vpdt.report.StampArrival;
import vn.gov.dongthap.vpdt.report.StampedCopy;
import vn.gov.dongthap.vpdt.storage.FileStore;

/** Prints a copy of the document with the dấu "ĐẾN" on its first page (N21.1, IV.V). The stored file stays as it came. */
@Component
public class PrintStampedCopy {

    private final PaperDocuments documents;
    private final Attachments attachments;
    private final FileStore files;
    private final StampArrival stamps;
    private final Letterheads letterheads;
    private final Directory directory;

    PrintStampedCopy(
            PaperDocuments documents,
            Attachments attachments,
            FileStore files,
            StampArrival stamps,
            Letterheads letterheads,
            Directory directory) {
        this.documents = documents;
        this.attachments = attachments;
        this.files = files;
        this.stamps = stamps;
        this.letterheads = letterheads;
        this.directory = directory;
    }

    /**
     * Makes the copy and logs it.
     *
     * @return the copy, to be closed by the caller
     * @throws RecordNotFound when the document is not theirs to see
     * @throws RuleBroken when it is not registered yet, its main file is no PDF or cannot be drawn on, or too many
     *     reports are being made
     */
    public StampedCopy print(SignedInPerson person, long id) throws IOException {
        IncomingDocument document = documents.open(person, id, "stamped-print");
        Attachment main = attachments.of(IncomingDocument.TYPE, id).stream()
                .filter(attachment -> attachment.role() == AttachmentRole.MAIN)
                .filter(attachment -> attachment.file().pages() > 0)
                .findFirst()
                .orElseThrow(() -> new RuleBroken(null, "incoming.print.no-pdf"));
        ArrivalStamp stamp = new ArrivalStamp(
                directory.agency(document.agencyId()).name(),
                Objects.requireNonNull(document.arrivalNumber(), "registered"),
                PaperDocuments.arrivalDate(document),
                document.toPlaces(),
                document.fileNotation());
        try (InputStream original = files.open(main.file())) {
            return stamps.stamp(original, stamp, letterheads.mark(person));
        }
    }
}
