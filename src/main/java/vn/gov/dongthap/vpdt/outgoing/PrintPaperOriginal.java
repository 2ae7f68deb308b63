package vn.gov.dongthap.vpdt.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.document.Letterheads;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.report.PrintPaperCopy;
import vn.gov.dongthap.vpdt.report.StampedCopy;
import vn.gov.dongthap.vpdt.signature.SealByAgency;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/**
 * Bản chính văn bản giấy: the clerk prints the document the competent person signed digitally, without the picture of the
 * electronic seal, to put the agency's stamp on it by hand (N18.5). Every print is logged with its number of sheets' sets.
 */
@Component
public class PrintPaperOriginal {

    private static final int MOST = 200;

    private final OutgoingDocuments documents;
    private final FileStore files;
    private final PrintPaperCopy printing;
    private final Letterheads letterheads;
    private final OutgoingLog log;
    private final TransactionTemplate transaction;

    PrintPaperOriginal(
            OutgoingDocuments documents,
            FileStore files,
            PrintPaperCopy printing,
            Letterheads letterheads,
            OutgoingLog log,
            TransactionTemplate transaction) {
        this.documents = documents;
        this.files = files;
        this.printing = printing;
        this.letterheads = letterheads;
        this.log = log;
        this.transaction = transaction;
    }

    /**
     * Makes the sheets and logs it.
     *
     * @param copies how many will be printed, 1 to 200
     * @return the sheets, to be closed by the caller
     * @throws RecordNotFound when the document is not theirs to see, or the person is no records clerk
     * @throws RuleBroken when it has not been released or was recalled, or the number cannot be
     */
    public StampedCopy print(SignedInPerson clerk, long id, int copies) throws IOException {
        StoredFile sealed = printable(clerk, id, copies);
        StampedCopy sheets;
        try (InputStream bytes = files.open(sealed)) {
            sheets = printing.printUnsealed(bytes, SealByAgency.FIELD, letterheads.mark(clerk));
        }
        boolean logged = false;
        try {
            transaction.executeWithoutResult(
                    status -> log.act(clerk.actor(), id, "paper-original", "N18.5", String.valueOf(copies)));
            logged = true;
            return sheets;
        } finally {
            if (!logged) {
                sheets.close();
            }
        }
    }

    private StoredFile printable(SignedInPerson clerk, long id, int copies) {
        OutgoingDocument document = documents.visible(clerk, id);
        if (!clerk.has(Role.CLERK)) {
            throw new RecordNotFound("paper originals of agency " + clerk.agencyId());
        }
        document.requireReleased();
        if (copies < 1 || copies > MOST) {
            throw new RuleBroken("N18.5", "outgoing.paper-original.copies", String.valueOf(MOST));
        }
        return files.find(Objects.requireNonNull(document.files().sealedFileId(), "sealed"));
    }
}
