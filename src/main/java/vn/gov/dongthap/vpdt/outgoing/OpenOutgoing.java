package vn.gov.dongthap.vpdt.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.Participants.Opened;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.drafting.DraftComparison;
import vn.gov.dongthap.vpdt.drafting.DraftContent;
import vn.gov.dongthap.vpdt.drafting.DraftTemplate;
import vn.gov.dongthap.vpdt.drafting.FormatReport;
import vn.gov.dongthap.vpdt.drafting.WordFile;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.incoming.FindDocument;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.outgoing.OutgoingView.Issued;
import vn.gov.dongthap.vpdt.outgoing.OutgoingView.Rights;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.workflow.CaseDiagrams;
import vn.gov.dongthap.vpdt.workflow.Cases;

/** Opens a document, its versions, files and diagram for somebody who may see it; every look is logged (Q4.4b). */
@Component
public class OpenOutgoing {

    private final OutgoingDocuments documents;
    private final Drafts drafts;
    private final Annexes annexes;
    private final Recipients recipients;
    private final DraftContents contents;
    private final SigningPapers papers;
    private final DraftTemplate template;
    private final OutgoingTimeline timeline;
    private final FindDocument incoming;
    private final FileStore files;
    private final Cases cases;
    private final CaseDiagrams diagrams;
    private final OutgoingLog log;
    private final JsonMapper json;

    OpenOutgoing(
            OutgoingDocuments documents,
            Drafts drafts,
            Annexes annexes,
            Recipients recipients,
            DraftContents contents,
            SigningPapers papers,
            DraftTemplate template,
            OutgoingTimeline timeline,
            FindDocument incoming,
            FileStore files,
            Cases cases,
            CaseDiagrams diagrams,
            OutgoingLog log,
            JsonMapper json) {
        this.documents = documents;
        this.drafts = drafts;
        this.annexes = annexes;
        this.recipients = recipients;
        this.contents = contents;
        this.papers = papers;
        this.template = template;
        this.timeline = timeline;
        this.incoming = incoming;
        this.files = files;
        this.cases = cases;
        this.diagrams = diagrams;
        this.log = log;
        this.json = json;
    }

    /**
     * The document with all that its page shows.
     *
     * @throws RecordNotFound when it does not exist or is not theirs
     */
    @Transactional
    public OutgoingView open(SignedInPerson person, long id) {
        Opened<OutgoingDocument> opened = documents.opened(person, id);
        OutgoingDocument document = opened.document();
        DocumentMetadata metadata = document.metadata();
        log.act(opened.by().actor(), id, "view", "Q4.4b");
        return new OutgoingView(
                id,
                metadata.subject(),
                document.state(),
                metadata.codeNumber() == null ? null : metadata.reference(),
                metadata.urgency() == Urgency.NORMAL ? null : metadata.urgency().label(),
                facts(document),
                OutgoingSteps.of(document.state()),
                OutgoingFields.of(document, basisOfRight(document)),
                versions(id),
                issued(document),
                annexes.of(id),
                recipients.of(id),
                timeline.of(id),
                cases.about(OutgoingDocument.TYPE, id)
                        .orElseThrow(() -> new RecordNotFound("case of outgoing document " + id)),
                answered(person, document),
                document.occasion().chargeLine(),
                rights(person, document));
    }

    /**
     * A file of the document, in whatever role.
     *
     * @param download whether it is to be kept rather than shown, for the log
     * @throws RecordNotFound when document or file is not theirs, or the file belongs to another document
     */
    @Transactional
    public StoredFile file(SignedInPerson person, long id, long fileId, boolean download) {
        Opened<OutgoingDocument> opened = documents.opened(person, id);
        if (!fileIds(opened.document()).contains(fileId)) {
            throw new RecordNotFound("file " + fileId + " of outgoing document " + id);
        }
        StoredFile file = files.find(fileId);
        log.act(opened.by().actor(), id, download ? "file-download" : "file-view", "Q4.4b", file.name());
        return file;
    }

    /**
     * The BPMN XML of the diagram the document's case runs on.
     *
     * @throws RecordNotFound when the document does not exist or is not theirs
     */
    @Transactional
    public String diagram(SignedInPerson person, long id) {
        log.act(documents.opened(person, id).by().actor(), id, "diagram-view", "Q4.4b");
        return diagrams.of(OutgoingDocument.TYPE, id);
    }

    /**
     * What the Word template of the document is filled with; {@link #write} writes it (N10.2c).
     *
     * @throws RuleBroken when the agency's plan of numbers lacks an abbreviation
     * @throws RecordNotFound when the document does not exist or is not theirs
     */
    @Transactional
    public DraftContent content(SignedInPerson person, long id) {
        Opened<OutgoingDocument> opened = documents.opened(person, id);
        log.act(opened.by().actor(), id, "template", "N10.2c");
        return contents.of(opened.document());
    }

    /** Writes the Word template. */
    public void write(DraftContent content, OutputStream target) throws IOException {
        template.write(content, target);
    }

