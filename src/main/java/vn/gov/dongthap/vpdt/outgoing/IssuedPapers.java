package vn.gov.dongthap.vpdt.outgoing;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;

/** Documents issued on paper, as other modules read them. Asks for no right: the caller has checked the person's. */
@Component
public class IssuedPapers {

    private final PaperRecords papers;

    IssuedPapers(PaperRecords papers) {
        this.papers = papers;
    }

    /** The agency's document, empty when it has none with that id. */
    @Transactional(readOnly = true)
    public Optional<IssuedPaper> find(long agencyId, long id) {
        return papers.findByIdAndAgencyId(id, agencyId).map(IssuedPapers::paper);
    }

    private static IssuedPaper paper(PaperDocument document) {
        DocumentMetadata metadata = document.metadata();
        return new IssuedPaper(
                document.id(),
                Objects.requireNonNull(metadata.codeNumber(), "numbered"),
                Objects.requireNonNull(metadata.codeNotation(), "numbered"),
                document.issuedOn(),
                document.type().named(),
                metadata.subject(),
                metadata.organName(),
                Objects.requireNonNull(metadata.signer(), "entered with its signer"),
                document.pages(),
                document.scanFileId(),
                document.state() == PaperState.VOID);
    }
}
