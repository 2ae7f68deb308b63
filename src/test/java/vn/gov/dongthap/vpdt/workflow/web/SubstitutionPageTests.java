package vn.gov.dongthap.vpdt.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.gov.dongthap.vpdt.testing.ActingPeople;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** Ủy quyền xử lý in the browser: recorded, listed, ended, and told in words when it cannot be. */
@IntegrationTest
class SubstitutionPageTests {

    private static final String ABSENT = "chuyenvien.skhcn";
    private static final String ACTING = "chuyenvien2.skhcn";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private ActingPeople acting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void wednesdayMorning() {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 8, 0));
    }

    @AfterEach
    void backToRealTime() {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 9, 0));
        acting.endAll();
        clock.reset();
    }

    @Test
    @DisplayName("Recorded by the absent person, shown to both, ended with a reason")
    void recordsAndEnds() throws Exception {
        mvc.perform(record(ABSENT, ACTING, "2026-11-26")
                        .param("quy-trinh", "van-ban-den")
                        .with(SignIn.as(ABSENT)))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/uy-quyen"));
        long id = newest();

        for (String one : List.of(ABSENT, ACTING, "vanthu.skhcn")) {
            mvc.perform(get("/uy-quyen").with(SignIn.as(one)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Huỳnh Thị Kim Ngân thay Đặng Hoàng Phúc")))
                    .andExpect(content().string(containsString("Số 21/QĐ-SKHCN")))
                    .andExpect(content().string(containsString("Đang hiệu lực")));
        }
        mvc.perform(get("/").with(SignIn.as(ACTING)))
                .andExpect(content().string(containsString("Đang thay: Đặng Hoàng Phúc")));
        mvc.perform(get("/viec").param("thay", personId(ABSENT)).with(SignIn.as(ACTING)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Thay Đặng Hoàng Phúc")));
        mvc.perform(get("/uy-quyen").with(SignIn.as("chuyenvien3.skhcn")))
                .andExpect(content().string(not(containsString("Số 21/QĐ-SKHCN"))));

        mvc.perform(end(id, "").with(SignIn.as(ABSENT)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Hãy ghi lý do chấm dứt")));
        mvc.perform(end(id, "x").with(SignIn.as(ACTING)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Chỉ người vắng mặt, văn thư")));
        mvc.perform(end(id, "Đã đi làm lại").with(SignIn.as(ABSENT))).andExpect(status().isSeeOther());

        mvc.perform(get("/uy-quyen").with(SignIn.as(ABSENT)))
                .andExpect(content().string(containsString("Đặng Hoàng Phúc: Đã đi làm lại")));
        mvc.perform(get("/").with(SignIn.as(ACTING))).andExpect(content().string(not(containsString("Đang thay"))));
    }

    @Test
    @DisplayName("What is wrong comes back in a sentence with everything filled in, and nothing is recorded")
    void givesBackWhatWasFilledIn() throws Exception {
        long before = newest();

        mvc.perform(record(ABSENT, ABSENT, "2026-11-26").with(SignIn.as(ABSENT)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Không ai tự thay cho chính mình")))
                .andExpect(content().string(containsString("value=\"21/QĐ-SKHCN\"")));
        mvc.perform(record(ABSENT, ACTING, "26/11/2026").with(SignIn.as(ABSENT)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("nhập các ngày")));
        mvc.perform(record(ABSENT, ACTING, "2026-11-26")
                        .param("quy-trinh", "<script>")
                        .with(SignIn.as(ABSENT)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("&lt;script&gt;")));
        mvc.perform(post("/uy-quyen").with(csrf()).with(SignIn.as(ABSENT)))
                .andExpect(status().isUnprocessableContent());
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    @DisplayName("Q4.4b People and records of another agency do not exist; any place in the list shows one's own only")
    void hidesOtherAgencies() throws Exception {
        long id = acting.record(ABSENT, ACTING, LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 25));

        mvc.perform(record(ABSENT, ACTING, "2026-11-26").with(SignIn.as("vanthu.snv")))
                .andExpect(status().isNotFound());
        mvc.perform(record(ABSENT, "vanthu.snv", "2026-11-26").with(SignIn.as(ABSENT)))
                .andExpect(status().isNotFound());
        mvc.perform(end(id, "x").with(SignIn.as("vanthu.snv"))).andExpect(status().isNotFound());
        mvc.perform(get("/uy-quyen").param("truoc", String.valueOf(id + 1)).with(SignIn.as("vanthu.snv")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Huỳnh Thị Kim Ngân thay"))));
    }

    private MockHttpServletRequestBuilder record(String absent, String stand, String to) {
        return post("/uy-quyen")
                .param("nguoi-vang", personId(absent))
                .param("nguoi-thay", personId(stand))
                .param("tu", "2026-11-25")
                .param("den", to)
                .param("so", "21/QĐ-SKHCN")
                .param("ngay", "2026-11-24")
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder end(long id, String reason) {
        return post("/uy-quyen/{id}/cham-dut", id).param("ly-do", reason).with(csrf());
    }

    private String personId(String username) {
        return String.valueOf(people.of(username).personId());
    }

    private long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from substitution")
                .query(Long.class)
                .single();
    }
}
