package vn.gov.dongthap.vpdt.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;

/** What browsers, and others, send to the records desk: taken in whole, or refused with nothing kept. */
@IntegrationTest
class IntakeRequestsTests {

    private static final List<String> KEPT =
            List.of("incoming_document", "attachment", "workflow_case", "task_entry", "stored_file");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @DisplayName("Q4.6a An intake sent twice is one document")
    void takesASecondSendingForTheFirst() throws Exception {
        Map<String, String> fields = fields();

        String first = send(fields, pdf("tepChinh", "cong-van.pdf")).getContentAsString();
        Map<String, Long> after = counts();
        String second = send(fields, pdf("tepChinh", "cong-van.pdf")).getContentAsString();

        assertThat(first).contains("/van-ban-den/").isEqualTo(second);
        assertThat(counts()).isEqualTo(after);
    }

    @Test
    @DisplayName("Q4.5b A bad annex refuses the whole intake, and nothing of it is kept")
    void keepsNothingWhenAnAnnexIsBad() throws Exception {
        Map<String, Long> before = counts();

        MockHttpServletResponse answer = send(
                fields(),
                pdf("tepChinh", "cong-van.pdf"),
                pdf("tepKem", "phu-luc-1.pdf"),
                new MockMultipartFile("tepKem", "phu-luc-2.pdf", "application/pdf", "no pdf".getBytes()));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("phu-luc-2.pdf");
        assertThat(counts()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({"doMat, SECRET, 422", "trichYeu, '', 422", "nguon, PIGEON, 400", "khoa, 1, 400", "doKhan, 9, 400"})
    @DisplayName("Q4.4a, V6.len A field that cannot be refuses the whole intake")
    void refusesImpossibleFields(String field, String value, int status) throws Exception {
        Map<String, Long> before = counts();
        Map<String, String> fields = fields();
        fields.put(field, value);

        assertThat(send(fields, pdf("tepChinh", "cong-van.pdf")).getStatus()).isEqualTo(status);

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    @DisplayName("V6.len A subject of 10,000 characters is refused with its limit, not cut")
    void refusesOverlongSubjects() throws Exception {
        Map<String, String> fields = fields();
        fields.put("trichYeu", "ê".repeat(10_000));

        MockHttpServletResponse answer = send(fields, pdf("tepChinh", "cong-van.pdf"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("500");
    }

    @Test
    @DisplayName("Q4.6a Without a file there is no document")
    void asksForTheFile() throws Exception {
        MockHttpServletResponse answer = send(fields());

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("Chưa chọn tệp văn bản");
    }

    private MockHttpServletResponse send(Map<String, String> fields, MockMultipartFile... files) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/van-ban-den/tiep-nhan");
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        fields.forEach(request::param);
        return mvc.perform(request.accept(MediaType.APPLICATION_JSON)
                        .with(SignIn.as("vanthu.skhcn"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        KEPT.forEach(table -> counts.put(
                table,
                jdbc.sql("select count(*) from " + table).query(Long.class).single()));
        counts.put(
                "acts",
                jdbc.sql("select count(*) from audit_event where action not like '%.refused'")
                        .query(Long.class)
                        .single());
        return counts;
    }

    private static MockMultipartFile pdf(String field, String name) {
        return new MockMultipartFile(field, name, "application/pdf", IncomingDriver.pdf());
    }

    private static Map<String, String> fields() {
        return new HashMap<>(Map.of(
                "khoa", UUID.randomUUID().toString(),
                "nguon", "EMAIL",
                "coQuanBanHanh", "Sở Tài chính",
                "trichYeu", "V/v quyết toán năm 2026",
                "doKhan", "NORMAL",
                "doMat", "NONE"));
    }
}
