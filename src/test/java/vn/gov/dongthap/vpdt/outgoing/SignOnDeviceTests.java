package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.CLERK;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.DRAFTER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.SIGNER;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.gov.dongthap.vpdt.outgoing.DraftFiles.Sent;
import vn.gov.dongthap.vpdt.report.Paper;
import vn.gov.dongthap.vpdt.signature.Outcome;
import vn.gov.dongthap.vpdt.signature.SignatureOwner;
import vn.gov.dongthap.vpdt.signature.TestDevices;
import vn.gov.dongthap.vpdt.signature.TestDevices.Device;
import vn.gov.dongthap.vpdt.signature.VerifySignatures;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** Documents signed and sealed with keys in people's own devices, over the pages and the links as they are used. */
@IntegrationTest
class SignOnDeviceTests {

    private static final Pattern FETCH = Pattern.compile("href=\"(/ky-so/tai/[^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"ma\" value=\"([^\"]+)\"");
    private static final Pattern POLL = Pattern.compile("hx-get=\"(/van-ban-di/[^\"]+)\"");

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private ChangeAnnexes changeAnnexes;

    @Autowired
    private Annexes annexes;

    @Autowired
    private TestDevices devices;

    @Autowired
    private VerifySignatures verify;

    @Autowired
    private FileStore files;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestClock clock;

    private TestDevices.Authority authority;

