package vn.gov.dongthap.vpdt.copy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.document.Letterheads;
import vn.gov.dongthap.vpdt.drafting.Letterhead;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.outgoing.AgencySheet;
import vn.gov.dongthap.vpdt.register.Medium;
import vn.gov.dongthap.vpdt.report.CopyBlock;
import vn.gov.dongthap.vpdt.report.PrintPaperCopy;
import vn.gov.dongthap.vpdt.report.StampedCopy;
import vn.gov.dongthap.vpdt.storage.FilePolicy;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/**
 * Makes the sheets of a paper copy: the document, and below its end the block of Appendix I, part II.II. Kept as printed,
 * so that what was signed by hand can be told later.
 */
@Component
public class PrintCopy {

    private final SealCopy making;
    private final AgencySheet sheets;
    private final Letterheads letterheads;
    private final PrintPaperCopy printing;
    private final FileStore files;

    PrintCopy(SealCopy making, AgencySheet sheets, Letterheads letterheads, PrintPaperCopy printing, FileStore files) {
        this.making = making;
        this.sheets = sheets;
        this.letterheads = letterheads;
        this.printing = printing;
        this.files = files;
    }

    /**
     * Makes the sheets and completes the step.
     *
     * @throws RecordNotFound when the copy is not theirs to see, or the person is no records clerk
     * @throws RuleBroken when it cannot be printed now, or the document cannot be drawn on
     */
    public void print(SignedInPerson clerk, long id) throws IOException {
        SealCopy.Makeable makeable = making.makeable(clerk, id, Medium.PAPER);
        DocumentCopy copy = makeable.copy();
        Letterhead sheet = sheets.of(copy.agencyId());
        CopyBlock block = new CopyBlock(
                makeable.kind().label(),
                makeable.organName(),
                Objects.requireNonNull(copy.reference(), "numbered"),
                sheet.place(),
                Objects.requireNonNull(copy.copiedOn(), "numbered"),
                copy.signerLines(),
                Objects.requireNonNull(copy.signerName(), "decided"),
                List.of(copy.places().split("\\R")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream content = files.open(makeable.content());
                StampedCopy sheets = printing.print(content, block, letterheads.mark(clerk))) {
            sheets.writeTo(bytes);
        }
        String name = makeable.kind().label() + " " + makeable.content().name();
        StoredFile kept = files.takeIn(name, new ByteArrayInputStream(bytes.toByteArray()), FilePolicy.PDF);
        making.keep(clerk, makeable, kept);
    }
}
