package vn.gov.dongthap.vpdt.outgoing;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.FieldText;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * What a paper that gives a right to sign is limited to.
 *
 * @param documentTypes types it covers; none for an acting head, who signs as a head does
 * @param matters what it covers in words, or null
 * @param validFrom first day, in the province
 * @param validTo last day, or null when it holds until it is ended
 */
@Embeddable
record PaperLimits(
        @Convert(converter = DocumentTypesConverter.class) Set<DocumentType> documentTypes,

        @Nullable String matters,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    private static final int LONGEST_MATTERS = 500;

    PaperLimits {
        documentTypes = documentTypes.isEmpty() ? Set.of() : Set.copyOf(documentTypes);
        matters = FieldText.optional("outgoing.paper.field.matters", matters, LONGEST_MATTERS);
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new RuleBroken("N13.3a", "outgoing.paper.term-backwards", OutgoingDocument.DAY.format(validFrom));
        }
    }

    /** Refuses limits the law does not let that kind of paper have. */
    void requireFit(SigningPaperKind kind) {
        switch (kind) {
            case TUQ -> {
                if (validTo == null) {
                    throw new RuleBroken("N13.3a", "outgoing.paper.no-term");
                }
                if (matters == null || documentTypes.isEmpty()) {
                    throw new RuleBroken("N13.3a", "outgoing.paper.no-scope");
                }
            }
            case TL -> {
                if (documentTypes.isEmpty()) {
                    throw new RuleBroken("N13.4", "outgoing.paper.no-types");
                }
            }
            case Q -> {
                if (validTo != null || !documentTypes.isEmpty()) {
                    throw new RuleBroken("N13", "outgoing.paper.acting-unlimited");
                }
            }
        }
    }

    boolean covers(DocumentType type) {
        return documentTypes.isEmpty() || documentTypes.contains(type);
    }

    /** Names of the types, in the order of the Decree. */
    String typeLabels() {
        return labels(documentTypes);
    }

    static String labels(Set<DocumentType> types) {
        return types.isEmpty()
                ? ""
                : String.join(
                        ", ",
                        EnumSet.copyOf(types).stream().map(DocumentType::label).toList());
    }
}
