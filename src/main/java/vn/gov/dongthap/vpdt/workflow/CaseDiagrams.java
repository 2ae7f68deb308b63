package vn.gov.dongthap.vpdt.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.flowable.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.law.RecordNotFound;

/** The diagrams cases run on, for showing. */
@Component
public class CaseDiagrams {

    private final CaseRecords cases;
    private final RepositoryService repository;

    CaseDiagrams(CaseRecords cases, RepositoryService repository) {
        this.cases = cases;
        this.repository = repository;
    }

    /**
     * The BPMN XML of the version a record's case runs on, newest case first. Asks for no right: the caller has checked
     * that the record is the person's to see.
     *
     * @throws RecordNotFound when the record has no case
     */
    @Transactional(readOnly = true)
    public String of(String subjectType, long subjectId) {
        CaseRecord found = cases.newest(subjectType, subjectId)
                .orElseThrow(() -> new RecordNotFound("case of " + subjectType + " " + subjectId));
        try (InputStream xml = repository.getProcessModel(found.version().definitionId())) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
