package vn.gov.dongthap.vpdt.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.audit.AuditLog;

/** Remembers who signed in and when (Q6.7), who failed to, and who left. */
@Component
class SignInRecord {

    private static final String ACCOUNT = "account";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    SignInRecord(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** One statement on the account and no version: two sign-ins at once do not disturb each other. */
    @Transactional
    void success(SignedInPerson person, String address) {
        jdbc.sql("update account set last_sign_in_at = ? where id = ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(person.accountId())
                .update();
        Actor actor = new Actor(person.personId(), person.fullName(), person.position(), person.agencyId(), address);
        audit.append(actor, "account.sign-in", ACCOUNT, person.accountId(), "Q6.7", "Đăng nhập");
    }

    /**
     * @param accountId the account tried, empty for a user name nobody has; the name itself is not kept, it may be a
     *     password typed into the wrong field
     * @param closed whether this failure closed the account for a while
     */
    @Transactional
    void failure(Optional<Long> accountId, String address, boolean closed) {
        Actor stranger = Actor.stranger(address);
        audit.append(
                stranger,
                "account.sign-in.refused",
                ACCOUNT,
                accountId.orElse(null),
                null,
                accountId.isPresent() ? "Sai mật khẩu" : "Tên đăng nhập không tồn tại");
        if (closed) {
            audit.append(
                    stranger,
                    "account.close-for-a-while",
                    ACCOUNT,
                    accountId.orElse(null),
                    null,
                    "Tạm khóa đăng nhập vì nhập sai mật khẩu nhiều lần");
        }
    }

    @Transactional
    void closedAccount(long accountId, String address) {
        audit.append(
                Actor.stranger(address),
                "account.sign-in.refused",
                ACCOUNT,
                accountId,
                null,
                "Đúng mật khẩu nhưng tài khoản không ở trạng thái hoạt động hoặc không có vị trí công tác");
    }

    @Transactional
    void signOut(SignedInPerson person) {
        audit.append(person.actor(), "account.sign-out", ACCOUNT, person.accountId(), null, "Đăng xuất");
    }

    @Transactional
    void signOutEverywhere(SignedInPerson person) {
        audit.append(
                person.actor(),
                "account.sign-out",
                ACCOUNT,
                person.accountId(),
                "Q18.1a",
                "Kết thúc mọi phiên làm việc");
    }
}
