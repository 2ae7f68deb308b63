package vn.gov.dongthap.vpdt.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.notification.NoticeBoard;
import vn.gov.dongthap.vpdt.notification.NoticeLine;
import vn.gov.dongthap.vpdt.signature.key.CertificateMaker.Issued;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** Certificates are registered for the right holder, from the right issuer, and looked after. */
@IntegrationTest
class RegisterCertificateTests {

    private static final byte[] SIGNATURE = SigningDesk.png(300, 150, 0x2040c0);
    static final byte[] SEAL = SigningDesk.png(300, 300, 0xd02030);
    private static final BigDecimal WIDTH = BigDecimal.valueOf(36);

    private final TestAuthority authority = new TestAuthority("CA đăng ký");

    @Autowired
    private RegisterCertificate register;

    @Autowired
    private TrustedIssuers issuers;

    @Autowired
    private TrustIssuer trustIssuer;

    @Autowired
    private WarnOfExpiringCertificates warnings;

    @Autowired
    private NoticeBoard notices;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestClock clock;

    private SignedInPerson administrator;
    private SignedInPerson holder;

    @BeforeEach
    void trust() {
        issuers.trust(authority.root().certificate(), true, false);
        administrator = people.of("quantri.skhcn");
        holder = people.of("chuyenvien.ttcds");
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    @DisplayName("N13.7 a person's certificate bears the person's name")
    void refusesTheWrongPerson() {
        assertRefused("signature.certificate.of-another", () -> ofPerson(authority.person("Trần Văn Khác")));

        long id = ofPerson(authority.person(holder.fullName().toUpperCase()));
        assertThat(id).isPositive();
    }

    @Test
    @DisplayName("Q15.2 certificates that are not for public duty are refused")
    void refusesOtherIssuers() {
        TestAuthority other = new TestAuthority("CA công cộng");
        assertRefused("signature.certificate.not-public-duty", () -> ofPerson(other.person(holder.fullName())));

        issuers.trust(other.root().certificate(), false, false);
        assertRefused("signature.certificate.not-public-duty", () -> ofPerson(other.person(holder.fullName())));
    }

    @Test
    @DisplayName("N13.7 what ran out, is registered, cannot sign or cannot be read is refused")
    void refusesUselessCertificates() {
        Instant now = Instant.now();
        Issued expired = authority.issue(
                "CN=" + holder.fullName(), now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1)));
        Issued good = authority.person(holder.fullName());
        ofPerson(good);

