package vn.gov.dongthap.vpdt.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.dongthap.vpdt.VpdtApplication;
import vn.gov.dongthap.vpdt.testing.TestDatabase;
import vn.gov.dongthap.vpdt.testing.Visitor;

/** The production profile on a fresh PostgreSQL, from first start to the first administrator's sign-in. */
@ExtendWith(OutputCaptureExtension.class)
class ProductionStartTests {

    private static final Pattern LINK = Pattern.compile("https://vpdt\\.example(/thiet-lap\\?ma=\\S+)");
    private static final String PASSWORD = "Sông Tiền 2026 chảy êm";

    private static String database;
    private static ConfigurableApplicationContext application;
    private static String link;

    @BeforeAll
    static void startOnAnEmptyDatabase(CapturedOutput output) {
        database = TestDatabase.freshPostgres();
        application = start();
        Matcher printed = LINK.matcher(output.getOut());
        assertThat(printed.find()).isTrue();
        link = printed.group(1);
        assertThat(printed.find()).isFalse();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    @DisplayName("Q6.1 the setup link, printed once, creates the first administrator once")
    void createsTheFirstAdministratorOnceByThePrintedLink(CapturedOutput output) {
        assertThat(count("account")).isZero();
        assertThat(count("agency")).isZero();
        startAgainWithoutPrintingALink(output);
        assertThat(browser().get("/thiet-lap?ma=doan-mo").statusCode()).isEqualTo(404);
        Visitor first = browser();
        assertThat(first.get(link).statusCode()).isEqualTo(200);

        assertThat(fillIn(first, "Quản trị", "ngắn").statusCode()).isEqualTo(422);
        assertThat(count("agency")).isZero();
        List<Integer> answers = IntStream.range(0, 2)
                .parallel()
                .mapToObj(number -> {
                    Visitor visitor = browser();
                    visitor.get(link);
                    return fillIn(visitor, "quantri" + number, PASSWORD).statusCode();
                })
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(302, 404);
        assertThat(count("account")).isEqualTo(1);
        assertThat(browser().get(link).statusCode()).isEqualTo(404);
        signsInAsAdministrator("quantri" + answers.indexOf(302));
    }

    @Test
    void takesItsSettingsFromTheEnvironment() {
        assertThat(application
                        .getBean(JdbcClient.class)
                        .sql("show jit")
                        .query(String.class)
                        .single())
                .isEqualTo("off");
        assertThat(application.getEnvironment().getProperty("vpdt.mail.site")).isEqualTo("https://vpdt.example");
        assertThat(application.getEnvironment().getProperty("spring.mail.host")).isEqualTo("localhost");
    }

    @Test
    void namesAllSettingsItLacks() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new SpringApplicationBuilder(VpdtApplication.class)
                        .profiles("production")
                        .run("--VPDT_DB_URL=" + database, "--VPDT_DB_USER=postgres", "--VPDT_DB_PASSWORD=postgres"))
                .withMessageEndingWith(
                        "[VPDT_SMTP_HOST, VPDT_MAIL_FROM, VPDT_PUBLIC_ADDRESS," + " VPDT_PERSONAL_DATA_KEY]");
    }

    @Test
    void answersTheProbesOfALoadBalancerAndNothingElseToStrangers() {
        for (String probe : List.of("/actuator/health/liveness", "/actuator/health/readiness")) {
            HttpResponse<String> answer = browser().get(probe);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        for (String closed : List.of("/actuator", "/actuator/health", "/actuator/env", "/actuator/health/db")) {
            assertThat(browser().get(closed).headers().firstValue("Location").orElse(""))
                    .endsWith("/dang-nhap");
        }
    }

    private static void signsInAsAdministrator(String username) {
        Visitor administrator = browser();
        HttpResponse<String> answer = administrator.signIn(username, PASSWORD);

        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("loi");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).contains("Secure", "HttpOnly");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(administrator.get("/quan-tri/co-quan").body())
                .contains("Sở Khoa học và Công nghệ")
                .doesNotContain("Trình diễn");
    }

    private static void startAgainWithoutPrintingALink(CapturedOutput output) {
        int before = output.getOut().length();
        start().close();
        assertThat(output.getOut().substring(Math.min(before, output.getOut().length())))
                .doesNotContain("/thiet-lap?ma=");
    }

    private static HttpResponse<String> fillIn(Visitor visitor, String username, String password) {
        return visitor.post(
                "/thiet-lap",
                "ma",
                link.substring(link.indexOf('=') + 1),
                "hoTen",
                "Nguyễn Văn Quản",
                "email",
                "",
                "tenDangNhap",
                username,
                "matKhau",
                password,
                "nhapLai",
                password);
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(VpdtApplication.class)
                .profiles("production")
                .run(
                        "--server.port=0",
                        "--VPDT_DB_URL=" + database,
                        "--VPDT_DB_USER=postgres",
                        "--VPDT_DB_PASSWORD=postgres",
                        "--VPDT_SMTP_HOST=localhost",
                        "--VPDT_MAIL_FROM=vpdt@vpdt.example",
                        "--VPDT_PUBLIC_ADDRESS=https://vpdt.example",
                        "--VPDT_PERSONAL_DATA_KEY=chi-dung-khi-thu-nghiem-khong-dung-that");
    }

    /** Secure cookies travel on HTTPS only; the proxy in front says it was. */
    private static Visitor browser() {
        int port = ((WebServerApplicationContext) application).getWebServer().getPort();
        return new Visitor(port).behindHttps();
    }

    private static int count(String table) {
        return application
                .getBean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
