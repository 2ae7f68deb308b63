package vn.gov.dongthap.vpdt.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.SignIn;

@IntegrationTest
class NoticeBoardTests {

    private static final String READER = "chuyenvien.stc";

    @Autowired
    private Notifications notifications;

    @Autowired
    private NoticeBoard board;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MockMvc mvc;

    @Test
    void showsCountsAndOpensNotices() throws Exception {
        long person = people.of(READER).personId();
        board.readAll(person);
        long id = publish(person, "Báo cáo <b>quý</b>");

        mvc.perform(get("/thong-bao/chua-doc").with(SignIn.as(READER)))
                .andExpect(jsonPath("$.count").value(1));
        mvc.perform(get("/thong-bao").with(SignIn.as(READER)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Báo cáo &lt;b&gt;quý&lt;/b&gt;")));
        mvc.perform(get("/thong-bao/" + id).with(SignIn.as(READER))).andExpect(redirectedUrl("/viec/7"));

        assertThat(board.unreadCount(person)).isZero();
        assertThat(board.read(person, 1)).extracting(NoticeLine::id).containsExactly(id);
    }

    @Test
    void countsAHundredAndNoMore() {
        long person = people.of("vanthu.stc").personId();
        for (int n = 0; n < 120; n++) {
            publish(person, "Thông báo " + n);
        }

        assertThat(board.unreadCount(person)).isEqualTo(NoticeBoard.COUNTED);
        var first = board.unread(person, null, 50);
        var second = board.unread(person, first.get(49).id(), 50);
        assertThat(first).hasSize(50).doesNotContainAnyElementsOf(second);

        board.readAll(person);
        assertThat(board.unreadCount(person)).isZero();
    }

    @Test
    void hidesAnothersNotice() throws Exception {
        long id = publish(people.of(READER).personId(), "Riêng tư");

        mvc.perform(get("/thong-bao/" + id).with(SignIn.as("vanthu.skhcn"))).andExpect(status().isNotFound());
        assertThatThrownBy(() -> board.open(people.of("vanthu.skhcn").personId(), id))
                .isInstanceOf(RecordNotFound.class);
    }

    @Test
    void refusesLinksThatLeaveTheSystem() {
        assertThatThrownBy(() -> new Notice("k", 1, "task-assigned", "t", "//example.com", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Notice("k", 1, "task-assigned", "t", "https://example.com", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void publishesOnlyInATransaction() {
        assertThatThrownBy(() -> notifications.publish(notice("k", 1, "t")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void letsTheAdministratorReadAndResendMails() throws Exception {
        long id = publish(people.of(READER).personId(), "Thư cần gửi lại");
        jdbc.update(
                "update notice set mail_state = 'FAILED', mail_attempts = 7, mail_problem = 'lỗi' where id = ?", id);

        mvc.perform(get("/quan-tri/thu").param("tinh-trang", "FAILED").with(SignIn.as("quantri.skhcn")))
                .andExpect(content().string(Matchers.containsString("Thư cần gửi lại")));
        mvc.perform(get("/quan-tri/thu/" + id).with(SignIn.as("quantri.skhcn")))
                .andExpect(content().string(Matchers.containsString("Kính gửi")));
        mvc.perform(post("/quan-tri/thu/" + id + "/gui-lai")
                        .with(SignIn.as("quantri.skhcn"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/quan-tri/thu"));
        mvc.perform(post("/quan-tri/thu/" + id + "/gui-lai")
                        .with(SignIn.as("quantri.skhcn"))
                        .with(csrf()))
                .andExpect(status().is(422));

        assertThat(jdbc.queryForObject("select mail_state from notice where id = ?", String.class, id))
                .isEqualTo("WAITING");
    }

    @Test
    void hidesTheMailboxFromEverybodyElse() throws Exception {
        mvc.perform(get("/quan-tri/thu").with(SignIn.as("giamdoc.skhcn"))).andExpect(status().isNotFound());
        mvc.perform(get("/quan-tri/thu/1").with(SignIn.as("kiemtoan.skhcn"))).andExpect(status().isNotFound());
    }

    private long publish(long person, String title) {
        String key = "board-" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> notifications.publish(notice(key, person, title)));
        return jdbc.queryForObject("select id from notice where event_key = ?", Long.class, key);
    }

    private static Notice notice(String key, long person, String title) {
        return new Notice(
                key, person, "task-assigned", title, "/viec/7", Map.of("step", "s", "subject", "v", "due", "h"));
    }
}
