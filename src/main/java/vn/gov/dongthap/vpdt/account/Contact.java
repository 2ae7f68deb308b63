package vn.gov.dongthap.vpdt.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.FieldText;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * Whom to ask about a request.
 *
 * @param name full name, at most 50 characters
 * @param position at most 100
 * @param phone 10 or 11 digits
 * @param email official mail address
 */
@Embeddable
public record Contact(
        @Column(name = "contact_name") @Nullable String name,
        @Column(name = "contact_position") @Nullable String position,
        @Column(name = "contact_phone") @Nullable String phone,
        @Column(name = "contact_email") @Nullable String email) {

    private static final Pattern PHONE = Pattern.compile("\\d{10,11}");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    /** A contact as typed. @throws RuleBroken when a field is missing or cannot stand */
    static Contact typed(String name, String position, String phone, String email) {
        String number = FieldText.required("account.field.phone", phone, 20).replaceAll("[ .]", "");
        if (!PHONE.matcher(number).matches()) {
            throw new RuleBroken(null, "account.contact.phone");
        }
        String mail = FieldText.required("account.field.email", email, 200);
        if (!MAIL.matcher(mail).matches()) {
            throw new RuleBroken(null, "account.contact.email");
        }
        return new Contact(
                FieldText.required("account.field.name", name, 50),
                FieldText.required("account.field.position", position, 100),
                number,
                mail);
    }
}
