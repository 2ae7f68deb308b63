package vn.gov.dongthap.vpdt.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.register.AbbreviationKind;
import vn.gov.dongthap.vpdt.register.KeepNumberingPlan;
import vn.gov.dongthap.vpdt.register.NumberingPlan;
import vn.gov.dongthap.vpdt.register.NumberingScheme;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

@IntegrationTest
class NumberingPlanPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private KeepNumberingPlan plans;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void inAYearOfItsOwn() {
        clock.setTo(LocalDateTime.of(2040, 1, 2, 8, 0));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("N15.1d The clerk and the unit's administrator enter the head's decision; nobody else sees the page")
    void isForClerksAndAdministrators() throws Exception {
        mvc.perform(get("/cap-so").with(SignIn.as("vanthu.snv")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Quy định cấp số năm 2040")));
        mvc.perform(get("/cap-so").with(SignIn.as("quantri.skhcn"))).andExpect(status().isOk());
        mvc.perform(get("/cap-so").with(SignIn.as("chuyenvien.skhcn"))).andExpect(status().isNotFound());
        mvc.perform(decision(2040, -1).param("che-do", "ONE").with(SignIn.as("giamdoc.skhcn")))
                .andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("N15.1d A decision by groups is saved for the clerk's own agency")
    void savesADecision() throws Exception {
        MockHttpServletRequestBuilder form = decision(2041, -1)
                .param("che-do", "BY_GROUP")
                .param("ten-nhom-1", "Văn bản cá biệt")
                .param("ten-nhom-3", "Văn bản khác");
        for (DocumentType type : DocumentType.values()) {
            form.param("nhom-" + type, type == DocumentType.DECISION ? "1" : "3");
        }

        mvc.perform(form.with(SignIn.as("vanthu.stc")))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/cap-so?nam=2041"));

        NumberingPlan plan =
                plans.plan(people.of("vanthu.stc").agencyId(), 2041).orElseThrow();
        assertThat(plan.decision().groups()).hasSize(2);
        assertThat(plan.decision().groups().get(1).name()).isEqualTo("Văn bản khác");
        mvc.perform(get("/cap-so?nam=2041").with(SignIn.as("vanthu.stc")))
                .andExpect(content().string(containsString("Văn bản cá biệt")));
    }

    @Test
    @DisplayName("N15.1d What is refused comes back with everything that was typed")
    void givesBackWhatWasTyped() throws Exception {
        mvc.perform(decision(2040, -1)
                        .param("che-do", "BY_GROUP")
                        .param("ten-nhom-1", "Nhóm của tôi")
                        .param("nhom-DECISION", "1")
                        .with(SignIn.as("vanthu.stc")))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("phải thuộc đúng một nhóm")))
                .andExpect(content().string(containsString("Nhóm của tôi")));
        mvc.perform(abbreviation("V P", "Lĩnh vực <b>thử</b>").with(SignIn.as("vanthu.stc")))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Chữ viết tắt “V P” không dùng được")))
                .andExpect(content().string(containsString("Lĩnh vực &lt;b&gt;thử&lt;/b&gt;")))
                .andExpect(content().string(not(containsString("<b>thử</b>"))));
    }

    @Test
    @DisplayName("I.II.3b Abbreviations are added and, before the first number, taken out")
    void keepsAbbreviations() throws Exception {
        mvc.perform(abbreviation("LVM", "Lĩnh vực mới").with(SignIn.as("vanthu.snnmt")))
                .andExpect(status().isSeeOther());
        assertThat(texts("vanthu.snnmt")).contains("LVM");

        mvc.perform(post("/cap-so/viet-tat/bo")
                        .param("nam", "2040")
                        .param("loai", "FIELD")
                        .param("chu", "LVM")
                        .with(csrf())
                        .with(SignIn.as("vanthu.snnmt")))
                .andExpect(status().isSeeOther());
        assertThat(texts("vanthu.snnmt")).doesNotContain("LVM");
    }

    @Test
    @DisplayName("Q4.4b A unit of another agency does not exist for the clerk who abbreviates names")
    void hidesUnitsOfOtherAgencies() throws Exception {
        String foreign = String.valueOf(people.of("truongphong.skhcn").unitId());

        mvc.perform(abbreviation("TP", "Trưởng phòng của cơ quan khác", AbbreviationKind.UNIT)
                        .param("don-vi", foreign)
                        .with(SignIn.as("vanthu.snnmt")))
                .andExpect(status().isNotFound());
        assertThat(texts("vanthu.snnmt")).doesNotContain("TP");
    }

    @Test
    @DisplayName("N15.1d Of two clerks who change the decision at once, the later is told")
    void answersAConflict() throws Exception {
        mvc.perform(decision(2041, -1)
                        .param("che-do", NumberingScheme.ONE.name())
                        .with(SignIn.as("vanthu.sadec")))
                .andExpect(status().isSeeOther());
        mvc.perform(decision(2041, -1)
                        .param("che-do", NumberingScheme.ONE.name())
                        .with(SignIn.as("vanthu.sadec")))
                .andExpect(status().isConflict());
    }

    private List<String> texts(String username) {
        return plans.plan(people.of(username).agencyId(), 2040).orElseThrow().abbreviations().stream()
                .map(known -> known.text())
                .toList();
    }

    private static MockHttpServletRequestBuilder decision(int year, int version) {
        return post("/cap-so")
                .param("nam", String.valueOf(year))
                .param("phien-ban", String.valueOf(version))
                .param("can-cu", "Quyết định 01/QĐ-STC ngày 02/01/2040")
                .param("viet-tat", "STC")
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder abbreviation(String text, String name) {
        return abbreviation(text, name, AbbreviationKind.FIELD);
    }

    private static MockHttpServletRequestBuilder abbreviation(String text, String name, AbbreviationKind kind) {
        return post("/cap-so/viet-tat")
                .param("nam", "2040")
                .param("loai", kind.name())
                .param("chu", text)
                .param("ten", name)
                .with(csrf());
    }
}
