package vn.gov.dongthap.vpdt.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;

/** The address of the task list is typed by anybody: it shows a list, never a fault, and orders by nothing it is told. */
@IntegrationTest
class TaskListAddressTests {

    private static final List<String> PARAMETERS =
            List.of("hop", "q", "quy-trinh", "khan", "han", "thay", "qua", "orderBy", "sort");

    private static final List<String> HOSTILE = List.of(
            "' or '1'='1",
            "1; drop table task_entry; --",
            "(select pg_sleep(10))",
            "id desc, (select password_hash from account limit 1)",
            "CASE WHEN (1=1) THEN id ELSE title END",
            "${''.getClass().forName('java.lang.Runtime')}",
            "__${T(java.lang.Runtime).getRuntime().exec('id')}__::.x",
            "*{T(java.lang.System).getenv()}",
            "\"><script>alert(1)</script>",
            "javascript:alert(1)",
            "../../../../etc/passwd",
            "%00",
            "\u0000",
            "\uD83D",
            "a\r\nSet-Cookie: x=y",
            "-1",
            "99999999999999999999",
            "NaN",
            "x".repeat(5_000));

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    static Stream<Arguments> addresses() {
        return PARAMETERS.stream().flatMap(name -> HOSTILE.stream().map(value -> Arguments.of(name, value)));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void showsAList(String name, String value) throws Exception {
        List<Long> before = tasks();

        mvc.perform(get("/viec").param(name, value).with(SignIn.as("vanthu.skhcn")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content().string(not(containsString("href=\"javascript:"))));

        assertThat(tasks()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id desc", "' or 1=1", "OS4xLjEuMQ==", "${1}"})
    void saysThatAPageSomebodyMadeUpCannotBeShown(String place) throws Exception {
        mvc.perform(get("/viec").param("sau", place).with(SignIn.as("vanthu.skhcn")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("hãy mở lại danh sách từ đầu")));
    }

    @Test
    void takesManyOfEach() throws Exception {
        List<String> many = new ArrayList<>(HOSTILE);
        many.add("");
        var request = get("/viec").with(SignIn.as("vanthu.skhcn"));
        PARAMETERS.forEach(name -> request.param(name, many.toArray(String[]::new)));

        mvc.perform(request).andExpect(status().isOk());
    }

    private List<Long> tasks() {
        return jdbc.sql("select count(*) from task_entry union all select count(*) from account")
                .query(Long.class)
                .list();
    }
}
