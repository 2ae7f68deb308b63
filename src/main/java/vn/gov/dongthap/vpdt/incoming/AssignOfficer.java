package vn.gov.dongthap.vpdt.incoming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.FormInput;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The unit's leader names the officer and a term inside the leader's (Appendix IV.VII, second tier). */
@WorkflowAction(
        id = "assignOfficer",
        label = "Giao chuyên viên",
        clauses = {"N23.2", "N24.2"},
        sets = {"nguoiXuLy", "hanXuLy"},
        after = "recordDirective")
class AssignOfficer implements CaseAction {

    private final IncomingDocuments documents;
    private final Competence competence;
    private final Directives directives;
    private final IncomingParticipants participants;
    private final Directory directory;
    private final OfficeDays days;
    private final IncomingLog log;
    private final Clock clock;

    AssignOfficer(
            IncomingDocuments documents,
            Competence competence,
            Directives directives,
            IncomingParticipants participants,
            Directory directory,
            OfficeDays days,
            IncomingLog log,
            Clock clock) {
        this.documents = documents;
        this.competence = competence;
        this.directives = directives;
        this.participants = participants;
        this.directory = directory;
        this.days = days;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        IncomingDocument document = documents.require(call.subjectId());
        competence.require(Capacity.LEAD_UNIT, document, call.actor());
        FormInput input = call.input();
        PersonInPosition officer = officer(document, input.id("nguoiXuLy").orElseThrow());
        LocalDate due = days.require(input.date("hanCaNhan").orElseThrow());
        document.assign(officer.personId(), due);
        directives.findByDocumentIdAndSupersededAtIsNull(document.id()).stream()
                .filter(directive -> directive.tier() == Directive.Tier.UNIT)
                .forEach(directive -> directive.supersede(clock.instant()));
        directives.save(Directive.toOfficer(
                document.id(),
                call.actor(),
                input.text("yKienPhanCong").orElse(""),
                clock.instant(),
                DirectivePart.person(Participation.LEAD, officer.personId(), officer.fullName(), due)));
        participants.allow(document.id(), List.of(Participants.person(officer.personId())));
        call.route("nguoiXuLy", officer.personId());
        call.route("hanXuLy", due.toString());
        log.act(call.actor(), document.id(), "assign", "N24.2", officer.fullName(), IncomingDocument.DAY.format(due));
    }

    private PersonInPosition officer(IncomingDocument document, long officerId) {
        return directory
                .person(document.agencyId(), officerId)
                .filter(person -> person.unitId() != null
                        && person.unitId().equals(document.handling().leadUnitId()))
                .orElseThrow(() -> new RecordNotFound("officer " + officerId + " in the lead unit"));
    }
}
