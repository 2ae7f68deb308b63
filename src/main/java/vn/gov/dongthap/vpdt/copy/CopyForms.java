package vn.gov.dongthap.vpdt.copy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.workflow.CaseForms;
import vn.gov.dongthap.vpdt.workflow.CaseSubject;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;

/** What the forms of a copy start with, and which steps are somebody's own. */
@Component
class CopyForms implements CaseForms {

    private static final String DECISION = "duyet-sao-van-ban";
    private static final String SEAL = "ky-so-ban-sao";
    private static final String STAMP = "dong-dau-ban-sao";

    private final DocumentCopies copies;
    private final CopyParticipants participants;
    private final CopyLog log;

    CopyForms(DocumentCopies copies, CopyParticipants participants, CopyLog log) {
        this.copies = copies;
        this.participants = participants;
        this.log = log;
    }

    @Override
    public String subjectType() {
        return DocumentCopy.TYPE;
    }

    @Override
    public Optional<String> page(long subjectId) {
        return Optional.of("/ban-sao/" + subjectId);
    }

    @Override
    public Map<String, Object> prefill(SignedInPerson person, TaskEntry task, String formKey) {
        DocumentCopy copy = copies.require(task.subject().id());
        return switch (formKey) {
            case DECISION ->
                Map.of(
                        "deNghi",
                        log.sentence(
                                "copy.asked",
                                copy.kind().label(),
                                copy.source().named(),
                                copy.toMedium().label(),
                                copy.purpose()));
            case STAMP -> Map.of("soBan", copy.copies());
            default -> Map.of();
        };
    }

    @Override
    public Map<String, List<Choice>> choices(SignedInPerson person, TaskEntry task, String formKey) {
        return Map.of();
    }

    /** Deciding is their own to whom it is given; the seal and the agency's key are in the clerk's own hand (N32.2c). */
    @Override
    public Map<String, String> inPersonForms() {
        return Map.of(DECISION, "N27.1", SEAL, "N32.2c", STAMP, "N32.2c");
    }

    @Override
    public boolean mayReceive(CaseSubject subject, String formKey, PersonInPosition candidate) {
        return !formKey.equals(DECISION);
    }

    @Override
    public void acted(CaseSubject subject, SignedInPerson person) {
        participants.allow(subject.id(), List.of(Participants.person(person.personId())));
    }
}
