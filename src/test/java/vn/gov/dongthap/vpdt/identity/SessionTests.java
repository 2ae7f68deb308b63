package vn.gov.dongthap.vpdt.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.organization.Appoint;
import vn.gov.dongthap.vpdt.organization.PersonCategory;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.testing.Visitor;

@IntegrationTest
class SessionTests {

    private static final String PASSWORD = DemonstrationProvince.PASSWORD;
    private static final String CHOSEN = "Sông Tiền 2026 chảy êm";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Appoint appoint;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private DocumentTransactions documentTransactions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @Test
    void tellsBrowsersToRefuseEverythingForeign() {
        HttpResponse<String> page = new Visitor(port).get("/dang-nhap");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                        + " font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none';"
                        + " form-action 'self'; frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void keepsNoSessionForBuiltFiles() {
        HttpResponse<String> answer = new Visitor(port).get("/build/khong-co.js");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void refusesAChangingRequestWithoutTheTokenOfItsSession() {
        Visitor clerk = signedIn("vanthu.vpubnd");

        HttpResponse<String> answer = clerk.withoutToken().post("/toi/phien/ket-thuc");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(clerk.get("/toi").statusCode()).isEqualTo(200);
        assertThat(refusals("request.refused", "vanthu.vpubnd")).isEqualTo(1);
    }

    @Test
    @DisplayName("Q6.1 administrators' addresses do not exist for anybody else, and asking for them is remembered")
    void hidesTheAdministratorsAddresses() {
        Visitor clerk = signedIn("vanthu.ubnd");

        assertThat(clerk.get("/quan-tri/nguoi-dung").statusCode()).isEqualTo(404);
        assertThat(clerk.get("/quan-tri/gi-do").statusCode()).isEqualTo(404);

        assertThat(refusals("access.refused", "vanthu.ubnd")).isEqualTo(2);
        assertThat(signedIn("quantri.skhcn").get("/quan-tri/nguoi-dung").statusCode())
                .isEqualTo(200);
    }

    @Test
    void sendsPeopleToTheSignInPageAndScriptsA401WhenTheSessionHasEnded() {
        Visitor clerk = signedIn("vanthu.vpubnd");
        jdbc.sql("delete from spring_session where principal_name = 'vanthu.vpubnd'")
                .update();

        assertThat(location(clerk.get("/toi"))).endsWith("/dang-nhap?het-phien");
        assertThat(location(clerk.post("/toi/mat-khau"))).endsWith("/dang-nhap?het-phien");
        for (String[] header :
                new String[][] {{"HX-Request", "true"}, {"Accept", "application/json"}, {"Sec-Fetch-Mode", "cors"}}) {
            HttpResponse<String> answer =
                    new Visitor(port).with(header[0], header[1]).post("/viec/1/nhap");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("X-Session-Ended")).hasValue("true");
        }
    }

