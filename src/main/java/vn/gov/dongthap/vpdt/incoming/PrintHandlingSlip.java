package vn.gov.dongthap.vpdt.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.Letterheads;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.report.FillReport;
import vn.gov.dongthap.vpdt.report.FilledReport;
import vn.gov.dongthap.vpdt.report.HandlingSlip;
import vn.gov.dongthap.vpdt.report.HandlingSlipRow;
import vn.gov.dongthap.vpdt.report.HandlingSlipSection;
import vn.gov.dongthap.vpdt.report.ReportFormat;
import vn.gov.dongthap.vpdt.report.ReportTemplate;

/**
 * Prints the phiếu giải quyết văn bản đến (IV.VII): what the agency's leader, the unit's leader and those who handle the
 * document have said. A tier nobody has spoken on is left blank for writing.
 */
@Component
public class PrintHandlingSlip {

    private static final Set<RemarkKind> OF_HANDLERS =
            Set.of(RemarkKind.PROPOSAL, RemarkKind.OPINION, RemarkKind.EXTENSION_ASKED, RemarkKind.RESULT);

    private static final Set<RemarkKind> OF_LEADERS = Set.of(
            RemarkKind.EXTENSION_GRANTED, RemarkKind.EXTENSION_REFUSED, RemarkKind.REDO, RemarkKind.CONFIRMATION);

    private final PaperDocuments documents;
    private final Directives directives;
    private final FillReport reports;
    private final Letterheads letterheads;
    private final OfficeDays days;
    private final IncomingLog log;

    PrintHandlingSlip(
            PaperDocuments documents,
            Directives directives,
            FillReport reports,
            Letterheads letterheads,
            OfficeDays days,
            IncomingLog log) {
        this.documents = documents;
        this.directives = directives;
        this.reports = reports;
        this.letterheads = letterheads;
        this.days = days;
        this.log = log;
    }

    /**
     * Prints the slip of a document and logs it.
     *
     * @return the report, to be closed by the caller
     * @throws RecordNotFound when the document is not theirs to see
     * @throws vn.gov.dongthap.vpdt.law.RuleBroken when it is not registered yet, or too many reports are being made
     */
    public FilledReport print(SignedInPerson person, long id) {
        IncomingDocument document = documents.open(person, id, "slip-print");
        Letterheads.Letterhead letterhead = letterheads.of(document.agencyId()).inTwoLines();
        HandlingSlip head = new HandlingSlip(
                letterhead.managingAgency(),
                letterhead.agency(),
                days.today(),
                described(document.metadata()),
                log.sentence(
                        "incoming.print.arrival",
                        PaperDocuments.number(document),
                        IncomingDocument.DAY.format(PaperDocuments.arrivalDate(document))),
                letterheads.mark(person));
        return reports.fill(ReportTemplate.HANDLING_SLIP, head, rows(id).iterator(), ReportFormat.PDF);
    }

    private static String described(DocumentMetadata metadata) {
        return RegisterLine.described(
                        PaperDocuments.type(metadata),
                        metadata.reference(),
                        metadata.issuedDate(),
                        metadata.organName())
                + ": "
                + metadata.subject();
    }

    private List<HandlingSlipRow> rows(long id) {
        List<Directive> given = directives.findByDocumentIdOrderById(id);
        List<HandlingSlipRow> rows = new ArrayList<>();
        List<Remark> remarks = log.remarks(id);
        Set<String> leaders = given.stream()
                .filter(directive -> directive.tier() == Directive.Tier.AGENCY)
                .map(Directive::authorName)
                .collect(Collectors.toSet());
        rows.addAll(orEmpty(
                HandlingSlipSection.AGENCY_LEADER,
                Stream.concat(
                                ofTier(given, Directive.Tier.AGENCY).stream(),
                                remarks.stream()
                                        .filter(remark -> OF_LEADERS.contains(remark.kind())
                                                && leaders.contains(remark.authorName()))
                                        .map(remark -> row(remark, HandlingSlipSection.AGENCY_LEADER)))
                        .toList()));
        rows.addAll(orEmpty(
                HandlingSlipSection.UNIT_LEADER,
                Stream.concat(
                                ofTier(given, Directive.Tier.UNIT).stream(),
                                remarks.stream()
                                        .filter(remark -> OF_LEADERS.contains(remark.kind())
                                                && !leaders.contains(remark.authorName()))
                                        .map(remark -> row(remark, HandlingSlipSection.UNIT_LEADER)))
                        .toList()));
        List<HandlingSlipRow> handlers = remarks.stream()
                .filter(remark -> OF_HANDLERS.contains(remark.kind()))
                .map(remark -> row(remark, HandlingSlipSection.HANDLER))
                .toList();
        rows.addAll(orEmpty(HandlingSlipSection.HANDLER, handlers));
        return rows;
    }

    private static List<HandlingSlipRow> orEmpty(HandlingSlipSection section, List<HandlingSlipRow> rows) {
        return rows.isEmpty() ? List.of(HandlingSlipRow.empty(section)) : rows;
    }

    private List<HandlingSlipRow> ofTier(List<Directive> given, Directive.Tier tier) {
        return given.stream()
                .filter(directive -> directive.tier() == tier)
                .map(this::row)
                .toList();
    }

    private HandlingSlipRow row(Directive directive) {
        boolean ofAgency = directive.tier() == Directive.Tier.AGENCY;
        String day = IncomingDocument.DAY.format(directive.givenAt().atZone(ProvinceTime.ZONE));
        return new HandlingSlipRow(
                ofAgency ? HandlingSlipSection.AGENCY_LEADER : HandlingSlipSection.UNIT_LEADER,
                log.sentence(
                        directive.isSuperseded() ? "incoming.print.superseded" : "incoming.print.author",
                        signed(directive.authorName(), directive.authorPosition()),
                        day),
                blankToNull(directive.instruction()),
                directive.parts().stream().map(part -> line(part, ofAgency)).collect(Collectors.joining("\n")));
    }

    private String line(DirectivePart part, boolean ofAgency) {
        String asked = ofAgency ? part.participation().label() : log.sentence("incoming.print.handler");
        return part.dueDate() == null
                ? log.sentence("incoming.print.part", asked, part.name())
                : log.sentence(
                        "incoming.print.part-due", asked, part.name(), IncomingDocument.DAY.format(part.dueDate()));
    }

    private HandlingSlipRow row(Remark remark, HandlingSlipSection section) {
        return new HandlingSlipRow(
                section,
                log.sentence(
                        "incoming.print.remark",
                        signed(remark.authorName(), remark.authorPosition()),
                        IncomingDocument.DAY.format(remark.madeAt().atZone(ProvinceTime.ZONE)),
                        log.sentence(remark.kind().messageKey())),
                blankToNull(remark.content()),
                remark.dueDate() == null
                        ? null
                        : log.sentence("incoming.line.due", IncomingDocument.DAY.format(remark.dueDate())));
    }

    private static String signed(String name, @Nullable String position) {
        return position == null || position.isBlank() ? name : name + ", " + position;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