    /**
     * The text of two versions beside each other; looking at them is logged (Q4.4b).
     *
     * @throws RuleBroken when one of them has no Word file
     * @throws RecordNotFound when the document is not theirs, or has no such version
     */
    @Transactional
    public DraftComparison compare(SignedInPerson person, long id, int earlier, int later) throws IOException {
        Opened<OutgoingDocument> opened = documents.opened(person, id);
        log.act(opened.by().actor(), id, "compare", "Q4.4b", String.valueOf(earlier), String.valueOf(later));
        Map<Integer, Draft> all = drafts.of(id).stream().collect(Collectors.toMap(Draft::number, Function.identity()));
        try (WordFile first = word(all, id, earlier);
                WordFile second = word(all, id, later)) {
            return DraftComparison.of(first, second);
        }
    }

    private WordFile word(Map<Integer, Draft> all, long id, int number) throws IOException {
        Draft draft = all.get(number);
        if (draft == null) {
            throw new RecordNotFound("version " + number + " of outgoing document " + id);
        }
        if (draft.wordFileId() == null) {
            throw new RuleBroken(null, "outgoing.no-word", String.valueOf(number));
        }
        StoredFile file = files.find(draft.wordFileId());
        try (InputStream bytes = files.open(file)) {
            return WordFile.open(file.name(), bytes);
        }
    }

    private List<Version> versions(long id) {
        List<Draft> all = drafts.of(id);
        Map<Long, StoredFile> stored = stored(all.stream()
                .flatMap(draft -> Stream.of(draft.wordFileId(), draft.pdfFileId()))
                .filter(Objects::nonNull)
                .toList());
        return all.stream()
                .map(draft -> new Version(
                        draft.number(),
                        draft.wordFileId() == null ? null : stored.get(draft.wordFileId()),
                        Objects.requireNonNull(stored.get(draft.pdfFileId())),
                        draft.authorName(),
                        draft.authorPosition(),
                        draft.note(),
                        draft.report() == null ? null : json.readValue(draft.report(), FormatReport.class),
                        draft.madeAt()))
                .toList();
    }

    private List<Issued> issued(OutgoingDocument document) {
        List<Issued> issued = new ArrayList<>();
        Long signed = document.files().signedFileId();
        Long sealed = document.files().sealedFileId();
        if (signed != null) {
            issued.add(new Issued("Tệp đã ký số của người có thẩm quyền", files.find(signed)));
        }
        if (sealed != null) {
            issued.add(new Issued("Tệp phát hành, có chữ ký số của cơ quan", files.find(sealed)));
        }
        return issued;
    }

    private Set<Long> fileIds(OutgoingDocument document) {
        Set<Long> ids = new HashSet<>();
        drafts.of(document.id()).forEach(draft -> {
            ids.add(draft.pdfFileId());
            if (draft.wordFileId() != null) {
                ids.add(draft.wordFileId());
            }
        });
        annexes.of(document.id()).forEach(annex -> Stream.of(annex.original(), annex.current(), annex.pdf())
                .map(StoredFile::id)
                .forEach(ids::add));
        if (document.files().signedFileId() != null) {
            ids.add(document.files().signedFileId());
        }
        if (document.files().sealedFileId() != null) {
            ids.add(document.files().sealedFileId());
        }
        return ids;
    }

    private Map<Long, StoredFile> stored(List<Long> ids) {
        return files.findAll(ids).stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
    }

    /** Not everybody who sees the answer may see what it answers. */
    private FindDocument.@Nullable Found answered(SignedInPerson person, OutgoingDocument document) {
        return document.occasion().answeredId() == null
                ? null
                : incoming.findIfVisible(person, document.occasion().answeredId())
                        .orElse(null);
    }

    private static Rights rights(SignedInPerson person, OutgoingDocument document) {
        boolean drafts = document.state() == OutgoingState.DRAFTING
                && document.parties()
                        .isDraftedBy(document.parties().drafting(person).personId());
        boolean signs = document.state() == OutgoingState.APPROVED
                && Objects.equals(document.parties().signerId(), person.personId());
        boolean seals = document.state() == OutgoingState.REGISTERED && person.has(Role.CLERK);
        boolean sends = document.state() == OutgoingState.RELEASED && person.has(Role.CLERK);
        return new Rights(drafts, signs, seals, sends, Withdrawal.mayWithdraw(person, document));
    }

    /** The paper the signer's right comes from, as people name it, or null (N13.5). */
    private @Nullable String basisOfRight(OutgoingDocument document) {
        Long paper = document.parties().signingPaperId();
        return paper == null
                ? null
                : papers.findOf(document.agencyId(), paper)
                        .map(SigningPaper::caption)
                        .orElse(null);
    }

    private static List<String> facts(OutgoingDocument document) {
        DocumentMetadata metadata = document.metadata();
        List<String> facts = new ArrayList<>();
        if (metadata.codeNumber() != null) {
            facts.add(metadata.reference());
        }
        if (metadata.type() != null) {
            facts.add(metadata.type().label());
        }
        if (metadata.issuedDate() != null) {
            facts.add("Ngày " + OutgoingDocument.DAY.format(metadata.issuedDate()));
        }
        if (metadata.signer() != null && metadata.signer().named() != null) {
            facts.add("Người ký: " + metadata.signer().named());
        }
        facts.add(document.state().label());
        return facts;
    }
}
