package vn.gov.dongthap.vpdt.incoming;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.register.IssueNumber;
import vn.gov.dongthap.vpdt.register.Medium;
import vn.gov.dongthap.vpdt.register.NumberedDocument;
import vn.gov.dongthap.vpdt.register.RegisterNumber;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** Gives the document the next arrival number of its agency's one register of the year (N22.2). */
@WorkflowAction(
        id = "issueArrivalNumber",
        label = "Cấp số đến",
        clauses = {"N4.2b", "N22.2"},
        after = "recordRegistration")
class IssueArrivalNumber implements CaseAction {

    private final IncomingDocuments documents;
    private final Competence competence;
    private final IssueNumber numbers;
    private final Directory directory;
    private final IncomingLog log;

    IssueArrivalNumber(
            IncomingDocuments documents,
            Competence competence,
            IssueNumber numbers,
            Directory directory,
            IncomingLog log) {
        this.documents = documents;
        this.competence = competence;
        this.numbers = numbers;
        this.directory = directory;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        IncomingDocument document = documents.require(call.subjectId());
        competence.require(Capacity.CLERK, document, call.actor());
        RegisterNumber number = numbers.toIncoming(
                document.agencyId(),
                new NumberedDocument(
                        IncomingDocument.TYPE, document.id(), mediumOf(document.source()), line(document)));
        document.number(number, directory.agency(document.agencyId()).organId());
        log.act(
                Actor.SYSTEM,
                document.id(),
                "number",
                "N22.2",
                String.valueOf(number.number()),
                String.valueOf(number.year()));
    }

    private static Medium mediumOf(ReceptionSource source) {
        return switch (source) {
            case AXIS, INTERNAL, EMAIL, OTHER_SYSTEM -> Medium.ELECTRONIC;
            case POST, OTHER -> Medium.PAPER;
        };
    }

    /** Columns 3 to 6 of the register (Appendix IV.VI): issuer, reference, date, type and subject. */
    private static String line(IncomingDocument document) {
        DocumentMetadata metadata = document.metadata();
        LocalDate issued = metadata.issuedDate();
        DocumentType type = metadata.type();
        return Stream.of(
                        metadata.organName(),
                        metadata.reference(),
                        issued == null ? null : IncomingDocument.DAY.format(issued),
                        type == null ? metadata.subject() : type.label() + ": " + metadata.subject())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }
}
