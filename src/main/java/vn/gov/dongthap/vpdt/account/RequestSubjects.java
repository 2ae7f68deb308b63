package vn.gov.dongthap.vpdt.account;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.outgoing.PreparedDocuments;
import vn.gov.dongthap.vpdt.workflow.CaseSubject;

/** What task lists call a request: it lies with Sở Khoa học và Công nghệ, whoever asked. */
@Component
class RequestSubjects {

    private final RequestDesk desk;
    private final Directory directory;
    private final PreparedDocuments documents;

    RequestSubjects(RequestDesk desk, Directory directory, PreparedDocuments documents) {
        this.desk = desk;
        this.directory = directory;
        this.documents = documents;
    }

    CaseSubject of(AccountRequest request) {
        String agency = directory.agency(request.agencyId()).name();
        Long letter = request.letterId();
        return new CaseSubject(
                AccountRequest.TYPE,
                request.id(),
                desk.operator(),
                request.kind().label() + ", " + agency,
                letter == null ? null : documents.references(List.of(letter)).get(letter),
                agency,
                0);
    }
}
