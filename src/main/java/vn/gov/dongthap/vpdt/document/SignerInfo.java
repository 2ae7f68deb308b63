package vn.gov.dongthap.vpdt.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Chức vụ, họ tên người ký (Appendix VI, SignerInfo).
 *
 * @param position title of the signer, at most 100 characters, or null when unknown
 * @param fullName full name, at most 50 characters, or null when unknown
 */
@Embeddable
public record SignerInfo(
        @Column(name = "signer_position") @Nullable String position,
        @Column(name = "signer_name") @Nullable String fullName) {

    public SignerInfo {
        position = FieldText.optional("document.field.signerPosition", position, 100);
        fullName = FieldText.optional("document.field.signerName", fullName, 50);
    }
}
