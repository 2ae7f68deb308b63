package vn.gov.dongthap.vpdt.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.dongthap.vpdt.identity.GrantAccount.Granted;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Appoint;
import vn.gov.dongthap.vpdt.organization.PersonCategory;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.testing.Visitor;

/** An account from grant to revocation, by table 6.3 of the regulation's file. */
@IntegrationTest
class AccountLifeTests {

    private static final String CHOSEN = "Sông Hậu 2026 chảy êm";

    @LocalServerPort
    private int port;

    @Autowired
    private GrantAccount grant;

    @Autowired
    private SuspendAccount suspend;

    @Autowired
    private RevokeAccount revoke;

    @Autowired
    private ReissuePassword reissue;

    @Autowired
    private AccountLinks links;

    @Autowired
    private AccountHistory history;

    @Autowired
    private Appoint appoint;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("Q9.2a A granted account waits until its holder has chosen a password by the link, once")
    void isActivatedOnce() {
        Granted granted = granted("Nguyễn Thị Ánh Đào", Role.OFFICER);
        assertThat(granted.username()).isEqualTo("dao.nta.stc");
        assertThat(state(granted)).isEqualTo("PENDING");
        String path = links.path(granted.accountId()).orElseThrow();
        Visitor visitor = new Visitor(port);

        assertThat(visitor.get(path).body()).contains("dao.nta.stc");
        assertThat(visitor.post(path, "matKhau", "ngắn", "nhapLai", "ngắn").statusCode())
                .isEqualTo(422);
        assertThat(visitor.post(path, "matKhau", CHOSEN, "nhapLai", CHOSEN).statusCode())
                .isEqualTo(302);

        assertThat(state(granted)).isEqualTo("ACTIVE");
        assertThat(visitor.get(path).statusCode()).isEqualTo(410);
        assertThat(visitor.post(path, "matKhau", CHOSEN + "2", "nhapLai", CHOSEN + "2")
                        .statusCode())
                .isEqualTo(422);
        assertThat(new Visitor(port)
                        .signIn(granted.username(), CHOSEN)
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).doesNotContain("loi"));
        assertThat(history.of(granted.accountId()))
                .extracting(AccountEvent::kind)
                .containsExactly(AccountEventKind.ACTIVATED, AccountEventKind.GRANTED);
    }

    @Test
    @DisplayName("Q9.2b A link works for seven days and is the newest one only; nobody can read it in the database")
    void linksEnd() {
        Granted granted = granted("Trần Văn Hẹn", Role.OFFICER);
        String first = links.path(granted.accountId()).orElseThrow();
        String second = links.path(granted.accountId()).orElseThrow();

        assertThat(new Visitor(port).get(first).statusCode()).isEqualTo(410);
        assertThat(new Visitor(port).get(second).statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select token_hash from account_link where account_id = ?")
                        .param(granted.accountId())
                        .query(String.class)
                        .single())
                .doesNotContain(second.substring("/kich-hoat/".length()));
        clock.advance(Duration.ofDays(7).plusMinutes(1));
        assertThat(new Visitor(port).get(second).statusCode()).isEqualTo(410);
    }

    @Test
    @DisplayName("Q5.2c Nobody is granted a second account")
    void grantsOne() {
        long person = person("Lê Một Lần", Role.OFFICER);
        grant.toPerson(person, "Lê Một Lần", "STC", act("Q5.2c"));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> grant.toPerson(person, "Lê Một Lần", "STC", act("Q5.2c")))
                .returns("Q5.2c", RuleBroken::clause);
    }

    @Test
    @DisplayName("Q5.1a Nothing is done to an account without a paper")
    void wantsAPaper() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> new AccountAct(
                        1, "Q5.2c", " ", people.of("quantri.skhcn").actor()))
                .returns("Q5.1a", RuleBroken::clause);
    }

    @ParameterizedTest
    @CsvSource({"Nguyễn Văn An,STC,an.nv.stc", "Đỗ Ý,UBND-CL,y.d.ubndcl", "An,Sở A,an.soa", "李,X,tk.x"})
    void namesAccountsAfterTheirHolders(String fullName, String agency, String expected) {
        assertThat(Usernames.ofPerson(fullName, agency)).isEqualTo(expected);
    }

    @Test
    @DisplayName("Q11.1 A suspended account has no session and cannot sign in")
    void isSuspended() {
        Granted granted = active("Phạm Thị Tạm", Role.OFFICER);
        Visitor visitor = new Visitor(port);
        visitor.signIn(granted.username(), CHOSEN);
        assertThat(visitor.get("/toi").statusCode()).isEqualTo(200);

        suspend.suspend(granted.accountId(), act("Q5.4a"));

        assertThat(visitor.get("/toi").statusCode()).isEqualTo(302);
        assertThat(signsIn(granted)).isFalse();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> suspend.suspend(granted.accountId(), act("Q5.4a")))
                .returns("Q11.1", RuleBroken::clause);
    }

    @Test
    @DisplayName("Q5.5c What is asked for in time is used again, and only what is suspended can be")
    void isResumed() {
        Granted granted = active("Phạm Thị Tiếp", Role.OFFICER);
        suspend.suspend(granted.accountId(), act("Q5.4a"));
        suspend.resume(granted.accountId(), act("Q5.5c"));

        assertThat(signsIn(granted)).isTrue();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> suspend.resume(granted.accountId(), act("Q5.5c")))
                .returns("Q5.5c", RuleBroken::clause);
    }

    @Test
    @DisplayName("Q5.1c A revoked account keeps its record and nothing else: no password, no session, no way back")
    void isRevokedForGood() {
        Granted granted = active("Võ Văn Thôi", Role.OFFICER);
        revoke.await(granted.accountId(), act("Q11.2"));
        revoke.revoke(granted.accountId(), act("Q11.4a"));

        assertThat(signsIn(granted)).isFalse();
        assertThat(jdbc.sql("select count(*) from account where id = ? and password_hash is null and state = 'REVOKED'")
                        .param(granted.accountId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(links.path(granted.accountId())).isEmpty();
        for (Runnable act : List.<Runnable>of(
                () -> revoke.await(granted.accountId(), act("Q11.2")),
                () -> suspend.resume(granted.accountId(), act("Q5.5c")),
                () -> suspend.suspend(granted.accountId(), act("Q5.4a")),
                () -> reissue.forgotten(granted.accountId(), act("Q18.1b")))) {
            assertThatExceptionOfType(RuleBroken.class).isThrownBy(act::run);
        }
    }

    @Test
    @DisplayName("Q11.4a Nothing is revoked that nobody asked to revoke")
    void revokesAfterARequestOnly() {
        Granted granted = active("Võ Văn Ở", Role.OFFICER);

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> revoke.revoke(granted.accountId(), act("Q11.4a")))
                .returns("Q11.4a", RuleBroken::clause);
        assertThat(signsIn(granted)).isTrue();
    }

    @Test
    @DisplayName("Q6.2 The page says what a safe password is, and takes no other")
    void tellsThePasswordRules() {
        Granted granted = granted("Lý Thị Kỹ", Role.OFFICER);
        String path = links.path(granted.accountId()).orElseThrow();
        Visitor visitor = new Visitor(port);

        assertThat(visitor.get(path).body())
                .contains("Ít nhất 14 ký tự, đủ chữ hoa, chữ thường, chữ số và ký tự đặc biệt");
        assertThat(visitor.post(path, "matKhau", "matkhau123456", "nhapLai", "matkhau123456")
                        .body())
                .contains("Mật khẩu phải có ít nhất 14 ký tự");
        assertThat(state(granted)).isEqualTo("PENDING");
    }

    @Test
    @DisplayName("Q18.1b A disclosed password works no more at once; a forgotten one until a new one is chosen")
    void reissuesPasswords() {
        Granted granted = active("Bùi Thị Quên", Role.OFFICER);
        reissue.forgotten(granted.accountId(), act("Q18.1b"));
        assertThat(signsIn(granted)).isTrue();
        Visitor visitor = new Visitor(port);
        visitor.signIn(granted.username(), CHOSEN);

        reissue.disclosed(granted.accountId(), act("Q18.1b"));

        assertThat(visitor.get("/toi").statusCode()).isEqualTo(302);
        assertThat(signsIn(granted)).isFalse();
        choose(granted);
        assertThat(signsIn(granted)).isTrue();
    }

    @Test
    @DisplayName("Q17.5a The last administrator of an agency stays, even when two are closed at the same time")
    void keepsAnAdministrator() throws Exception {
        // the agency has none of its own
        Granted one = active("Đỗ Quản Một", "snnmt", Role.UNIT_ADMIN);
        Granted other = active("Đỗ Quản Hai", "snnmt", Role.UNIT_ADMIN);
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Callable<Boolean>> attempts = List.of(() -> suspends(one), () -> suspends(other));
        int done = 0;
        for (Future<Boolean> attempt : both.invokeAll(attempts)) {
            done += attempt.get() ? 1 : 0;
        }
        both.shutdown();

        assertThat(done).isEqualTo(1);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> {
                    Granted left = state(one).equals("ACTIVE") ? one : other;
                    revoke.await(left.accountId(), act("Q11.2"));
                    revoke.revoke(left.accountId(), act("Q11.4a"));
                })
                .returns("Q17.5a", RuleBroken::clause);
    }

    @Test
    @DisplayName("Q6.1 Administrators see what happened to an account and can hand over its link, logged")
    void showsTheHistory() {
        Granted granted = granted("Ngô Văn Xem", Role.OFFICER);
        Visitor administrator = new Visitor(port);
        administrator.signIn("quantri.skhcn", DemonstrationProvince.PASSWORD);

        String page =
                administrator.get("/quan-tri/nguoi-dung/" + granted.accountId()).body();
        assertThat(page).contains("Cấp mới", "Công văn số 15/STC-VP");
        String handed = administrator
                .post("/quan-tri/nguoi-dung/" + granted.accountId() + "/lien-ket")
                .body();

        assertThat(handed).contains("/kich-hoat/");
        assertThat(jdbc.sql(
                                "select count(*) from audit_event where action = 'account.hand-out-link' and subject_id = ?")
                        .param(granted.accountId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private boolean suspends(Granted granted) {
        try {
            suspend.suspend(granted.accountId(), act("Q5.4a"));
            return true;
        } catch (RuleBroken lastOne) {
            return false;
        }
    }

    private boolean signsIn(Granted granted) {
        return new Visitor(port)
                .signIn(granted.username(), CHOSEN)
                .headers()
                .firstValue("Location")
                .filter(location -> !location.contains("loi"))
                .isPresent();
    }

    private Granted active(String fullName, Role role) {
        return active(fullName, "stc", role);
    }

    private Granted active(String fullName, String agency, Role role) {
        Granted granted = grant.toPerson(person(fullName, agency, role), fullName, agency, act("Q5.2c"));
        choose(granted);
        return granted;
    }

    private void choose(Granted granted) {
        String path = links.path(granted.accountId()).orElseThrow();
        Visitor visitor = new Visitor(port);
        visitor.get(path);
        assertThat(visitor.post(path, "matKhau", CHOSEN, "nhapLai", CHOSEN).statusCode())
                .isEqualTo(302);
    }

    private Granted granted(String fullName, Role role) {
        return grant.toPerson(person(fullName, role), fullName, "STC", act("Q5.2c"));
    }

    private long person(String fullName, Role role) {
        return person(fullName, "stc", role);
    }

    private long person(String fullName, String agency, Role role) {
        long person = appoint.enter(fullName, null, PersonCategory.CIVIL_SERVANT);
        appoint.to(
                person,
                people.of("vanthu." + agency).agencyId(),
                null,
                "Chuyên viên",
                Set.of(role),
                ProvinceTime.today(clock),
                null);
        return person;
    }

    private String state(Granted granted) {
        return jdbc.sql("select state from account where id = ?")
                .param(granted.accountId())
                .query(String.class)
                .single();
    }

    private AccountAct act(String clause) {
        return new AccountAct(
                people.of("vanthu.stc").agencyId(),
                clause,
                "Công văn số 15/STC-VP ngày 24/11/2026",
                people.of("quantri.skhcn").actor());
    }
}
