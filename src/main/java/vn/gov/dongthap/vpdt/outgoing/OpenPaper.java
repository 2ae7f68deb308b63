package vn.gov.dongthap.vpdt.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.document.SignerInfo;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.UnitView;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/** Opens a document issued on paper for somebody who may see it; every look is logged (Q4.4b). */
@Component
public class OpenPaper {

    private final PaperRecords papers;
    private final PaperRecipients recipients;
    private final SigningPapers rights;
    private final Directory directory;
    private final ReleaseTerms terms;
    private final FileStore files;
    private final PaperLog log;

    OpenPaper(
            PaperRecords papers,
            PaperRecipients recipients,
            SigningPapers rights,
            Directory directory,
            ReleaseTerms terms,
            FileStore files,
            PaperLog log) {
        this.papers = papers;
        this.recipients = recipients;
        this.rights = rights;
        this.directory = directory;
        this.terms = terms;
        this.files = files;
        this.log = log;
    }

    /**
     * The document with all that its page shows.
     *
     * @throws RecordNotFound when it does not exist or is not theirs
     */
    @Transactional
    public PaperView open(SignedInPerson person, long id) {
        PaperDocument document = visible(person, id);
        log.act(person.actor(), id, "view", "Q4.4b");
        return new PaperView(
                id,
                document.state(),
                Objects.requireNonNull(document.metadata().reference(), "numbered"),
                document.metadata().subject(),
                fields(document),
                recipients.of(id),
                document.copies(),
                document.scanFileId() == null ? null : files.find(document.scanFileId()),
                document.issuedOn().isAfter(terms.numberBy(document.signedOn())),
                document.voided());
    }

    /**
     * The scan of the signed paper.
     *
     * @param download whether it is to be kept rather than shown, for the log
     * @throws RecordNotFound when the document is not theirs, or has none
     */
    @Transactional
    public StoredFile scan(SignedInPerson person, long id, boolean download) {
        PaperDocument document = visible(person, id);
        if (document.scanFileId() == null) {
            throw new RecordNotFound("scan of paper document " + id);
        }
        log.act(person.actor(), id, download ? "file-download" : "file-view", "Q4.4b");
        return files.find(document.scanFileId());
    }

    private PaperDocument visible(SignedInPerson person, long id) {
        return papers.findVisible(id, person.agencyId(), Participants.holdersOf(person))
                .orElseThrow(() -> new RecordNotFound("paper document " + id));
    }

    private List<PaperView.Field> fields(PaperDocument document) {
        DocumentMetadata metadata = document.metadata();
        SignerInfo signer = Objects.requireNonNull(metadata.signer(), "entered with its signer");
        List<PaperView.Field> fields = new ArrayList<>();
        add(fields, "Tên loại văn bản", document.type().label());
        add(fields, "Số, ký hiệu", metadata.reference());
        add(fields, "Ngày văn bản", OutgoingDocument.DAY.format(document.issuedOn()));
        add(fields, "Ngày ký", OutgoingDocument.DAY.format(document.signedOn()));
        add(fields, "Người ký", signer.named());
        add(fields, "Chức vụ người ký", signer.position());
        add(fields, "Căn cứ của quyền hạn ký", basis(document));
        add(fields, "Mức độ khẩn", metadata.urgency().label());
        add(
                fields,
                "Đơn vị soạn thảo, nhận bản lưu",
                directory
                        .unit(document.agencyId(), document.draftingUnitId())
                        .map(UnitView::name)
                        .orElse(null));
        add(fields, "Số trang", String.valueOf(document.pages()));
        add(fields, "Số lượng bản phát hành", String.valueOf(document.copies()));
        add(fields, "Người cấp số", document.numberedByName());
        add(fields, "Ghi chú", metadata.description());
        return fields;
    }

    private @Nullable String basis(PaperDocument document) {
        Long paper = document.signingPaperId();
        return paper == null
                ? null
                : rights.findOf(document.agencyId(), paper)
                        .map(SigningPaper::caption)
                        .orElse(null);
    }

    private static void add(List<PaperView.Field> fields, String label, @Nullable String value) {
        fields.add(new PaperView.Field(label, value == null ? "–" : value));
    }
}
