package vn.gov.dongthap.vpdt.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Chức vụ, họ tên người ký (Appendix VI, SignerInfo), and the authority they sign with, as the national exchange carries
 * it.
 *
 * @param position title of the signer, at most 100 characters, or null when unknown
 * @param fullName full name, at most 50 characters, or null when unknown
 * @param competence marks of authority such as {@code TUQ.} or {@code TL. KT.}, or null for somebody's own right
 */
@Embeddable
public record SignerInfo(
        @Column(name = "signer_position") @Nullable String position,
        @Column(name = "signer_name") @Nullable String fullName,
        @Column(name = "signer_competence") @Nullable String competence) {

    public SignerInfo {
        position = FieldText.optional("document.field.signerPosition", position, 100);
        fullName = FieldText.optional("document.field.signerName", fullName, 50);
        competence = FieldText.optional("document.field.signerCompetence", competence, 20);
    }

    /** Of a document that does not say with what authority it was signed, or in the signer's own right. */
    public SignerInfo(@Nullable String position, @Nullable String fullName) {
        this(position, fullName, null);
    }

    /** Who signed, as people type it in; the authority known is kept as long as the same person signed. */
    public SignerInfo retyped(@Nullable String typedPosition, @Nullable String typedName) {
        SignerInfo typed = new SignerInfo(typedPosition, typedName);
        return typed.fullName != null && typed.fullName.equals(fullName)
                ? new SignerInfo(typedPosition, typedName, competence)
                : typed;
    }

    /** The name with the marks of authority behind it; null when nobody is named. */
    public @Nullable String named() {
        return named(fullName, competence);
    }

    /** A name with the marks of authority behind it; null when nobody is named. */
    public static @Nullable String named(@Nullable String fullName, @Nullable String competence) {
        return fullName == null || competence == null ? fullName : fullName + " (" + competence + ")";
    }
}
