package vn.gov.dongthap.vpdt.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.document.Attachment;
import vn.gov.dongthap.vpdt.document.Attachments;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** What the log remembers of a document: every act, look, download and refusal, each with one row. */
@IntegrationTest
class LookedAtDocumentTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger(77_000);

    @Autowired
    private IncomingDriver driver;

    @Autowired
    private Attachments attachments;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private long document;
    private long last;

    @BeforeEach
    void takeADocumentIn() {
        clock.setTo(LocalDateTime.of(2026, 11, 23, 8, 0));
        document = driver.receive(String.valueOf(NUMBERS.incrementAndGet()));
        last = newest();
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("Q4.4b Every look at the document and every file shown or kept")
    void remembersLooksAndDownloads() throws Exception {
        Attachment file = attachments.of(IncomingDocument.TYPE, document).get(0);

        expect("vanthu.skhcn", get("/van-ban-den/{id}", document), status().isOk(), "incoming.view");
        expect("vanthu.skhcn", get("/van-ban-den/{id}/so-do.bpmn", document), status().isOk(), "incoming.diagram-view");
        expect(
                "vanthu.skhcn",
                get("/van-ban-den/{id}/tep/{file}", document, file.id()),
                status().isOk(),
                "incoming.file-view");
        expect(
                "vanthu.skhcn",
                get("/van-ban-den/{id}/tep/{file}", document, file.id()).param("tai", ""),
                status().isOk(),
                "incoming.file-download");
    }

    @Test
    @DisplayName("Q4.4b Every refusal, with who, from where, and under which clause")
    void remembersRefusals() throws Exception {
        long task = driver.task("vanthu.skhcn", document).id();

        expect("vanthu.snv", get("/van-ban-den/{id}", document), status().isNotFound(), "record.refused");
        expect("chuyenvien.skhcn", get("/van-ban-den/tiep-nhan"), status().isNotFound(), "record.refused");
        expect("vanthu.snv", get("/quan-tri/lich"), status().isNotFound(), "access.refused");
        expect(
                "vanthu.skhcn",
                post("/viec/{id}/hoan-thanh?phien-ban=0", task)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"xacThuc\":\"khong-dat\",\"quyetDinh\":\"tiep-nhan\"}"),
                status().isUnprocessableContent(),
                "rule.refused");
        assertThat(jdbc.sql("select clause from audit_event where id = ?")
                        .param(last)
                        .query(String.class)
                        .single())
                .isEqualTo("N21.2b");
        expect(
                "vanthu.skhcn",
                post("/viec/{id}/hoan-thanh?phien-ban=0", task)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"la\":1}"),
                status().isUnprocessableContent(),
                "rule.refused");
    }

    @Test
    @DisplayName("Q4.4b The forms for directing again and for handing over show the document: a look like any other")
    void remembersLooksThroughForms() throws Exception {
        document = driver.handled(String.valueOf(NUMBERS.incrementAndGet()));
        long task = driver.task("chuyenvien.skhcn", document).id();
        last = newest();

        expect("giamdoc.skhcn", get("/van-ban-den/{id}/giao-lai", document), status().isOk(), "incoming.view");
        expect("truongphong.skhcn", get("/viec/{id}/chuyen", task), status().isOk(), "task.view");
        expect(
                "giamdoc.skhcn",
                post("/van-ban-den/{id}/giao-lai", document).param("yKienChiDao", "x"),
                status().isUnprocessableContent(),
                "rule.refused");
    }

    @Test
    @DisplayName("Q4.4b Every act on the way to completion, and nothing of an act undone")
    void remembersEveryAct() {
        driver.accept(document);
        driver.register(document, String.valueOf(NUMBERS.get()));
        driver.submit(document);
        driver.answer("giamdoc.skhcn", document, driver.directive(Map.of()));
        driver.answer("truongphong.skhcn", document, driver.assignment());
        transaction.executeWithoutResult(status -> {
            driver.answer("chuyenvien.skhcn", document, Map.of("quyetDinh", "hoan-thanh", "ketQua", "Bản chưa chắc."));
            status.setRollbackOnly();
        });

        assertThat(actions())
                .containsExactly(
                        "incoming.receive",
                        "case.start",
                        "incoming.accept",
                        "task.complete",
                        "incoming.describe",
                        "incoming.number",
                        "task.complete",
                        "incoming.proposal",
                        "task.complete",
                        "incoming.direct",
                        "task.complete",
                        "incoming.assign",
                        "task.complete");
    }

    /** One request, one more row: of that person, from that address. */
    private void expect(String username, MockHttpServletRequestBuilder request, ResultMatcher status, String action)
            throws Exception {
        mvc.perform(request.with(SignIn.as(username)).with(csrf()).with(from("203.0.113.9")))
                .andExpect(status);

        assertThat(jdbc.sql("select action, actor_person_id, actor_address from audit_event where id > ?")
                        .param(last)
                        .query()
                        .listOfRows())
                .singleElement()
                .satisfies(row -> assertThat(row.values())
                        .containsExactly(action, driver.person(username).personId(), "203.0.113.9"));
        last = newest();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private long newest() {
        return jdbc.sql("select max(id) from audit_event").query(Long.class).single();
    }

    private List<String> actions() {
        return jdbc.sql("select action from audit_event where subject_type = ? and subject_id = ? order by id")
                .params(IncomingDocument.TYPE, document)
                .query(String.class)
                .list();
    }
}
