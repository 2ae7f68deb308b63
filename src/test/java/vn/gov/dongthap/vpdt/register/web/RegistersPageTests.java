package vn.gov.dongthap.vpdt.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.register.CodeRequest;
import vn.gov.dongthap.vpdt.register.IssueNumber;
import vn.gov.dongthap.vpdt.register.Medium;
import vn.gov.dongthap.vpdt.register.NumberedDocument;
import vn.gov.dongthap.vpdt.register.RegisterLists;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

@IntegrationTest
class RegistersPageTests {

    private static final String CLERK = "vanthu.mytho";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private IssueNumber numbers;

    @Autowired
    private RegisterLists lists;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    private int year = 2050;
    private long register;

    @BeforeEach
    void aNumberInAYearOfItsOwn() {
        while (!lists.registers(people.of(CLERK).agencyId(), year).isEmpty()) {
            year++;
        }
        clock.setTo(LocalDateTime.of(year, 6, 1, 8, 0));
        register = Objects.requireNonNull(transaction.execute(status -> numbers.toOutgoing(
                        people.of(CLERK).agencyId(),
                        CodeRequest.of(DocumentType.DECISION),
                        new NumberedDocument("thu", 90_000_000L + year, Medium.PAPER, "Quyết định: <i>thử</i>"))))
                .taken()
                .registerId();
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("N16.2b Clerk and head read the agency's registers; other agencies and other roles do not")
    void isForTheAgency() throws Exception {
        mvc.perform(get("/so-dang-ky").with(SignIn.as(CLERK)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sổ đăng ký văn bản đi")));
        mvc.perform(get(address()).with(SignIn.as(CLERK)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("01/QĐ-UBND")))
                .andExpect(content().string(containsString("&lt;i&gt;thử&lt;/i&gt;")));
        mvc.perform(get(address()).with(SignIn.as("vanthu.skhcn"))).andExpect(status().isNotFound());
        mvc.perform(get("/so-dang-ky").with(SignIn.as("chuyenvien.skhcn"))).andExpect(status().isNotFound());
        mvc.perform(get("/so-dang-ky").with(SignIn.as("kiemtoan.skhcn"))).andExpect(status().isOk());
        mvc.perform(get(address() + "/van-ban-doi-chieu").with(SignIn.as("vanthu.skhcn")))
                .andExpect(status().isNotFound());
        mvc.perform(post(address() + "/kiem-tra").with(csrf()).with(SignIn.as("vanthu.skhcn")))
                .andExpect(status().isNotFound());
        mvc.perform(post(address() + "/dong").with(csrf()).with(SignIn.as("vanthu.skhcn")))
                .andExpect(status().isNotFound());
        mvc.perform(post(address() + "/dong").with(csrf()).with(SignIn.as("kiemtoan.skhcn")))
                .andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("N16.2b The clerk closes the register, and everybody who reads it can check its hash")
    void closesAndChecks() throws Exception {
        mvc.perform(get(address() + "/van-ban-doi-chieu").with(SignIn.as(CLERK)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("chưa đóng")));
        mvc.perform(post(address() + "/dong").with(csrf()).with(SignIn.as(CLERK)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Đóng trước khi hết năm")));
        mvc.perform(post(address() + "/dong")
                        .param("truoc-han", "true")
                        .with(csrf())
                        .with(SignIn.as(CLERK)))
                .andExpect(redirectedUrl(address()));

        byte[] text = mvc.perform(get(address() + "/van-ban-doi-chieu").with(SignIn.as(CLERK)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        assertThat(new String(text, StandardCharsets.UTF_8)).contains("QĐ-UBND");
        mvc.perform(get(address()).with(SignIn.as(CLERK)))
                .andExpect(content().string(containsString(hash)))
                .andExpect(content().string(not(containsString("name=\"truoc-han\""))));
        Object verdict = mvc.perform(post(address() + "/kiem-tra").with(csrf()).with(SignIn.as(CLERK)))
                .andExpect(redirectedUrl(address()))
                .andReturn()
                .getFlashMap()
                .get("verdict");
        assertThat(verdict).asString().contains("Mã đối chiếu khớp");
    }

    private String address() {
        return "/so-dang-ky/" + register;
    }
}
