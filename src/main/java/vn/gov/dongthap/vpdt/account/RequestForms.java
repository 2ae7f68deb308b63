package vn.gov.dongthap.vpdt.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.outgoing.PreparedDocuments;
import vn.gov.dongthap.vpdt.workflow.CaseForms;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;

/** Requests as task lists and forms know them; their tasks are done on the page of the request. */
@Component
class RequestForms implements CaseForms {

    private final PreparedDocuments documents;
    private final Directory directory;

    RequestForms(PreparedDocuments documents, Directory directory) {
        this.documents = documents;
        this.directory = directory;
    }

    @Override
    public String subjectType() {
        return AccountRequest.TYPE;
    }

    @Override
    public Optional<String> page(long subjectId) {
        return Optional.of("/tai-khoan/de-nghi/" + subjectId);
    }

    @Override
    public Map<String, Object> prefill(SignedInPerson person, TaskEntry task, String formKey) {
        List<Choice> signers = documents.signers(task.subject().agencyId());
        return signers.isEmpty() ? Map.of() : Map.of("nguoiKy", signers.get(0).value());
    }

    @Override
    public Map<String, List<Choice>> choices(SignedInPerson person, TaskEntry task, String formKey) {
        long agency = task.subject().agencyId();
        return Map.of(
                "nguoiKyDuoc", documents.signers(agency), "nguoiKiemTraDuoc", Choice.people(directory.people(agency)));
    }
}
