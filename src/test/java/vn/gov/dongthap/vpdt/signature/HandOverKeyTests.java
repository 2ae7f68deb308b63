package vn.gov.dongthap.vpdt.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.signature.HandOverKey.Papers;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** The agency's key goes to another records clerk, by permission and with minutes. */
@IntegrationTest
class HandOverKeyTests {

    private static final Papers PAPERS =
            new Papers("15/QĐ-UBND", LocalDate.of(2026, 11, 23), "02/BB-VP", LocalDate.of(2026, 11, 24));

    private final TestAuthority authority = new TestAuthority("CA bàn giao khóa");

    @Autowired
    private RegisterCertificate register;

    @Autowired
    private RegisteredCertificates certificates;

    @Autowired
    private TrustedIssuers issuers;

    @Autowired
    private HandOverKey handOver;

    @Autowired
    private People people;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestClock clock;

    private SignedInPerson administrator;
    private SignedInPerson clerk;
    private long certificate;

    @BeforeEach
    void register() {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 8, 0));
        issuers.trust(authority.root().certificate(), true, false);
        administrator = people.of("quantri.skhcn");
        clerk = people.of("vanthu.thapmuoi");
        certificate = register.ofAgency(
                administrator,
                clerk.agencyId(),
                null,
                TrustedIssuers.encoded(authority.agency("UBND xã Tháp Mười").certificate()),
                RegisterCertificateTests.SEAL,
                new BigDecimal("36"),
                KeyPlaceKind.OWN_TOKEN);
    }

    @AfterEach
    void leave() {
        register.end(administrator, certificate, "Hết lần thử");
        clock.reset();
    }

    @Test
    @DisplayName(
            "N32.2b The key goes to another clerk by written permission and with minutes; from then on they alone keep it")
    void goesToAnotherClerk() throws Exception {
        mvc.perform(post("/quan-tri/chung-thu-so/{id}/ban-giao", certificate)
                        .param("nguoiNhan", String.valueOf(clerk.personId()))
                        .param("choPhep", "15/QĐ-UBND")
                        .param("ngayChoPhep", "2026-11-23")
                        .param("bienBan", "02/BB-VP")
                        .param("ngayBienBan", "2026-11-24")
                        .with(SignIn.as("quantri.skhcn"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/quan-tri/chung-thu-so"));

        assertThat(certificates.require(certificate).isKeptBy(clerk.personId())).isTrue();
        assertThat(certificates.require(certificate).isKeptBy(clerk.personId() + 1))
                .isFalse();
        mvc.perform(get("/quan-tri/chung-thu-so/{id}/ban-giao", certificate).with(SignIn.as("quantri.skhcn")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("15/QĐ-UBND ngày 23/11/2026")))
                .andExpect(content().string(Matchers.containsString("02/BB-VP ngày 24/11/2026")));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> handOver.handOver(administrator, certificate, clerk.personId(), PAPERS))
                .returns("N32.2b", RuleBroken::clause);
    }

    @Test
    @DisplayName("N32.2b Without permission or minutes, or with days that cannot be, nothing is handed over")
    void needsBothPapers() {
        LocalDate later = LocalDate.of(2026, 11, 26);
        for (Papers papers : new Papers[] {
            new Papers(" ", PAPERS.permittedOn(), "02/BB-VP", PAPERS.minutedOn()),
            new Papers("15/QĐ-UBND", PAPERS.permittedOn(), "", PAPERS.minutedOn()),
            new Papers("15/QĐ-UBND", later, "02/BB-VP", later),
            new Papers("15/QĐ-UBND", PAPERS.minutedOn(), "02/BB-VP", PAPERS.permittedOn())
        }) {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> handOver.handOver(administrator, certificate, clerk.personId(), papers))
                    .returns("N32.2b", RuleBroken::clause);
        }
        assertThat(handOver.of(administrator, certificate)).isEmpty();
    }

    @Test
    @DisplayName("N32.1 Only a records clerk of the agency takes the key, and only administrators record it")
    void goesToNobodyElse() throws Exception {
        long stranger = people.of("vanthu.snv").personId();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> handOver.handOver(administrator, certificate, stranger, PAPERS))
                .returns("N32.1", RuleBroken::clause);
        assertThatExceptionOfType(RecordNotFound.class)
                .isThrownBy(() -> handOver.handOver(clerk, certificate, clerk.personId(), PAPERS));
        mvc.perform(get("/quan-tri/chung-thu-so/{id}/ban-giao", Long.MAX_VALUE).with(SignIn.as("quantri.skhcn")))
                .andExpect(status().isNotFound());
    }
}
