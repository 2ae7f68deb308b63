package vn.gov.dongthap.vpdt.register;

import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.DocumentType;

/**
 * Asks for a number and a notation.
 *
 * @param kind what the document is
 * @param issuer abbreviation of the state title or advisory body that issues it, or null for the agency itself
 * @param drafter unit or field that closes the notation of a letter, or null
 */
public record CodeRequest(
        NumberedKind kind,
        @Nullable String issuer,
        @Nullable Drafter drafter) {

    /** Who drafted a letter, or what it is about (Appendix I.II.3b). */
    public sealed interface Drafter {

        /** The unit that drafted it. */
        record Unit(long unitId) implements Drafter {}

        /** The field it is about, by its abbreviation. */
        record Field(String abbreviation) implements Drafter {}
    }

    /** An administrative document of the agency itself. */
    public static CodeRequest of(DocumentType type) {
        return new CodeRequest(new NumberedKind.Administrative(type), null, null);
    }

    /** A legal normative document of the agency itself. */
    public static CodeRequest of(NormativeType type) {
        return new CodeRequest(new NumberedKind.Normative(type), null, null);
    }

    /** A copy made by the agency. */
    public static CodeRequest of(CopyKind kind) {
        return new CodeRequest(new NumberedKind.Copy(kind), null, null);
    }

    /** A specialised document of the agency itself. */
    public static CodeRequest ofSpecialized(String abbreviation) {
        return new CodeRequest(new NumberedKind.Specialized(abbreviation), null, null);
    }

    /** The same, issued by a state title or an advisory body. */
    public CodeRequest issuedBy(String abbreviation) {
        return new CodeRequest(kind, abbreviation, drafter);
    }

    /** The same, drafted by a unit. */
    public CodeRequest draftedBy(long unitId) {
        return new CodeRequest(kind, issuer, new Drafter.Unit(unitId));
    }

    /** The same, about a field. */
    public CodeRequest about(String field) {
        return new CodeRequest(kind, issuer, new Drafter.Field(field));
    }
}
