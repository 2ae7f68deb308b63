package vn.gov.dongthap.vpdt.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A registered certificate as administrators see it.
 *
 * @param id record id
 * @param owner whether a person's or an agency's
 * @param holder person or agency it is registered for
 * @param custodian records clerk who keeps the key, or null
 * @param name name in the certificate
 * @param issuer who certified
 * @param serial serial number
 * @param keyPlace where the key lies
 * @param validTo when it runs out
 * @param endedAt when it was taken out of use, or null
 * @param demo whether the demonstration made it
 * @param state what to say of it
 */
public record CertificateRow(
        long id,
        SignatureOwner owner,
        String holder,
        @Nullable String custodian,
        String name,
        String issuer,
        String serial,
        KeyPlaceKind keyPlace,
        Instant validTo,
        @Nullable Instant endedAt,
        boolean demo,
        State state) {

    /** What to say of a certificate today. */
    public enum State {
        IN_USE("Đang sử dụng"),
        EXPIRING("Sắp hết hạn"),
        EXPIRED("Hết hạn"),
        ENDED("Ngừng sử dụng");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }

    public boolean isEndable() {
        return endedAt == null;
    }
}
