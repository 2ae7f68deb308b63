package vn.gov.dongthap.vpdt.incoming;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.document.Attachment;
import vn.gov.dongthap.vpdt.document.AttachmentRole;
import vn.gov.dongthap.vpdt.document.Attachments;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.signature.CheckedSignature;
import vn.gov.dongthap.vpdt.signature.Reservation;
import vn.gov.dongthap.vpdt.signature.SignatureReport;
import vn.gov.dongthap.vpdt.signature.SignatureSentences;
import vn.gov.dongthap.vpdt.signature.VerifySignatures;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/**
 * What is found on the signatures of a document's main file, and of its annexes (N21.2a, Q15.1b, Q12.2). Reading may take seconds, so it is
 * done when the page is opened, outside any transaction, and remembered; until the clerk has decided, what could not be
 * proved is asked for again, afterwards what was found stays.
 */
@Component
public class CheckSignatures {

    private static final int LONGEST_REASON = 500;

    private final Attachments attachments;
    private final VerifySignatures verify;
    private final SignatureSentences sentences;

    CheckSignatures(Attachments attachments, VerifySignatures verify, SignatureSentences sentences) {
        this.attachments = attachments;
        this.verify = verify;
        this.sentences = sentences;
    }

    /** What the page of a document shows. Whoever asks has opened the document. */
    public SignatureFinding of(IncomingView document) {
        StoredFile file = document.main().file();
        SignatureReport report =
                document.settled() == null ? verify.of(file) : known(file).orElseGet(() -> verify.of(file));
        return new SignatureFinding(
                report.outcome(),
                report.checkedAt(),
                sentences.conclusion(report),
                report.signatures().stream().map(this::line).toList(),
                annexes(document.attachments()),
                document.settled());
    }

    /** Signed annexes only: an annex in the document's own agency may well be a workbook. */
    private List<SignatureFinding.Line> annexes(List<Attachment> attachments) {
        return attachments.stream()
                .filter(attachment -> attachment.role() == AttachmentRole.ANNEX)
                .map(Attachment::file)
                .flatMap(file -> known(file).orElseGet(() -> verify.of(file)).signatures().stream()
                        .map(signature -> new SignatureFinding.Line(
                                file.name() + " – " + sentences.heading(signature),
                                signature.verdict(),
                                sentences.of(signature))))
                .toList();
    }

    /**
     * What the clerk decides by: what the page showed, or is found now when nobody has opened it.
     *
     * @throws RuleBroken when too many files wait to be read, or the store no longer holds what it kept
     */
    SignatureReport found(long documentId) {
        StoredFile file = mainFile(documentId);
        SignatureReport report = known(file).orElseGet(() -> verify.of(file));
        if (report.reservations().contains(Reservation.NOT_YET)) {
            throw new RuleBroken("N21.2a", "incoming.signature-not-checked");
        }
        if (report.reservations().contains(Reservation.NOT_AS_KEPT)) {
            throw new RuleBroken("N19.2a", "storage.damaged", file.name());
        }
        return report;
    }

    /**
     * What the check form starts with: what the signatures speak for, as far as they are known. The clerk decides, and
     * decides alone where they say nothing (N21.2a, L4.1).
     */
    Map<String, Object> proposal(IncomingDocument document) {
        return known(mainFile(document.id()))
                .map(found -> proposal(found, document.source()))
                .orElse(Map.of());
    }

    private Map<String, Object> proposal(SignatureReport found, ReceptionSource source) {
        return switch (found.outcome()) {
            case ORIGINAL, WITH_RESERVATIONS ->
                Map.of("xacThuc", Authenticity.SIGNATURE_CONFIRMED.value(), "quyetDinh", "tiep-nhan");
            case INVALID ->
                Map.of("xacThuc", Authenticity.FAILED.value(), "quyetDinh", "tra-lai", "lyDoTraLai", problems(found));
            case UNSIGNED ->
                Map.of(
                        "xacThuc",
                        (source == ReceptionSource.POST ? Authenticity.PAPER_COMPARED : Authenticity.UNSIGNED).value());
            case UNPROVEN, UNREADABLE -> Map.of();
        };
    }

    /** Each signature something speaks against, and what; no longer than the form takes. */
    private String problems(SignatureReport report) {
        String all = report.signatures().stream()
                .filter(signature -> !sentences.problems(signature).isEmpty())
                .map(signature -> sentences.heading(signature) + ". " + String.join(" ", sentences.problems(signature)))
                .collect(Collectors.joining(" "));
        return all.substring(0, Math.min(all.length(), LONGEST_REASON));
    }

    private SignatureFinding.Line line(CheckedSignature signature) {
        return new SignatureFinding.Line(sentences.heading(signature), signature.verdict(), sentences.of(signature));
    }

    private Optional<SignatureReport> known(StoredFile file) {
        return Optional.ofNullable(verify.known(List.of(file)).get(file.id()));
    }

    private StoredFile mainFile(long documentId) {
        return attachments.of(IncomingDocument.TYPE, documentId).get(0).file();
    }
}