    @BeforeEach
    void wednesdayMorning() {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 8, 0));
        authority = devices.authority("CA thiết bị của cán bộ");
    }

    @AfterEach
    void backToRealTime() {
        authority.close();
        clock.reset();
    }

    @Test
    @DisplayName("N32.3 N13.7 the leader signs with their own device and hands the file back: the step is done")
    void signsWithTheLeadersDevice() throws Exception {
        long id = driver.approved();
        Device device = authority.of(driver.person(SIGNER));
        assertThat(page(id, SIGNER)).contains("Ký số bằng thiết bị");

        String handed = body(post("/van-ban-di/{id}/thiet-bi", id), SIGNER);
        assertThat(handed).contains("Tải tệp 1/1").contains("Đang chờ tệp đã ký");
        MockHttpServletResponse done = giveBack(id, SIGNER, handed, device.sign(fetch(handed)));

        assertThat(done.getRedirectedUrl()).isEqualTo("/van-ban-di/" + id);
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.SIGNED);
        assertThat(verify.of(files.find(driver.document(id).files().signedFileId()))
                        .signatures())
                .singleElement()
                .satisfies(signature -> assertThat(signature.isValid()).isTrue());
    }

    @Test
    @DisplayName("N32.3 a signing program hands the file back by the link; the page learns of it and goes on")
    void learnsOfWhatAProgramHandedBack() throws Exception {
        long id = driver.approved();
        Device device = authority.of(driver.person(SIGNER));
        String handed = body(post("/van-ban-di/{id}/thiet-bi", id), SIGNER);
        String poll = found(POLL, handed);
        assertThat(body(get(poll), SIGNER)).contains("Đang chờ tệp đã ký");

        mvc.perform(post("/ky-so/tra/{token}", found(TOKEN, handed))
                        .contentType("application/pdf")
                        .content(device.sign(fetch(handed))))
                .andReturn();

        assertThat(perform(get(poll), CLERK).getStatus()).as("somebody else").isEqualTo(404);
        assertThat(body(get(poll), SIGNER)).contains("Tiếp tục");
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.APPROVED);
        assertThat(perform(post("/van-ban-di/{id}/thiet-bi", id), SIGNER).getRedirectedUrl())
                .isEqualTo("/van-ban-di/" + id);
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.SIGNED);
    }

    @Test
    @DisplayName(
            "N32.2c N17.2 the clerk seals document and annexes one by one with the agency's device, then it leaves")
    void sealsWithTheAgencysDevice() throws Exception {
        long id = driver.start();
        driver.addVersion(id);
        annex(id, "Phụ lục I");
        annex(id, "Phụ lục II");
        driver.answer(DRAFTER, id, driver.facts("trinh"));
        driver.check(id);
        driver.answer(SIGNER, id, Map.of("quyetDinh", "duyet"));
        driver.sign(id);
        driver.answer(CLERK, id, Map.of());
        Device device = authority.of(driver.person(CLERK), "Sở Khoa học và Công nghệ");

        String first = body(post("/van-ban-di/{id}/thiet-bi", id), CLERK);
        assertThat(first).contains("Tải tệp 1/3");
        String second = giveBack(id, CLERK, first, device.seal(fetch(first))).getContentAsString();
        assertThat(second).contains("Tải tệp 2/3");
        String third = giveBack(id, CLERK, second, device.signInAnotherProgram(fetch(second)))
                .getContentAsString();
        assertThat(third).contains("Tải tệp 3/3");
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.REGISTERED);
        giveBack(id, CLERK, third, device.signInAnotherProgram(fetch(third)));

        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.RELEASED);
        assertThat(verify.of(files.find(driver.document(id).files().sealedFileId()))
                        .outcome())
                .isEqualTo(Outcome.ORIGINAL);
        assertThat(annexes.of(id)).hasSize(2).allSatisfy(annex -> assertThat(
                        verify.of(annex.sealed()).signatures())
                .singleElement()
                .satisfies(signature -> {
                    assertThat(signature.isValid()).isTrue();
                    assertThat(signature.owner()).isEqualTo(SignatureOwner.AGENCY);
                }));
        assertThat(Paper.text(bytes(annexes.of(id).get(0).sealed())))
                .contains("Số: " + driver.document(id).metadata().reference());
    }

    @Test
    @DisplayName("N32.3 a file that is not what was handed out is refused in words, and may be tried again")
    void refusesAnotherFile() throws Exception {
        long id = driver.approved();
        Device device = authority.of(driver.person(SIGNER));
        String handed = body(post("/van-ban-di/{id}/thiet-bi", id), SIGNER);
        byte[] served = fetch(handed);

        String refused = giveBack(id, SIGNER, handed, OutgoingDriver.pdf()).getContentAsString();
        String nothing = giveBack(id, SIGNER, handed, new byte[0]).getContentAsString();

        assertThat(refused).contains("không phải tệp đã được giao");
        assertThat(nothing).contains("Chưa chọn tệp");
        assertThat(found(TOKEN, refused)).isEqualTo(found(TOKEN, handed));
        giveBack(id, SIGNER, refused, device.sign(served));
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.SIGNED);
    }

    @Test
    @DisplayName("N32.3 links that ran out are told so and new ones are had at once")
    void tellsOfLinksThatRanOut() throws Exception {
        long id = driver.approved();
        Device device = authority.of(driver.person(SIGNER));
        String handed = body(post("/van-ban-di/{id}/thiet-bi", id), SIGNER);
        byte[] signed = device.sign(fetch(handed));
        clock.advance(Duration.ofMinutes(16));

        String late = giveBack(id, SIGNER, handed, signed).getContentAsString();

        assertThat(late).contains("Liên kết đã hết hạn").contains("Lấy liên kết mới");
        String again = body(post("/van-ban-di/{id}/thiet-bi", id), SIGNER);
        giveBack(id, SIGNER, again, device.sign(fetch(again)));
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.SIGNED);
    }

    @Test
    @DisplayName("N11.2 a signature from before a return counts no more, though the draft is the same")
    void forgetsASignatureFromBeforeAReturn() throws Exception {
        long id = driver.approved();
        Device device = authority.of(driver.person(SIGNER));
        String handed = body(post("/van-ban-di/{id}/thiet-bi", id), SIGNER);
        mvc.perform(post("/ky-so/tra/{token}", found(TOKEN, handed))
                        .contentType("application/pdf")
                        .content(device.sign(fetch(handed))))
                .andReturn();
        driver.answer(SIGNER, id, Map.of("quyetDinh", "tra-lai", "lyDo", "Xem lại số liệu."));
        driver.answer(OutgoingDriver.UNIT_LEADER, id, Map.of());
        clock.advance(Duration.ofMinutes(5));
        driver.answer(DRAFTER, id, driver.facts("trinh"));
        driver.check(id);
        driver.answer(SIGNER, id, Map.of("quyetDinh", "duyet"));

        assertThat(body(post("/van-ban-di/{id}/thiet-bi", id), SIGNER)).contains("Tải tệp 1/1");
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.APPROVED);
    }

    @Test
    @DisplayName("N11.1 N32.2c nobody else is handed a document to sign or to seal")
    void handsOutToNobodyElse() throws Exception {
        long registered = driver.registered();
        long id = driver.approved();
        authority.of(driver.person(SIGNER));

        assertThat(perform(post("/van-ban-di/{id}/thiet-bi", id), CLERK).getStatus())
                .isEqualTo(422);
        assertThat(perform(post("/van-ban-di/{id}/thiet-bi", id), "vanthu.snv").getStatus())
                .isEqualTo(404);
        assertThat(perform(post("/van-ban-di/{id}/thiet-bi", registered), SIGNER)
                        .getStatus())
                .isEqualTo(404);
    }

    private void annex(long id, String name) throws Exception {
        changeAnnexes.add(
                driver.person(DRAFTER),
                id,
                UUID.randomUUID(),
                name,
                null,
                new Sent("phu-luc.pdf", new ByteArrayResource(OutgoingDriver.pdf())));
    }

    private byte[] bytes(StoredFile file) throws IOException {
        try (InputStream content = files.open(file)) {
            return content.readAllBytes();
        }
    }

    private String page(long id, String username) throws Exception {
        return body(get("/van-ban-di/{id}", id), username);
    }

    private byte[] fetch(String page) throws Exception {
        MockHttpServletResponse served =
                mvc.perform(get(found(FETCH, page))).andReturn().getResponse();
        assertThat(served.getStatus()).isEqualTo(200);
        return served.getContentAsByteArray();
    }

    private MockHttpServletResponse giveBack(long id, String username, String page, byte[] signed) throws Exception {
        return perform(
                multipart("/van-ban-di/{id}/thiet-bi/tra", id)
                        .file(new MockMultipartFile("tep", "da-ky.pdf", "application/pdf", signed))
                        .param("ma", found(TOKEN, page)),
                username);
    }

    private String body(AbstractMockHttpServletRequestBuilder<?> request, String username) throws Exception {
        return perform(request, username).getContentAsString();
    }

    private MockHttpServletResponse perform(AbstractMockHttpServletRequestBuilder<?> request, String username)
            throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        request.with(SignIn.as(username)).with(csrf()))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }
}
