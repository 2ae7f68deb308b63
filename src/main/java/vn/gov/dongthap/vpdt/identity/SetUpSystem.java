package vn.gov.dongthap.vpdt.identity;

import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.AgencyKind;
import vn.gov.dongthap.vpdt.organization.Appoint;
import vn.gov.dongthap.vpdt.organization.EstablishAgency;
import vn.gov.dongthap.vpdt.organization.OrganId;
import vn.gov.dongthap.vpdt.organization.PersonCategory;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.organization.Role;

/** Creates the province, its operating agency and the first system administrator (Q6.1), once, by the setup link. */
@Component
public class SetUpSystem {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");

    private final SetupLink link;
    private final EstablishAgency agencies;
    private final Appoint appoint;
    private final Accounts accounts;
    private final PasswordPolicy policy;
    private final PasswordEncoder passwords;
    private final AuditLog audit;
    private final Clock clock;
    private final OrganId operatingAgency;

    SetUpSystem(
            SetupLink link,
            EstablishAgency agencies,
            Appoint appoint,
            Accounts accounts,
            PasswordPolicy policy,
            PasswordEncoder passwords,
            AuditLog audit,
            Clock clock,
            @Value("${vpdt.operating-agency}") String operatingAgency) {
        this.link = link;
        this.agencies = agencies;
        this.appoint = appoint;
        this.accounts = accounts;
        this.policy = policy;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.operatingAgency = new OrganId(operatingAgency);
    }

    /**
     * @throws RecordNotFound when the link is wrong, late or used
     */
    @Transactional(readOnly = true)
    public void requireValid(String token) {
        if (!link.accepts(token)) {
            throw new RecordNotFound("setup link");
        }
    }

    /**
     * Creates everything and uses the link up.
     *
     * @throws RecordNotFound when the link is wrong, late or used
     * @throws RuleBroken when name, user name or password are not acceptable; the link stays usable
     */
    @Transactional
    public void with(String token, FirstAdministrator first, String address) {
        if (!link.consume(token)) {
            throw new RecordNotFound("setup link");
        }
        if (!USERNAME.matcher(first.username()).matches()) {
            throw new RuleBroken(null, "identity.username.malformed");
        }
        policy.check(first.username(), first.password(), first.repeated());
        long personId = appoint.enter(first.fullName(), first.email(), PersonCategory.CIVIL_SERVANT);
        appoint.to(
                personId,
                operatingAgency(),
                null,
                "Quản trị hệ thống",
                Set.of(Role.SYSTEM_ADMIN),
                ProvinceTime.today(clock),
                null);
        Account account = Account.personal(first.username(), personId, clock.instant());
        account.activate(passwords.encode(first.password()), false);
        long accountId = accounts.save(account).id();
        audit.append(
                Actor.stranger(address),
                "system.set-up",
                "account",
                accountId,
                "Q6.1",
                "Thiết lập hệ thống và tạo quản trị viên đầu tiên");
    }

    private long operatingAgency() {
        String code = operatingAgency.value();
        OrganId province = new OrganId(code.substring(0, code.indexOf('.')));
        long provinceId = agencies.establish(null, AgencyKind.PROVINCE, province, "UBND tỉnh Đồng Tháp", "UBND", false);
        return agencies.establish(
                provinceId, AgencyKind.DEPARTMENT, operatingAgency, "Sở Khoa học và Công nghệ", "SKHCN", false);
    }
}