        assertThatThrownBy(() -> ofPerson(expired)).isInstanceOf(RuleBroken.class);
        assertRefused("signature.certificate.registered-already", () -> ofPerson(good));
        assertRefused("signature.certificate.not-for-signing", () -> ofPerson(authority.root()));
        assertRefused(
                "signature.certificate.unreadable",
                () -> register.ofPerson(
                        administrator,
                        holder.agencyId(),
                        holder.personId(),
                        "không phải chứng thư".getBytes(StandardCharsets.UTF_8),
                        SIGNATURE,
                        KeyPlaceKind.OWN_TOKEN));
    }

    @Test
    @DisplayName("I.II.7d, I.II.8a pictures are PNG, transparent, blue for people and red for agencies")
    void refusesOtherPictures() {
        assertRefused("signature.picture.not-blue", () -> picture(SEAL));
        assertRefused(
                "signature.picture.not-png", () -> picture("GIF89a".repeat(10).getBytes(StandardCharsets.UTF_8)));
        assertRefused("signature.picture.not-transparent", () -> picture(SigningDesk.filled(200, 100, 0x2040c0)));
        assertRefused("signature.picture.not-red", () -> seal(SIGNATURE, WIDTH, null));
        assertRefused("signature.picture.size", () -> seal(SEAL, BigDecimal.valueOf(80), null));
    }

    @Test
    @DisplayName("N32.1 the agency's key is kept by one of its records clerks")
    void wantsAClerkAsCustodian() {
        long officer = people.of("chuyenvien.ttcds").personId();
        long clerk = people.of("vanthu.ttcds").personId();

        long clerkElsewhere = people.of("vanthu.snv").personId();

        assertRefused("signature.certificate.custodian-no-clerk", () -> seal(SEAL, WIDTH, officer));
        assertRefused("signature.certificate.custodian-no-clerk", () -> seal(SEAL, WIDTH, clerkElsewhere));
        assertThat(seal(SEAL, WIDTH, clerk)).isPositive();
    }

    @Test
    @DisplayName("N32.1 an agency's certificate bears the agency's name, in full or short")
    void refusesTheWrongAgency() {
        SignedInPerson commune = people.of("vanthu.caolanh");

        assertRefused(
                "signature.certificate.of-another-agency",
                () -> seal(commune.agencyId(), authority.agency("UBND phường Sa Đéc")));

        assertThat(seal(commune.agencyId(), authority.agency("ỦY BAN NHÂN DÂN PHƯỜNG CAO LÃNH TỈNH ĐỒNG THÁP")))
                .isPositive();
    }

    @Test
    @DisplayName("N32.1 a key said to lie at the server has to be there")
    void wantsTheKeyWhereItIsSaidToBe() {
        assertRefused(
                "signature.key.missing",
                () -> register.ofPerson(
                        administrator,
                        holder.agencyId(),
                        holder.personId(),
                        TrustedIssuers.encoded(
                                authority.person(holder.fullName()).certificate()),
                        SIGNATURE,
                        KeyPlaceKind.SERVER));
    }

    @Test
    @DisplayName("N32.1 a certificate is ended with a reason, once")
    void endsOnce() {
        long id = ofPerson(authority.person(holder.fullName()));

        assertRefused("signature.certificate.reason", () -> register.end(administrator, id, "  "));
        register.end(administrator, id, "Mất thiết bị lưu khóa");
        assertRefused("signature.certificate.ended-already", () -> register.end(administrator, id, "Lần nữa"));
    }

    @Test
    @DisplayName("Q6.1 only system administrators register, and trust issuers")
    void letsOnlyAdministrators() throws Exception {
        SignedInPerson clerk = people.of("vanthu.skhcn");
        byte[] root = TrustedIssuers.encoded(authority.root().certificate());

        assertThatThrownBy(() -> trustIssuer.trust(clerk, root, true)).isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> register.end(clerk, 1, "x")).isInstanceOf(RecordNotFound.class);
        mvc.perform(get("/quan-tri/chung-thu-so").with(SignIn.as("vanthu.skhcn")))
                .andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("Q4.4b people, agencies, certificates and issuers nobody has, or of another agency, are not found")
    void findsNothingByGuessedIds() throws Exception {
        String another = String.valueOf(people.of("vanthu.snv").personId());
        String none = String.valueOf(Long.MAX_VALUE);
        byte[] file = TrustedIssuers.encoded(authority.person(holder.fullName()).certificate());
        long before = registered();

        for (String[] guess : new String[][] {
            {"ca-nhan", String.valueOf(holder.agencyId()), another},
            {"ca-nhan", none, String.valueOf(holder.personId())},
            {"co-quan", none, ""}
        }) {
            mvc.perform(multipart("/quan-tri/chung-thu-so/" + guess[0])
                            .file(new MockMultipartFile("chungThu", file))
                            .file(new MockMultipartFile("hinh", SIGNATURE))
                            .param("coQuan", guess[1])
                            .param("nguoi", guess[2])
                            .param("rong", "36")
                            .param("noiLuu", "OWN_TOKEN")
                            .with(SignIn.as("quantri.skhcn"))
                            .with(csrf()))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get("/quan-tri/chung-thu-so/dang-ky?coQuan=" + none).with(SignIn.as("quantri.skhcn")))
                .andExpect(status().isNotFound());
        mvc.perform(post("/quan-tri/chung-thu-so/" + none + "/ngung")
                        .param("lyDo", "x")
                        .with(SignIn.as("quantri.skhcn"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/quan-tri/chung-thu-so/noi-cap/" + none + "/bo")
                        .with(SignIn.as("quantri.skhcn"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/quan-tri/chung-thu-so?sau=0").with(SignIn.as("quantri.skhcn")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Chưa có chứng thư nào")));
        assertThat(registered()).isEqualTo(before);
    }

    @Test
    @DisplayName("Q15.2 only an authority can be trusted as issuer")
    void trustsOnlyAuthorities() {
        byte[] person = TrustedIssuers.encoded(authority.person("A").certificate());

        assertRefused("signature.issuer.no-authority", () -> trustIssuer.trust(administrator, person, true));
    }

    @Test
    @DisplayName("N32.1 the administrator's page lists, registers and ends certificates")
    void showsThePage() throws Exception {
        Issued own = authority.person(holder.fullName());

        mvc.perform(multipart("/quan-tri/chung-thu-so/ca-nhan")
                        .file(new MockMultipartFile("chungThu", TrustedIssuers.encoded(own.certificate())))
                        .file(new MockMultipartFile("hinh", SIGNATURE))
                        .param("coQuan", String.valueOf(holder.agencyId()))
                        .param("nguoi", String.valueOf(holder.personId()))
                        .param("noiLuu", "OWN_TOKEN")
                        .with(SignIn.as("quantri.skhcn"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/quan-tri/chung-thu-so"));

        String serial = own.certificate().getSerialNumber().toString(16);
        mvc.perform(get("/quan-tri/chung-thu-so").with(SignIn.as("quantri.skhcn")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString(serial)))
                .andExpect(content().string(Matchers.containsString("Thiết bị của người ký")));
        mvc.perform(get("/quan-tri/chung-thu-so/dang-ky?coQuan=" + holder.agencyId())
                        .with(SignIn.as("quantri.skhcn")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString(holder.fullName())));
        mvc.perform(post("/quan-tri/chung-thu-so/" + idOf(own) + "/ngung")
                        .param("lyDo", "Nghỉ hưu")
                        .with(SignIn.as("quantri.skhcn"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/quan-tri/chung-thu-so"));
    }

    @Test
    @DisplayName("N32.1 holders are told thirty days, a week and a day before, each once")
    void warnsBeforeTheEnd() {
        Instant now = Instant.now();
        SignedInPerson person = people.of("truongphong.ttcds");
        Issued short20 = authority.issue(
                "CN=" + person.fullName(), now.minus(Duration.ofDays(9)), now.plus(Duration.ofDays(20)));
        register.ofPerson(
                administrator,
                person.agencyId(),
                person.personId(),
                TrustedIssuers.encoded(short20.certificate()),
                SIGNATURE,
                KeyPlaceKind.OWN_TOKEN);

        warnings.warn();
        warnings.warn();
        assertThat(told(person)).isEqualTo(1);

        clock.advance(Duration.ofDays(14));
        warnings.warn();
        assertThat(told(person)).isEqualTo(2);

        clock.advance(Duration.ofDays(5).plusHours(12));
        warnings.warn();
        warnings.warn();
        assertThat(told(person)).isEqualTo(3);
    }

    private long registered() {
        return jdbc.sql("select count(*) from registered_certificate")
                .query(Long.class)
                .single();
    }

    private long told(SignedInPerson person) {
        return notices.unread(person.personId(), null, 100).stream()
                .map(NoticeLine::title)
                .filter(title -> title.startsWith("Chứng thư số “" + person.fullName() + "” hết hạn"))
                .count();
    }

    private long ofPerson(Issued issued) {
        return register.ofPerson(
                administrator,
                holder.agencyId(),
                holder.personId(),
                TrustedIssuers.encoded(issued.certificate()),
                SIGNATURE,
                KeyPlaceKind.OWN_TOKEN);
    }

    private long picture(byte[] png) {
        return register.ofPerson(
                administrator,
                holder.agencyId(),
                holder.personId(),
                TrustedIssuers.encoded(authority.person(holder.fullName()).certificate()),
                png,
                KeyPlaceKind.OWN_TOKEN);
    }

    private long seal(byte[] png, BigDecimal width, Long custodian) {
        return register.ofAgency(
                administrator,
                holder.agencyId(),
                custodian,
                TrustedIssuers.encoded(
                        authority.agency("Trung tâm Chuyển đổi số").certificate()),
                png,
                width,
                KeyPlaceKind.OWN_TOKEN);
    }

    private long seal(long agencyId, Issued issued) {
        return register.ofAgency(
                administrator,
                agencyId,
                null,
                TrustedIssuers.encoded(issued.certificate()),
                SEAL,
                WIDTH,
                KeyPlaceKind.OWN_TOKEN);
    }

    private long idOf(Issued issued) {
        return jdbc.sql("select id from registered_certificate where sha256 = ?")
                .param(CertificateFacts.sha256(issued.certificate()))
                .query(Long.class)
                .single();
    }

    private static void assertRefused(String messageKey, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOf(RuleBroken.class)
                .extracting("messageKey")
                .isEqualTo(messageKey);
    }
}
