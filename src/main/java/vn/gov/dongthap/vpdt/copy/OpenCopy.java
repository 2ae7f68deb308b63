package vn.gov.dongthap.vpdt.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.Participants.Opened;
import vn.gov.dongthap.vpdt.document.ProgressStep;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.register.CopyKind;
import vn.gov.dongthap.vpdt.register.Medium;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.workflow.CaseDiagrams;
import vn.gov.dongthap.vpdt.workflow.Cases;

/** Opens a copy, its files and its diagram for somebody who may see it; every look is logged (Q4.4b). */
@Component
public class OpenCopy {

    private static final List<String> STEPS =
            List.of("Đề nghị sao", "Quyết định", "Cấp số", "Ký số hoặc in, đóng dấu", "Giao bản sao");

    private final DocumentCopies copies;
    private final FileStore files;
    private final Cases cases;
    private final CaseDiagrams diagrams;
    private final CopyLog log;

    OpenCopy(DocumentCopies copies, FileStore files, Cases cases, CaseDiagrams diagrams, CopyLog log) {
        this.copies = copies;
        this.files = files;
        this.cases = cases;
        this.diagrams = diagrams;
        this.log = log;
    }

    /**
     * The copy with all that its page shows.
     *
     * @throws RecordNotFound when it does not exist or is not theirs
     */
    @Transactional
    public CopyView open(SignedInPerson person, long id) {
        Opened<DocumentCopy> opened = copies.opened(person, id);
        DocumentCopy copy = opened.document();
        log.act(opened.by().actor(), id, "view", "Q4.4b");
        return new CopyView(
                id,
                copy.kind().label() + ": " + copy.source().subject(),
                copy.reference(),
                copy.state(),
                facts(copy),
                steps(copy.state()),
                fields(copy),
                address(copy.source()),
                kept(copy),
                log.timeline(id),
                cases.about(DocumentCopy.TYPE, id).orElseThrow(() -> new RecordNotFound("case of copy " + id)),
                rights(person, copy));
    }

    /**
     * A file of the copy.
     *
     * @param download whether it is to be kept rather than shown, for the log
     * @throws RecordNotFound when copy or file is not theirs, or the file belongs to another
     */
    @Transactional
    public StoredFile file(SignedInPerson person, long id, long fileId, boolean download) {
        Opened<DocumentCopy> opened = copies.opened(person, id);
        if (!fileIds(opened.document()).contains(fileId)) {
            throw new RecordNotFound("file " + fileId + " of copy " + id);
        }
        StoredFile file = files.find(fileId);
        log.act(opened.by().actor(), id, download ? "file-download" : "file-view", "Q4.4b", file.name());
        return file;
    }

    /**
     * The BPMN XML of the diagram the copy's case runs on.
     *
     * @throws RecordNotFound when the copy does not exist or is not theirs
     */
    @Transactional
    public String diagram(SignedInPerson person, long id) {
        log.act(copies.opened(person, id).by().actor(), id, "diagram-view", "Q4.4b");
        return diagrams.of(DocumentCopy.TYPE, id);
    }

    private static List<ProgressStep> steps(CopyState state) {
        int reached =
                switch (state) {
                    case REQUESTED, REFUSED, WITHDRAWN -> 1;
                    case APPROVED -> 2;
                    case NUMBERED, PRINTED -> 3;
                    case ISSUED -> STEPS.size();
                };
        return ProgressStep.of(STEPS, reached);
    }

    private static List<String> facts(DocumentCopy copy) {
        List<String> facts = new ArrayList<>();
        if (copy.reference() != null) {
            facts.add(copy.reference());
            facts.add("Ngày " + CopyPermission.DAY.format(Objects.requireNonNull(copy.copiedOn(), "numbered")));
        }
        facts.add("Từ " + lower(copy.source().medium()) + " sang " + lower(copy.toMedium()));
        facts.add(copy.state().label());
        return facts;
    }

    private static String lower(Medium medium) {
        return medium.label().toLowerCase(Locale.forLanguageTag("vi"));
    }

    private static List<CopyView.Field> fields(DocumentCopy copy) {
        CopySource source = copy.source();
        List<CopyView.Field> fields = new ArrayList<>();
        fields.add(field("Hình thức sao", copy.kind().label()));
        fields.add(field("Sao từ", source.named()));
        fields.add(field("Trích yếu", source.subject()));
        fields.add(field("Văn bản đưa ra sao là", source.standing().label()));
        if (copy.part() != null) {
            fields.add(field("Phần trích sao", copy.part()));
        }
        fields.add(field("Mục đích", copy.purpose()));
        fields.add(field("Nơi nhận", copy.places().replaceAll("\\R", "; ")));
        if (copy.toMedium() == Medium.PAPER) {
            fields.add(field("Số bản", String.valueOf(copy.copies())));
        }
        fields.add(field("Người đề nghị", copy.requesterName()));
        fields.add(field("Người ký bản sao", copy.signerName()));
        fields.add(field("Quyền hạn, chức vụ", String.join(", ", copy.signerLines())));
        if (copy.closedReason() != null) {
            fields.add(field("Lý do", copy.closedReason()));
        }
        return fields;
    }

    private static CopyView.Field field(String label, @Nullable String value) {
        return new CopyView.Field(label, value == null || value.isBlank() ? "–" : value);
    }

    private static @Nullable String address(CopySource source) {
        if (source.outgoingId() != null) {
            return "/van-ban-di/" + source.outgoingId();
        }
        if (source.incomingId() != null) {
            return "/van-ban-den/" + source.incomingId();
        }
        return source.copyId() == null ? null : "/ban-sao/" + source.copyId();
    }

    private List<CopyView.Kept> kept(DocumentCopy copy) {
        Map<Long, StoredFile> stored =
                files.findAll(fileIds(copy)).stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
        List<CopyView.Kept> kept = new ArrayList<>();
        if (copy.madeFileId() != null) {
            kept.add(new CopyView.Kept(
                    copy.toMedium() == Medium.PAPER
                            ? "Bản sao để in, ký, đóng dấu"
                            : "Bản sao điện tử, có chữ ký số của cơ quan",
                    Objects.requireNonNull(stored.get(copy.madeFileId()))));
        }
        if (copy.contentFileId() != copy.source().fileId()) {
            kept.add(new CopyView.Kept(
                    "Bản trích, tạo lập lại", Objects.requireNonNull(stored.get(copy.contentFileId()))));
        }
        kept.add(new CopyView.Kept(
                "Văn bản đưa ra sao",
                Objects.requireNonNull(stored.get(copy.source().fileId()))));
        return kept;
    }

    private static List<Long> fileIds(DocumentCopy copy) {
        return Stream.of(copy.madeFileId(), (Long) copy.contentFileId(), (Long)
                        copy.source().fileId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static CopyView.Rights rights(SignedInPerson person, DocumentCopy copy) {
        boolean makes = copy.state() == CopyState.NUMBERED && person.has(Role.CLERK);
        return new CopyView.Rights(
                makes && copy.toMedium() == Medium.ELECTRONIC,
                makes && copy.toMedium() == Medium.PAPER,
                CopyWithdrawal.mayWithdraw(person, copy),
                copy.state() == CopyState.ISSUED && copy.kind() == CopyKind.TRUE_COPY);
    }
}
