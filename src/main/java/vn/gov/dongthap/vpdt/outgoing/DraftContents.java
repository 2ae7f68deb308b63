package vn.gov.dongthap.vpdt.outgoing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.drafting.DraftContent;
import vn.gov.dongthap.vpdt.drafting.SignatureBlock;
import vn.gov.dongthap.vpdt.register.CodeRequest;
import vn.gov.dongthap.vpdt.register.PreviewNotation;

/** What the record of a document says, as its template and the check of its format need it. */
@Component
class DraftContents {

    /** Types that are addressed to their recipients by "Kính gửi" (II.9a). */
    private static final Set<DocumentType> ADDRESSED = Set.of(DocumentType.LETTER, DocumentType.PROPOSAL);

    private final Recipients recipients;
    private final AgencySheet sheets;
    private final PreviewNotation notations;
    private final SigningCompetences rights;

    DraftContents(Recipients recipients, AgencySheet sheets, PreviewNotation notations, SigningCompetences rights) {
        this.recipients = recipients;
        this.sheets = sheets;
        this.notations = notations;
        this.rights = rights;
    }

    /** @throws vn.gov.dongthap.vpdt.law.RuleBroken when the agency's plan of numbers lacks an abbreviation */
    DraftContent of(OutgoingDocument document) {
        DocumentType type = Objects.requireNonNullElse(document.metadata().type(), DocumentType.LETTER);
        PreviewNotation.Preview preview = notations.of(
                document.agencyId(),
                CodeRequest.of(type).draftedBy(document.parties().draftingUnitId()));
        List<String> names =
                recipients.of(document.id()).stream().map(Recipient::name).toList();
        boolean addressed = ADDRESSED.contains(type);
        return new DraftContent(
                type,
                sheets.of(document.agencyId()),
                preview.notation(),
                document.metadata().subject(),
                document.metadata().urgency(),
                addressed ? names : List.of(),
                signature(document),
                addressed ? List.of() : names,
                preview.draftingUnit(),
                null,
                List.of());
    }

    private @Nullable SignatureBlock signature(OutgoingDocument document) {
        if (document.parties().signerId() == null) {
            return null;
        }
        return rights.named(document).lines();
    }
}
