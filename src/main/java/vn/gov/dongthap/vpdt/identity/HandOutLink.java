package vn.gov.dongthap.vpdt.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Gives an administrator the link of an account, to hand over to a holder who gets no mail (Q9.2b). */
@Component
public class HandOutLink {

    private final AccountLinks links;
    private final AuditLog audit;
    private final String site;

    HandOutLink(AccountLinks links, AuditLog audit, @Value("${vpdt.mail.site:http://localhost:8080}") String site) {
        this.links = links;
        this.audit = audit;
        this.site = site;
    }

    /**
     * The whole address, made now; the one sent by mail works no more.
     *
     * @throws RuleBroken when the account waits for no password
     */
    @Transactional
    public String link(SignedInPerson administrator, long accountId) {
        String path = links.path(accountId).orElseThrow(() -> new RuleBroken(null, "identity.link.none"));
        audit.append(
                administrator.actor(),
                "account.hand-out-link",
                "account",
                accountId,
                "Q9.2b",
                "Lấy liên kết đặt mật khẩu để giao tận tay người giữ tài khoản");
        return site + path;
    }
}
