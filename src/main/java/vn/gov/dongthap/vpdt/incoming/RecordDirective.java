package vn.gov.dongthap.vpdt.incoming;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.UnitView;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.Cases;
import vn.gov.dongthap.vpdt.workflow.FormInput;
import vn.gov.dongthap.vpdt.workflow.TaskBox;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/**
 * The leader's directive: one lead unit, coordinating units, a monitor, terms, instructions (N23.2, N23.4, N24.1). Given
 * again, it supersedes the one before and moves the road to the new units.
 */
@WorkflowAction(
        id = "recordDirective",
        label = "Ghi ý kiến chỉ đạo",
        clauses = {"N22.1", "N23.2", "N23.4", "N24.1"},
        sets = {"donViChuTri", "donViPhoiHop", "hanPhoiHop"},
        after = "recordSubmission")
class RecordDirective implements CaseAction {

    private final IncomingDocuments documents;
    private final Directives directives;
    private final IncomingParticipants participants;
    private final Directory directory;
    private final Competence competence;
    private final ObjectProvider<Cases> cases;
    private final OfficeDays days;
    private final IncomingLog log;
    private final Clock clock;

    RecordDirective(
            IncomingDocuments documents,
            Directives directives,
            IncomingParticipants participants,
            Directory directory,
            Competence competence,
            ObjectProvider<Cases> cases,
            OfficeDays days,
            IncomingLog log,
            Clock clock) {
        this.documents = documents;
        this.directives = directives;
        this.participants = participants;
        this.directory = directory;
        this.competence = competence;
        this.cases = cases;
        this.days = days;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        IncomingDocument document = documents.require(call.subjectId());
        long leader = competence.require(Capacity.LEADER, document, call.actor());
        Instant now = clock.instant();
        Directive directive = Directive.toHandle(
                document.id(),
                call.actor(),
                call.input().requiredText("yKienChiDao"),
                now,
                parts(document.agencyId(), call.input()));
        document.direct(directive, leader);
        supersedeEarlier(document, now);
        directives.save(directive);
        open(document, directive, leader);
        route(call, directive);
        DirectivePart lead = directive.lead();
        log.act(
                call.actor(),
                document.id(),
                "direct",
                "N23.2",
                lead.name(),
                IncomingDocument.DAY.format(Objects.requireNonNull(lead.dueDate())));
    }

    private List<DirectivePart> parts(long agencyId, FormInput input) {
        Map<Long, UnitView> units =
                directory.units(agencyId).stream().collect(Collectors.toMap(UnitView::id, Function.identity()));
        LocalDate due = days.require(input.date("hanGiaiQuyet").orElseThrow());
        LocalDate coordinatingDue = input.date("hanPhoiHop").map(days::require).orElse(due);
        List<DirectivePart> parts = new ArrayList<>();
        long leadUnit = input.id("donViChuTri").orElseThrow();
        parts.add(DirectivePart.unit(Participation.LEAD, leadUnit, nameOf(units, leadUnit), due));
        input.ids("donViPhoiHop")
                .forEach(unit -> parts.add(
                        DirectivePart.unit(Participation.COORDINATING, unit, nameOf(units, unit), coordinatingDue)));
        input.id("nguoiTheoDoi")
                .map(person ->
                        directory.person(agencyId, person).orElseThrow(() -> new RecordNotFound("monitor " + person)))
                .ifPresent(monitor -> parts.add(
                        DirectivePart.person(Participation.MONITORING, monitor.personId(), monitor.fullName(), null)));
        return parts;
    }

    private static String nameOf(Map<Long, UnitView> units, long unitId) {
        UnitView unit = units.get(unitId);
        if (unit == null) {
            throw new RecordNotFound("unit " + unitId);
        }
        return unit.name();
    }

    private void supersedeEarlier(IncomingDocument document, Instant now) {
        List<Directive> earlier = directives.findByDocumentIdAndSupersededAtIsNull(document.id());
        if (!earlier.isEmpty()) {
            earlier.forEach(directive -> directive.supersede(now));
            participants.withdraw(
                    document.id(),
                    earlier.stream()
                            .flatMap(directive -> directive.parts(Participation.MONITORING).stream())
                            .map(DirectivePart::personId)
                            .toList());
            cases.getObject().unshare(IncomingDocument.TYPE, document.id(), TaskBox.FOLLOWED);
        }
    }

    private void open(IncomingDocument document, Directive directive, long leader) {
        List<String> holders = new ArrayList<>();
        directive
                .parts()
                .forEach(part -> holders.add(
                        part.unitId() != null
                                ? Participants.unit(part.unitId())
                                : Participants.person(part.personId())));
        participants.allow(document.id(), holders);
        List<Long> followers = Stream.concat(
                        Stream.of(leader),
                        directive.parts(Participation.MONITORING).stream().map(DirectivePart::personId))
                .distinct()
                .toList();
        cases.getObject().share(IncomingDocument.TYPE, document.id(), TaskBox.FOLLOWED, followers);
    }

    private static void route(ActionCall call, Directive directive) {
        List<DirectivePart> coordinating = directive.parts(Participation.COORDINATING);
        call.route("donViChuTri", directive.lead().unitId());
        call.route(
                "donViPhoiHop", coordinating.stream().map(DirectivePart::unitId).toList());
        LocalDate due = coordinating.isEmpty()
                ? directive.dueDate()
                : coordinating.get(0).dueDate();
        call.route("hanPhoiHop", String.valueOf(due));
    }
}
