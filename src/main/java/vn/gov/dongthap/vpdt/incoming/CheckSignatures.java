package vn.gov.dongthap.vpdt.incoming;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.document.Attachment;
import vn.gov.dongthap.vpdt.document.AttachmentRole;
import vn.gov.dongthap.vpdt.document.Attachments;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.signature.CheckedSignature;
import vn.gov.dongthap.vpdt.signature.Reservation;
import vn.gov.dongthap.vpdt.signature.SignatureReport;
import vn.gov.dongthap.vpdt.signature.SignatureSentences;
import vn.gov.dongthap.vpdt.signature.SignatureVerdict;
import vn.gov.dongthap.vpdt.signature.VerifySignatures;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/**
 * What is found on the signatures of a document's main file and of its annexes (N21.2a, Q15.1b, Q12.2). Reading may take
 * seconds, so it is done on arrival or when the page is opened, outside any transaction, and remembered; what was found
 * before the document arrived, by its sender say, does not count. Until the clerk has decided, what could not be proved
 * is asked for again, afterwards what was found stays.
 */
@Component
public class CheckSignatures {

    private static final int LONGEST_REASON = 500;
    private static final String PDF = "application/pdf";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final IncomingDocuments documents;
    private final Attachments attachments;
    private final VerifySignatures verify;
    private final SignatureSentences sentences;
    private final MessageSource messages;

    CheckSignatures(
            IncomingDocuments documents,
            Attachments attachments,
            VerifySignatures verify,
            SignatureSentences sentences,
            MessageSource messages) {
        this.documents = documents;
        this.attachments = attachments;
        this.verify = verify;
        this.sentences = sentences;
        this.messages = messages;
    }

    /** What the page of a document shows. Whoever asks has opened the document. */
    public SignatureFinding of(IncomingView document) {
        List<StoredFile> pdfs = pdfs(document.attachments());
        FoundSignatures found = document.settled() == null
                ? found(pdfs, file -> verify.of(file, document.receivedAt()))
                : known(pdfs, Instant.EPOCH);
        return new SignatureFinding(
                found.outcome(),
                found.main().checkedAt(),
                conclusion(found),
                found.main().signatures().stream().map(this::line).toList(),
                found.annexes().stream().flatMap(this::lines).toList(),
                document.settled());
    }

    /**
     * What the clerk decides by: what the page showed, or is found now when nobody has opened it.
     *
     * @throws RuleBroken when too many files wait to be read, or the store no longer holds what it kept
     */
    FoundSignatures found(IncomingDocument document) {
        FoundSignatures found = known(pdfs(attached(document)), documents.receivedAt(document.id()));
        if (found.has(Reservation.NOT_YET)) {
            throw new RuleBroken("N21.2a", "incoming.signature-not-checked");
        }
        if (found.has(Reservation.NOT_AS_KEPT)) {
            throw new RuleBroken(
                    "N19.2a",
                    "storage.damaged",
                    attached(document).get(0).file().name());
        }
        return found;
    }

    /** What is found on a document as it arrives: anew, whatever its sender found before (Q15.1b). */
    FoundSignatures onArrival(IncomingDocument document) {
        Instant arrival = documents.receivedAt(document.id());
        return found(pdfs(attached(document)), file -> verify.of(file, arrival));
    }

    /**
     * What the check form starts with: what the signatures speak for, as far as they are known. The clerk decides, and
     * decides alone where they say nothing (N21.2a, L4.1).
     */
    Map<String, Object> proposal(IncomingDocument document) {
        List<StoredFile> pdfs = pdfs(attached(document));
        Map<Long, SignatureReport> known = verify.known(pdfs, documents.receivedAt(document.id()));
        return pdfs.stream().allMatch(file -> known.containsKey(file.id()))
                ? proposal(found(pdfs, file -> Objects.requireNonNull(known.get(file.id()))), document.source())
                : Map.of();
    }

    private Map<String, Object> proposal(FoundSignatures found, ReceptionSource source) {
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
    private String problems(FoundSignatures found) {
        String all = Stream.concat(
                        found.main().signatures().stream().flatMap(signature -> problems("", signature)),
                        found.annexes().stream().flatMap(annex -> annex.report().signatures().stream()
                                .flatMap(signature -> problems(annex.file().name() + " – ", signature))))
                .collect(Collectors.joining(" "));
        return all.substring(0, Math.min(all.length(), LONGEST_REASON));
    }

    private Stream<String> problems(String before, CheckedSignature signature) {
        List<String> problems = sentences.problems(signature);
        return problems.isEmpty()
                ? Stream.empty()
                : Stream.of(before + sentences.heading(signature) + ". " + String.join(" ", problems));
    }

    private List<String> conclusion(FoundSignatures found) {
        List<String> all = new ArrayList<>();
        if (found.outcome() == found.main().outcome()) {
            all.addAll(sentences.conclusion(found.main()));
        } else {
            all.add(messages.getMessage(
                    "incoming.signature-annexes", new Object[] {found.outcome().label()}, VIETNAMESE));
        }
        found.unsealed()
                .forEach(file -> all.add(
                        messages.getMessage("incoming.annex-unsealed", new Object[] {file.name()}, VIETNAMESE)));
        return all;
    }

    /** Each signature on an annex, or that there is none. */
    private Stream<SignatureFinding.Line> lines(FoundSignatures.OnAnnex annex) {
        String before = annex.file().name() + " – ";
        return annex.report().signatures().isEmpty()
                ? Stream.of(new SignatureFinding.Line(
                        before + annex.report().outcome().label(),
                        SignatureVerdict.UNPROVEN,
                        sentences.conclusion(annex.report())))
                : annex.report().signatures().stream()
                        .map(signature -> new SignatureFinding.Line(
                                before + sentences.heading(signature), signature.verdict(), sentences.of(signature)));
    }

    private SignatureFinding.Line line(CheckedSignature signature) {
        return new SignatureFinding.Line(sentences.heading(signature), signature.verdict(), sentences.of(signature));
    }

    private FoundSignatures known(List<StoredFile> pdfs, Instant since) {
        Map<Long, SignatureReport> known = verify.known(pdfs, since);
        return found(pdfs, file -> Optional.ofNullable(known.get(file.id())).orElseGet(() -> verify.of(file, since)));
    }

    private static FoundSignatures found(List<StoredFile> pdfs, Function<StoredFile, SignatureReport> report) {
        return new FoundSignatures(
                report.apply(pdfs.get(0)),
                pdfs.stream()
                        .skip(1)
                        .map(file -> new FoundSignatures.OnAnnex(file, report.apply(file)))
                        .toList());
    }

    private List<Attachment> attached(IncomingDocument document) {
        return attachments.of(IncomingDocument.TYPE, document.id());
    }

    /** The main file, whatever it is, and the annexes that can be signed; an annex may well be a workbook. */
    private static List<StoredFile> pdfs(List<Attachment> attachments) {
        return Stream.concat(
                        Stream.of(attachments.get(0)),
                        attachments.stream()
                                .skip(1)
                                .filter(attachment -> attachment.role() == AttachmentRole.ANNEX)
                                .filter(attachment ->
                                        attachment.file().mediaType().equals(PDF)))
                .map(Attachment::file)
                .toList();
    }
}
