package vn.gov.dongthap.vpdt.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.gov.dongthap.vpdt.document.Attachment;
import vn.gov.dongthap.vpdt.document.Attachments;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;

/** Somebody who guesses ids: each parameter of each request, filled with what belongs to others. */
@IntegrationTest
class ForeignIdsTests {

    private static final String OTHER_AGENCY = "vanthu.snv";
    private static final String OTHER_UNIT = "chuyenvien3.skhcn";

    private static final AtomicInteger NUMBERS = new AtomicInteger(44_000);

    @Autowired
    private IncomingDriver driver;

    @Autowired
    private Attachments attachments;

    @Autowired
    private People people;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private long document;
    private TaskEntry task;
    private Attachment file;

    @BeforeEach
    void aDocumentOfSomebodyElse() {
        clock.setTo(LocalDateTime.of(2026, 11, 23, 8, 0));
        document = driver.handled(String.valueOf(NUMBERS.incrementAndGet()));
        task = driver.task("chuyenvien.skhcn", document);
        file = attachments.of(IncomingDocument.TYPE, document).get(0);
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("Q4.4b Another agency's documents, files, diagrams and tasks do not exist, and asking is logged")
    void hidesWhatBelongsToAnotherAgency() throws Exception {
        long before = refusals();
        List<MockHttpServletRequestBuilder> guesses = guesses().toList();

        for (MockHttpServletRequestBuilder guess : guesses) {
            mvc.perform(guess.with(SignIn.as(OTHER_AGENCY)).with(csrf())).andExpect(status().isNotFound());
        }

        assertThat(refusals() - before).isEqualTo(guesses.size());
        assertThat(driver.task("chuyenvien.skhcn", document).version()).isEqualTo(task.version());
    }

    @Test
    @DisplayName("Q4.4b Colleagues without a part in it find nothing either")
    void hidesItFromUninvolvedColleagues() throws Exception {
        for (MockHttpServletRequestBuilder guess : guesses().toList()) {
            mvc.perform(guess.with(SignIn.as(OTHER_UNIT)).with(csrf())).andExpect(status().isNotFound());
        }
    }

    @Test
    @DisplayName("Q4.4b A file is found inside its own document only")
    void doesNotServeAFileUnderAnotherDocument() throws Exception {
        long another = driver.receive(String.valueOf(NUMBERS.incrementAndGet()));

        mvc.perform(get("/van-ban-den/{id}/tep/{file}", another, file.id()).with(SignIn.as("vanthu.skhcn")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/van-ban-den/{id}/tep/{file}", document, file.id()).with(SignIn.as("vanthu.skhcn")))
                .andExpect(status().isOk());
    }

    @Test
    @DisplayName("N23.2 A directive names units and people of the own agency only")
    void refusesUnitsAndPeopleOfAnotherAgency() throws Exception {
        SignedInPerson stranger = people.of("truongphong.snv");
        Map<String, String> directive = Map.of(
                "yKienChiDao", "Chủ trì tham mưu.",
                "donViChuTri", driver.unitOf("truongphong.skhcn"),
                "hanGiaiQuyet", "2026-12-10");

        for (Map<String, String> foreign : List.of(
                Map.of("donViChuTri", String.valueOf(stranger.unitId())),
                Map.of("donViPhoiHop", String.valueOf(stranger.unitId())),
                Map.of("nguoiTheoDoi", String.valueOf(stranger.personId())))) {
            Map<String, String> sent = new HashMap<>(directive);
            sent.putAll(foreign);
            MockHttpServletRequestBuilder request = post("/van-ban-den/{id}/giao-lai", document);
            sent.forEach(request::param);

            mvc.perform(request.with(SignIn.as("giamdoc.skhcn")).with(csrf())).andExpect(status().isNotFound());
        }
        mvc.perform(post("/viec/{id}/chuyen", task.id())
                        .param("nguoi-nhan", String.valueOf(stranger.personId()))
                        .param("ly-do", "Nghỉ phép")
                        .with(SignIn.as("chuyenvien.skhcn"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        assertThat(driver.hasTask("chuyenvien.skhcn", document)).isTrue();
    }

    private Stream<MockHttpServletRequestBuilder> guesses() {
        String to = String.valueOf(people.of(OTHER_AGENCY).personId());
        return Stream.of(
                get("/van-ban-den/{id}", document),
                get("/van-ban-den/{id}/tep/{file}", document, file.id()),
                get("/van-ban-den/{id}/tep/{file}?tai=1", document, file.id()),
                get("/van-ban-den/{id}/so-do.bpmn", document),
                get("/van-ban-den/{id}/giao-lai", document),
                post("/van-ban-den/{id}/giao-lai", document)
                        .param("donViChuTri", "1")
                        .param("hanGiaiQuyet", "2026-12-10")
                        .param("yKienChiDao", "x"),
                get("/viec/{id}", task.id()),
                get("/viec/{id}/chuyen", task.id()),
                post("/viec/{id}/chuyen", task.id()).param("nguoi-nhan", to).param("ly-do", "x"),
                post("/viec/{id}/nhan", task.id()),
                post("/viec/{id}/tra", task.id()),
                post("/viec/{id}/da-xem", task.id()),
                post("/viec/{id}/nhap", task.id())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"),
                post("/viec/{id}/hoan-thanh?phien-ban=0", task.id())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"));
    }

    private long refusals() {
        return jdbc.sql("select count(*) from audit_event where action = 'record.refused'")
                .query(Long.class)
                .single();
    }
}
