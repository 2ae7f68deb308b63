package vn.gov.dongthap.vpdt.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.gov.dongthap.vpdt.copy.CopyDriver.CLERK;
import static vn.gov.dongthap.vpdt.copy.CopyDriver.HEAD;
import static vn.gov.dongthap.vpdt.copy.CopyDriver.OFFICER;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.register.CopyKind;
import vn.gov.dongthap.vpdt.register.Medium;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** Whom the head lets sign copies, and for how long. */
@IntegrationTest
class CopyPermissionTests {

    private static final String HOLDER = "truongphong.skhcn";

    @Autowired
    private CopyDriver driver;

    @Autowired
    private KeepCopyPermissions permissions;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void morning() {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 8, 0));
    }

    @AfterEach
    void endAll() {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 8, 0));
        open().forEach(id -> permissions.end(driver.person(HEAD), id, "Hết lần thử."));
        clock.reset();
    }

    @Test
    @DisplayName("N27.1 Nobody but the head signs copies until the head lets them; then they do, by order of the head")
    void signsByPermission() throws Exception {
        assertThatThrownBy(() -> requestTo(HOLDER))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("copy.no-right"));
        Map<String, String> sent = permission();
        send(HEAD, "/quyen-sao", sent).andExpect(redirectedUrl("/quyen-sao"));
        send(HEAD, "/quyen-sao", sent).andExpect(redirectedUrl("/quyen-sao"));
        assertThat(open()).as("sent twice, given once").hasSize(1);

        long id = requestTo(HOLDER);
        driver.answer(HOLDER, id, Map.of("quyetDinh", "dong-y"));

        assertThat(driver.copy(id).signerLines()).containsExactly("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG");
        assertThat(driver.copy(id).signerName()).isEqualTo("Võ Minh Khang");
        mvc.perform(get("/quyen-sao").with(SignIn.as(CLERK)))
                .andExpect(content().string(containsString("09/QĐ-SKHCN")))
                .andExpect(content().string(not(containsString("cham-dut"))));
    }

    @Test
    @DisplayName("N27.1 A permission that was ended, or ran out, before the decision decides nothing")
    void endsAtOnce() throws Exception {
        send(HEAD, "/quyen-sao", permission()).andExpect(redirectedUrl("/quyen-sao"));
        long id = requestTo(HOLDER);
        long late = requestTo(HOLDER);
        clock.setTo(LocalDateTime.of(2027, 1, 1, 8, 0));
        assertThatThrownBy(() -> driver.answer(HOLDER, late, Map.of("quyetDinh", "dong-y")))
                .isInstanceOf(RuleBroken.class);
        clock.setTo(LocalDateTime.of(2026, 11, 25, 9, 0));
        send(HEAD, "/quyen-sao/" + open().get(0) + "/cham-dut", Map.of("lyDo", "Thay đổi phân công."))
                .andExpect(redirectedUrl("/quyen-sao"));

        assertThatThrownBy(() -> driver.answer(HOLDER, id, Map.of("quyetDinh", "dong-y")))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.clause())
                        .isEqualTo("N27.1"));
        assertThat(driver.copy(id).state()).isEqualTo(CopyState.REQUESTED);
    }

    @Test
    @DisplayName("N27.1 Only the head gives and ends; days in order, one at a time, to leaders of the agency")
    void isGivenByTheHead() throws Exception {
        for (String other : List.of(CLERK, OFFICER, HOLDER, "phogiamdoc.skhcn", "giamdoc.snv")) {
            send(other, "/quyen-sao", permission()).andExpect(status().isNotFound());
        }
        Map<String, String> backwards = permission();
        backwards.put("tuNgay", "2026-11-01");
        send(HEAD, "/quyen-sao", backwards)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("09/QĐ-SKHCN")));
        Map<String, String> stranger = permission();
        stranger.put(
                "nguoiDuocGiao", String.valueOf(driver.person("truongphong.snv").personId()));
        send(HEAD, "/quyen-sao", stranger).andExpect(status().isNotFound());
        Map<String, String> officer = permission();
        officer.put("nguoiDuocGiao", String.valueOf(driver.person(OFFICER).personId()));
        send(HEAD, "/quyen-sao", officer).andExpect(status().isNotFound());
        send(HEAD, "/quyen-sao", permission()).andExpect(redirectedUrl("/quyen-sao"));
        send(HEAD, "/quyen-sao", permission()).andExpect(status().is(422));
        long id = open().get(0);
        for (String other : List.of(CLERK, HOLDER, "giamdoc.snv")) {
            send(other, "/quyen-sao/" + id + "/cham-dut", Map.of("lyDo", "Thử."))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get("/quyen-sao").with(SignIn.as(OFFICER))).andExpect(status().isNotFound());
        mvc.perform(get("/quyen-sao?sau=" + id).with(SignIn.as(HEAD)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/quyen-sao/" + id + "/"))));
        assertThat(open()).containsExactly(id);
    }

    private long requestTo(String signer) {
        return driver.request(
                CLERK,
                CopyDriver.wanted(
                        CopyDriver.paper(SourceStanding.ORIGINAL),
                        CopyKind.TRUE_COPY,
                        Medium.PAPER,
                        driver.person(signer).personId()),
                CopyDriver.scan(100, false));
    }

    private Map<String, String> permission() {
        return new HashMap<>(Map.of(
                "khoa",
                UUID.randomUUID().toString(),
                "nguoiDuocGiao",
                String.valueOf(driver.person(HOLDER).personId()),
                "canCu",
                "09/QĐ-SKHCN",
                "ngayCanCu",
                "2026-11-20",
                "tuNgay",
                "2026-11-20",
                "denNgay",
                "2026-12-31"));
    }

    private ResultActions send(String who, String address, Map<String, String> sent) throws Exception {
        MockHttpServletRequestBuilder request = post(address);
        sent.forEach(request::param);
        return mvc.perform(request.with(SignIn.as(who)).with(csrf()));
    }

    private List<Long> open() {
        return jdbc.sql("select id from copy_permission where ended_at is null and agency_id = ?")
                .param(driver.person(HEAD).agencyId())
                .query(Long.class)
                .list();
    }
}
