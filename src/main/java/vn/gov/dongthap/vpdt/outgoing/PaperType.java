package vn.gov.dongthap.vpdt.outgoing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.register.CodeRequest;
import vn.gov.dongthap.vpdt.register.NormativeType;

/**
 * What a document issued on paper is, as the form names it: {@code LETTER}, or {@code QPPL.DECISION} for a legal normative
 * document, which counts for itself (N15.1c).
 *
 * @param type one of the 29 types
 * @param normative its type among legal normative documents, or null
 */
record PaperType(DocumentType type, @Nullable NormativeType normative) {

    private static final String NORMATIVE = "QPPL.";
    private static final Pattern COMMITTEE = Pattern.compile("^(UBND|Ủy ban nhân dân)\\s.*");
    private static final Pattern COUNCIL = Pattern.compile("^(HĐND|Hội đồng nhân dân)\\s.*");

    /** @throws RecordNotFound when the text names no type */
    static PaperType parse(@Nullable String text) {
        return all().stream()
                .filter(type -> type.key().equals(text))
                .findFirst()
                .orElseThrow(() -> new RecordNotFound("document type " + text));
    }

    /** Of a document that is kept. */
    static PaperType of(DocumentType type, boolean normative) {
        return new PaperType(type, normative ? NormativeType.valueOf(type.name()) : null);
    }

    /** Types the agency may issue, legal normative ones last. */
    static List<PaperType> offered(String agencyName) {
        return all().stream()
                .filter(type -> type.normative == null || type.isIssuedBy(agencyName))
                .toList();
    }

    private static List<PaperType> all() {
        List<PaperType> types = new ArrayList<>();
        Arrays.stream(DocumentType.values()).forEach(type -> types.add(new PaperType(type, null)));
        Arrays.stream(NormativeType.values())
                .forEach(type -> types.add(new PaperType(DocumentType.valueOf(type.name()), type)));
        return types;
    }

    /** People's committees issue normative decisions, people's councils normative resolutions; nobody else any. */
    void requireIssuedBy(String agencyName) {
        if (normative != null && !isIssuedBy(agencyName)) {
            throw new RuleBroken("N15.1c", "outgoing.on-paper.not-normative", agencyName, normative.label());
        }
    }

    private boolean isIssuedBy(String agencyName) {
        Pattern issuer = normative == NormativeType.RESOLUTION ? COUNCIL : COMMITTEE;
        return issuer.matcher(agencyName).matches();
    }

    /** As the form names it. */
    String key() {
        return normative == null ? type.name() : NORMATIVE + normative.name();
    }

    /** Vietnamese name. */
    String label() {
        return normative == null ? type.label() : normative.label() + " (quy phạm pháp luật)";
    }

    /** As a register names it. */
    String named() {
        return normative == null ? type.label() : normative.label();
    }

    /** What its number is asked with. */
    CodeRequest code(long draftingUnit) {
        return normative == null ? CodeRequest.of(type).draftedBy(draftingUnit) : CodeRequest.of(normative);
    }
}
