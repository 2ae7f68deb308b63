package vn.gov.dongthap.vpdt.account;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.identity.AccountLinks;
import vn.gov.dongthap.vpdt.identity.GrantAccount.Granted;
import vn.gov.dongthap.vpdt.notification.MailLink;
import vn.gov.dongthap.vpdt.notification.Notice;

/** Mails with a link to choose a password; the link is made when they leave. */
@Component
class AccountMail implements MailLink {

    private static final String TEMPLATE = "account-link";

    private final AccountLinks links;

    AccountMail(AccountLinks links) {
        this.links = links;
    }

    /** To the holder of an account just granted. */
    static Notice activation(long personId, Granted granted) {
        return new Notice(
                "account-granted-" + granted.accountId(),
                personId,
                TEMPLATE,
                "Tài khoản " + granted.username() + " đã được cấp, hãy đặt mật khẩu",
                "/toi",
                Map.of("username", granted.username(), "term", "7 ngày"));
    }

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    public Optional<String> path(long personId) {
        return links.pathOf(personId);
    }
}