    @Test
    void endsASessionAfterHalfAnHourWithoutRequests() {
        Visitor clerk = signedIn("vanthu.mytho");
        assertThat(jdbc.sql(
                                "select distinct max_inactive_interval from spring_session where principal_name = 'vanthu.mytho'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1800);

        jdbc.sql("update spring_session set last_access_time = last_access_time - 1801000,"
                        + " expiry_time = expiry_time - 1801000 where principal_name = 'vanthu.mytho'")
                .update();

        assertThat(location(clerk.get("/toi"))).endsWith("/dang-nhap?het-phien");
    }

    @Test
    @DisplayName("Q18.1a a person sees all their sessions and ends them at once")
    void signsOutEverywhere() {
        Visitor office = signedIn("truongphong.ubnd");
        Visitor phone = signedIn("truongphong.ubnd");
        assertThat(phone.with("User-Agent", "Phone").get("/toi").body())
                .contains("Phiên này")
                .contains("127.0.0.1");

        assertThat(location(phone.post("/toi/phien/ket-thuc"))).endsWith("/dang-nhap?da-thoat");

        assertThat(location(office.get("/toi"))).contains("/dang-nhap");
        assertThat(location(phone.get("/toi"))).contains("/dang-nhap");
    }

    @Test
    void goesOnInAnotherPositionOfTheSamePersonOnly() {
        Visitor clerk = signedIn("vanthu2.skhcn");
        long second = jdbc.sql("select max(a.id) from assignment a join account c on c.person_id = a.person_id"
                        + " where c.username = 'vanthu2.skhcn'")
                .query(Long.class)
                .single();
        clerk.get("/toi");

        assertThat(clerk.post("/toi/vi-tri", "viTri", String.valueOf(second)).statusCode())
                .isEqualTo(302);
        String profile = clerk.get("/toi").body();
        long foreign = people.of("giamdoc.skhcn").assignmentId();

        assertThat(profile.substring(profile.indexOf("class=\"me\""), profile.indexOf("<main")))
                .contains("Văn thư kiêm nhiệm");
        assertThat(clerk.post("/toi/vi-tri", "viTri", String.valueOf(foreign)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void asksForANewPasswordBeforeAnythingElseWhenOneWasImposed() {
        newPerson("moi.tuyen", "Nguyễn Mới Tuyển");
        Visitor newcomer = new Visitor(port);
        newcomer.signIn("moi.tuyen", "Tam-thoi-2026-abc");
        Visitor elsewhere = new Visitor(port);
        elsewhere.signIn("moi.tuyen", "Tam-thoi-2026-abc");

        assertThat(location(newcomer.get("/toi"))).endsWith("/toi/mat-khau");
        String limited = newcomer.sessionCookie();
        newcomer.get("/toi/mat-khau");
        HttpResponse<String> weak =
                newcomer.post("/toi/mat-khau", "hienTai", "Tam-thoi-2026-abc", "moi", "yếu", "nhapLai", "yếu");
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("ít nhất 14 ký tự, đủ chữ hoa");

        HttpResponse<String> changed =
                newcomer.post("/toi/mat-khau", "hienTai", "Tam-thoi-2026-abc", "moi", CHOSEN, "nhapLai", CHOSEN);

        assertThat(location(changed)).endsWith("/toi");
        assertThat(newcomer.sessionCookie()).isNotEqualTo(limited);
        assertThat(newcomer.get("/toi").body()).contains("Đã đổi mật khẩu");
        assertThat(location(elsewhere.get("/toi"))).contains("/dang-nhap");
        assertThat(location(new Visitor(port).signIn("moi.tuyen", "Tam-thoi-2026-abc")))
                .endsWith("?loi=sai");
        assertThat(location(new Visitor(port).signIn("moi.tuyen", CHOSEN))).doesNotContain("loi");
    }

    @Test
    @DisplayName("Q6.1 an administrator locks an account: its sessions end, the right password no longer opens it")
    void locksAndUnlocksAnAccount() {
        Visitor officer = signedIn("chuyenvien.mytho");
        Visitor administrator = signedIn("quantri.skhcn");
        long accountId = people.of("chuyenvien.mytho").accountId();
        assertThat(administrator.get("/quan-tri/nguoi-dung?q=bao+tran").body()).contains("chuyenvien.caolanh");

        administrator.post("/quan-tri/nguoi-dung/" + accountId + "/khoa");

        assertThat(location(officer.get("/toi"))).contains("/dang-nhap");
        assertThat(location(officer.signIn("chuyenvien.mytho", PASSWORD))).endsWith("?loi=khong-hoat-dong");
        assertThat(location(officer.signIn("chuyenvien.mytho", "sai"))).endsWith("?loi=sai");

        administrator.post("/quan-tri/nguoi-dung/" + accountId + "/mo-khoa");

        assertThat(location(officer.signIn("chuyenvien.mytho", PASSWORD))).doesNotContain("loi");
    }

    @Test
    void keepsAdministratorsFromLockingThemselvesOut() {
        Visitor administrator = signedIn("quantri.skhcn");
        long own = people.of("quantri.skhcn").accountId();
        administrator.get("/quan-tri/nguoi-dung");

        assertThat(administrator.post("/quan-tri/nguoi-dung/" + own + "/khoa").statusCode())
                .isEqualTo(422);
        assertThat(administrator.post("/quan-tri/nguoi-dung/999999999/khoa").statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsAgenciesInTheOrderOfTheTree() {
        String page = signedIn("quantri.skhcn").get("/quan-tri/co-quan").body();

        assertThat(page.indexOf("H20.05.01")).isBetween(page.indexOf("H20.05"), page.indexOf("H20.30"));
        assertThat(page).contains("Trình diễn");
    }

    @Test
    void walksThroughAllAccountsPageByPage() {
        Visitor administrator = signedIn("quantri.skhcn");

        String first = administrator.get("/quan-tri/nguoi-dung").body();
        String next = first.replaceAll("(?s).*href=\"(/quan-tri/nguoi-dung\\?[^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        String second = administrator.get(next).body();

        assertThat(first).contains("chuyenvien.caolanh").doesNotContain("vanthu2.skhcn");
        assertThat(second).contains("vanthu2.skhcn").doesNotContain("chuyenvien.caolanh");
    }

    @Test
    @DisplayName("Q5.4b the last document sent or received is remembered apart from the last sign-in")
    void remembersTheLastDocumentTransaction() {
        long accountId = people.of("vanthu.thapmuoi").accountId();

        transaction.executeWithoutResult(status -> documentTransactions.record(accountId));

        assertThat(jdbc.sql("select count(*) from account where id = ? and last_document_at is not null")
                        .param(accountId)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("Q2.1 a person has one account of their own, under one user name")
    void givesAPersonOneAccount() {
        SignedInPerson clerk = people.of("vanthu.mytho");

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> accounts.save(Account.personal("vanthu.mytho.2", clerk.personId(), clock.instant())));
        assertThat(people.of("vanthu.mytho").accountId()).isEqualTo(clerk.accountId());
    }

    private void newPerson(String username, String fullName) {
        transaction.executeWithoutResult(status -> {
            long personId = appoint.enter(fullName, null, PersonCategory.CONTRACT_WORKER);
            appoint.to(
                    personId,
                    people.of("vanthu.mytho").agencyId(),
                    null,
                    "Nhân viên",
                    Set.of(Role.OFFICER),
                    ProvinceTime.today(clock),
                    null);
            Account account = Account.personal(username, personId, clock.instant());
            account.activate(passwords.encode("Tam-thoi-2026-abc"), true);
            accounts.save(account);
        });
    }

    private Visitor signedIn(String username) {
        Visitor visitor = new Visitor(port);
        assertThat(location(visitor.signIn(username, PASSWORD))).doesNotContain("loi");
        visitor.get("/toi");
        return visitor;
    }

    private int refusals(String action, String username) {
        return jdbc.sql("select count(*) from audit_event where action = ? and actor_person_id = ?")
                .param(action)
                .param(people.of(username).personId())
                .query(Integer.class)
                .single();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElse("");
    }
}
