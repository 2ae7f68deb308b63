package vn.gov.dongthap.vpdt.account;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.incoming.FindDocument;
import vn.gov.dongthap.vpdt.outgoing.PreparedDocuments;

/** The paper a request rests on, as people name it (Q5.1a). */
@Component
class RequestBasis {

    private final PreparedDocuments documents;
    private final FindDocument incoming;

    RequestBasis(PreparedDocuments documents, FindDocument incoming) {
        this.documents = documents;
        this.incoming = incoming;
    }

    String of(AccountRequest request) {
        Long letter = request.letterId();
        Long arrived = request.incomingId();
        String reference = letter != null
                ? documents.references(List.of(letter)).get(letter)
                : arrived == null ? null : incoming.reference(arrived);
        return "Công văn số " + (reference == null ? "…" : reference);
    }
}
