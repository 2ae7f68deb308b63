package vn.gov.dongthap.vpdt.outgoing;

import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.workflow.CaseSubject;

/** What task lists call an outgoing document. */
final class OutgoingSubject {

    private OutgoingSubject() {}

    static CaseSubject of(OutgoingDocument document) {
        DocumentMetadata metadata = document.metadata();
        return new CaseSubject(
                OutgoingDocument.TYPE,
                document.id(),
                document.agencyId(),
                metadata.subject(),
                metadata.codeNumber() == null ? null : metadata.reference(),
                null,
                metadata.urgency().level());
    }
}
