package vn.gov.dongthap.vpdt.incoming;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.notification.Notice;
import vn.gov.dongthap.vpdt.notification.Notifications;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.UnitView;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.Cases;
import vn.gov.dongthap.vpdt.workflow.FormInput;
import vn.gov.dongthap.vpdt.workflow.TaskBox;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The leader passes the document on for information only; that closes it (N23.4). */
@WorkflowAction(
        id = "noteForInformation",
        label = "Chuyển để biết và kết thúc",
        clauses = "N23.4",
        after = "recordSubmission")
class NoteForInformation implements CaseAction {

    private final IncomingDocuments documents;
    private final Directives directives;
    private final IncomingParticipants participants;
    private final Directory directory;
    private final Competence competence;
    private final ObjectProvider<Cases> cases;
    private final Notifications notifications;
    private final IncomingLog log;
    private final Clock clock;

    NoteForInformation(
            IncomingDocuments documents,
            Directives directives,
            IncomingParticipants participants,
            Directory directory,
            Competence competence,
            ObjectProvider<Cases> cases,
            Notifications notifications,
            IncomingLog log,
            Clock clock) {
        this.documents = documents;
        this.directives = directives;
        this.participants = participants;
        this.directory = directory;
        this.competence = competence;
        this.cases = cases;
        this.notifications = notifications;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        IncomingDocument document = documents.require(call.subjectId());
        competence.require(Capacity.LEADER, document, call.actor());
        Instant now = clock.instant();
        List<DirectivePart> informed = new ArrayList<>();
        Set<String> holders = new LinkedHashSet<>();
        Set<Long> readers = new LinkedHashSet<>();
        FormInput input = call.input();
        List<PersonInPosition> people = directory.people(document.agencyId());
        Map<Long, UnitView> units = directory.units(document.agencyId()).stream()
                .collect(Collectors.toMap(UnitView::id, Function.identity()));
        for (long unitId : input.ids("donViDeBiet")) {
            UnitView unit =
                    Optional.ofNullable(units.get(unitId)).orElseThrow(() -> new RecordNotFound("unit " + unitId));
            informed.add(DirectivePart.unit(Participation.INFORMED, unit.id(), unit.name(), null));
            holders.add(Participants.unit(unit.id()));
            people.stream()
                    .filter(person -> Objects.equals(person.unitId(), unit.id()))
                    .forEach(person -> readers.add(person.personId()));
        }
        for (long personId : input.ids("nguoiDeBiet")) {
            PersonInPosition person = people.stream()
                    .filter(known -> known.personId() == personId)
                    .findFirst()
                    .orElseThrow(() -> new RecordNotFound("person " + personId));
            informed.add(DirectivePart.person(Participation.INFORMED, person.personId(), person.fullName(), null));
            holders.add(Participants.person(person.personId()));
            readers.add(person.personId());
        }
        Directive directive =
                Directive.toInform(document.id(), call.actor(), input.requiredText("yKienChiDao"), now, informed);
        document.note(directive, now);
        directives.findByDocumentIdAndSupersededAtIsNull(document.id()).forEach(earlier -> earlier.supersede(now));
        directives.save(directive);
        participants.allow(document.id(), holders);
        cases.getObject().share(IncomingDocument.TYPE, document.id(), TaskBox.INFORMATION, List.copyOf(readers));
        String title = log.sentence(
                "incoming.news.informed",
                String.valueOf(document.arrivalNumber()),
                document.metadata().subject());
        notifications.publish(readers.stream()
                .map(reader -> new Notice(
                        "incoming-informed-" + document.id(),
                        reader,
                        "document-news",
                        title,
                        "/van-ban-den/" + document.id(),
                        Map.of()))
                .toList());
        log.act(call.actor(), document.id(), "note", "N23.4", directive.toPlaces());
    }
}
