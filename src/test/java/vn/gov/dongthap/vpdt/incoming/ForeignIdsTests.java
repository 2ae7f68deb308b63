package vn.gov.dongthap.vpdt.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.gov.dongthap.vpdt.document.Attachment;
import vn.gov.dongthap.vpdt.document.Attachments;
import vn.gov.dongthap.vpdt.document.Urgency;
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

    /** Every id a request can carry; each is tried below, or in the tests of its module where that is named. */
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

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
    @DisplayName("Q4.4b Ids among the parameters open nothing more than those of the path")
    void hidesForeignIdsAmongParameters() throws Exception {
        long own = driver.receive(OTHER_AGENCY, String.valueOf(NUMBERS.incrementAndGet()), Urgency.NORMAL);

        mvc.perform(get("/van-ban-den/{id}", own)
                        .param("viec", String.valueOf(task.id()))
                        .with(SignIn.as(OTHER_AGENCY)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/van-ban-den/{id}", own)
                        .param("tep", String.valueOf(file.id()))
                        .with(SignIn.as(OTHER_AGENCY)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/tep/" + file.id()))));
        long before = refusals();
        mvc.perform(post("/viec/nhan")
                        .param("viec", String.valueOf(task.id()), "")
                        .with(SignIn.as(OTHER_AGENCY))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(refusals() - before).isEqualTo(1);
        assertThat(driver.task("chuyenvien.skhcn", document).version()).isEqualTo(task.version());
    }

    @Test
    @DisplayName("Q4.4b No id is forgotten: a new one in any address has to be tried")
    void knowsEveryIdOfEveryAddress() {
        Set<String> ids = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("vn.gov.dongthap"))
                .flatMap(entry -> Arrays.stream(entry.getValue().getMethodParameters())
                        .flatMap(ForeignIdsTests::idsIn)
                        .map(id -> address(entry.getKey()) + " " + id))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ids).containsExactlyElementsOf(new TreeSet<>(TriedIds.ALL));
    }

    @Test
    @DisplayName("N23.2 A directive names units and people of the own agency only")
    void refusesUnitsAndPeopleOfAnotherAgency() throws Exception {
        SignedInPerson stranger = people.of("truongphong.snv");
        Map<String, String> directive = Map.of(
                "thay-the",
                directiveOf(document),
                "yKienChiDao",
                "Chủ trì tham mưu.",
                "donViChuTri",
                driver.unitOf("truongphong.skhcn"),
                "hanGiaiQuyet",
                "2026-12-10");

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
                get("/van-ban-den/{id}/ban-in.pdf", document),
                get("/van-ban-den/{id}/phieu-giai-quyet.pdf", document),
                get("/van-ban-den/{id}/giao-lai", document),
                post("/van-ban-den/{id}/giao-lai", document)
                        .param("thay-the", directiveOf(document))
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

    private String directiveOf(long documentId) {
        return jdbc.sql("select max(id) from incoming_directive where document_id = ? and tier = 'AGENCY'")
                .param(documentId)
                .query(String.class)
                .single();
    }

    private static String address(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().iterator().next() + " "
                + mapping.getPatternValues().iterator().next().replaceAll(":[^}]*", "");
    }

    /** Names of the numbers a handler's parameter takes from the request, fields of forms included. */
    private static Stream<String> idsIn(MethodParameter parameter) {
        if (isNumber(parameter.getGenericParameterType().getTypeName())) {
            RequestParam request = parameter.getParameterAnnotation(RequestParam.class);
            String given = request == null ? "" : request.name();
            return Stream.of(given.isEmpty() ? parameter.getParameter().getName() : given);
        }
        return parameter.getParameterType().isRecord()
                ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .filter(field -> isNumber(field.getGenericType().getTypeName()))
                        .map(RecordComponent::getName)
                : Stream.empty();
    }

    private static boolean isNumber(String type) {
        return type.matches(".*\\b[lL]ong\\b.*");
    }

    private long refusals() {
        return jdbc.sql("select count(*) from audit_event where action = 'record.refused'")
                .query(Long.class)
                .single();
    }
}
