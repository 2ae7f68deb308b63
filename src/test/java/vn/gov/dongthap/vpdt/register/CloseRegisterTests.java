package vn.gov.dongthap.vpdt.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TestClock;

@IntegrationTest
class CloseRegisterTests {

    private static final int YEAR = 2033;
    private static final CodeRequest DECISION = CodeRequest.of(DocumentType.DECISION);

    @Autowired
    private CloseRegister closeRegister;

    @Autowired
    private RegisterLists lists;

    @Autowired
    private Clerk clerk;

    @Autowired
    private KeepNumberingPlan plans;

    @Autowired
    private SomeAgencies agencies;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @TempDir
    private Path directory;

    private long agency;
    private NumberedDocument second;
    private long register;

    @BeforeEach
    void threeNumbersOneVoid() {
        clock.setTo(LocalDateTime.of(YEAR, 3, 1, 8, 0));
        agency = agencies.found();
        plans.decide(
                agency,
                YEAR,
                SomeAgencies.decided(NumberingScheme.ONE, "CQT"),
                KeepNumberingPlan.CARRIED_OVER,
                Actor.SYSTEM);
        second = Clerk.document();
        register = clerk.number(agency, DECISION).taken().registerId();
        clerk.number(agency, DECISION, second);
        clerk.number(agency, DECISION);
        clerk.spoil(second, "Rút văn bản\ttheo ý kiến \\ lãnh đạo,\nngày sau ký lại");
        clock.setTo(LocalDateTime.of(YEAR + 1, 1, 5, 8, 0));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("N16.2b Closing keeps who, when, how far, and a control hash over all entries")
    void keepsWhoWhenAndTheHash() {
        Closing closing = closeRegister.close(agency, register, false, Clerk.ACTOR);

        RegisterView kept = lists.register(agency, register);
        assertThat(kept.closing()).isNotNull().satisfies(shown -> {
            assertThat(shown.byName()).isEqualTo("Trần Thị Mỹ Duyên");
            assertThat(shown.byPosition()).isEqualTo("Văn thư");
            assertThat(shown.controlHash()).isEqualTo(closing.controlHash()).matches("[0-9a-f]{64}");
        });
        assertThat(audit.about("register", register))
                .anySatisfy(event -> assertThat(event.detail()).contains(closing.controlHash()));
        assertThat(closeRegister.isIntact(agency, register, Clerk.ACTOR)).isTrue();
    }

    @Test
    @DisplayName("N16.2b An auditor recomputes the hash from the text with sha256sum")
    void canBeRecomputed() throws Exception {
        Closing closing = closeRegister.close(agency, register, false, Clerk.ACTOR);
        byte[] text = text();

        assertThat(new String(text, StandardCharsets.UTF_8))
                .startsWith(agency + "\tdi\t2033\t1\tQĐ-CQT\t2033-03-01\tELECTRONIC\tQuyết định: về việc thử sổ\tthu\t")
                .contains("\tRút văn bản\\ttheo ý kiến \\\\ lãnh đạo,\\nngày sau ký lại\t\t\t")
                .hasLineCount(3);
        assertThat(sha256sum(text)).isEqualTo(closing.controlHash());
    }

    @Test
    @Tag("postgresql-only")
    @DisplayName("N16.2b PostgreSQL's own COPY writes the very text the hash is taken of")
    void canBeRecomputedFromTheDatabaseAlone() throws Exception {
        Closing closing = closeRegister.close(agency, register, false, Clerk.ACTOR);
        ByteArrayOutputStream copied = new ByteArrayOutputStream();

        copyOut("""
                copy (select r.agency_id, r.series, r.register_year, e.entry_number, e.notation, e.taken_on, e.medium,
                    e.content, e.owner_type, e.owner_id, e.voided_on, e.voided_by_name, e.void_reason,
                    p.signer, p.recipients, p.copy_keeper, p.copies, p.transferred_on, p.note
                  from register_entry e join register r on r.id = e.register_id
                    join register_printed_row p on p.register_id = r.id and p.entry_number = e.entry_number
                  where r.id = %d order by e.entry_number) to stdout
                """.formatted(register), copied);

        assertThat(copied.toByteArray()).isEqualTo(text());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(copied.toByteArray())))
                .isEqualTo(closing.controlHash());
    }

    @Test
    @DisplayName("N16.2b A change past the program, in any field, shows in the hash")
    void showsTampering() {
        closeRegister.close(agency, register, false, Clerk.ACTOR);

        for (String change : List.of(
                "content = 'Quyết định khác'",
                "notation = 'QĐ-KHAC'",
                "taken_on = date '2033-03-02'",
                "medium = 'PAPER'",
                "voided_on = date '2033-04-01', voided_by_name = 'x', void_reason = 'x'",
                "owner_id = -1")) {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("update register_entry set " + change + " where register_id = ? and entry_number = 3")
                        .param(register)
                        .update();
                assertThat(closeRegister.isIntact(agency, register, Clerk.ACTOR))
                        .as(change)
                        .isFalse();
                status.setRollbackOnly();
            });
        }
        assertThat(closeRegister.isIntact(agency, register, Clerk.ACTOR)).isTrue();
    }

    @Test
    @DisplayName("N16.2b A closed register takes no late number, and no entry of it becomes void")
    void refusesLateNumbers() {
        closeRegister.close(agency, register, false, Clerk.ACTOR);
        clock.setTo(LocalDateTime.of(YEAR, 12, 31, 23, 59));

        assertRefused(() -> clerk.number(agency, DECISION), "register.closed");
        assertRefused(() -> clerk.spoil(document(3), "muộn"), "register.closed-entry");
        assertThat(lists.register(agency, register).lastNumber()).isEqualTo(3);
        assertThat(clerk.number(agency, DECISION, document(1)).reference()).isEqualTo("01/QĐ-CQT");
        assertThatThrownBy(() -> jdbc.sql("update register set last_number = 4 where id = ?")
                        .param(register)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @DisplayName("N16.2b A register is closed once, and never opened again")
    void closesOnce() {
        Closing first = closeRegister.close(agency, register, false, Clerk.ACTOR);

        assertRefused(() -> closeRegister.close(agency, register, true, Clerk.ACTOR), "register.closed-already");
        assertThat(lists.register(agency, register).closing())
                .extracting(Closing::controlHash)
                .isEqualTo(first.controlHash());
    }

    @Test
    @DisplayName("N16.2b While its year goes on, a register is closed only if that is meant")
    void asksBeforeTheYearEnds() {
        clock.setTo(LocalDateTime.of(YEAR, 12, 31, 23, 59));

        assertRefused(() -> closeRegister.close(agency, register, false, Clerk.ACTOR), "register.close-early");
        closeRegister.close(agency, register, true, Clerk.ACTOR);

        assertThat(lists.register(agency, register).closing()).isNotNull();
    }

    @Test
    @DisplayName("N16.2b Nobody closes or reads another agency's register; an open one has no text to hash")
    void keepsToTheAgency() {
        long other = agencies.found();

        assertThatThrownBy(() -> closeRegister.close(other, register, true, Clerk.ACTOR))
                .isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> closeRegister.isIntact(other, register, Clerk.ACTOR))
                .isInstanceOf(RecordNotFound.class);
        assertRefused(() -> closeRegister.isIntact(agency, register, Clerk.ACTOR), "register.still-open");
        assertRefused(this::text, "register.still-open");
    }

    @Test
    @DisplayName("N16.2b A register closed while clerks issue numbers ends with the last one it gave out")
    void closesBetweenNumbers() throws Exception {
        clock.setTo(LocalDateTime.of(YEAR, 12, 1, 8, 0));
        AtomicInteger turn = new AtomicInteger();

        List<Integer> numbers = Clerk.atOnce(8, () -> {
            if (turn.getAndIncrement() == 4) {
                closeRegister.close(agency, register, true, Clerk.ACTOR);
                return 0;
            }
            return numberOrZero();
        });

        RegisterView closed = lists.register(agency, register);
        assertThat(closed.lastNumber())
                .isEqualTo(3 + (int) numbers.stream().filter(n -> n > 0).count());
        assertThat(closeRegister.isIntact(agency, register, Clerk.ACTOR)).isTrue();
        assertThat(lists.entries(register, RegisterRange.ALL, 0, 50).entries()).hasSize(closed.lastNumber());
    }

    @Test
    @DisplayName("N16.2b Entries come in order, by number or by date, some at a time")
    void readsEntriesByRange() {
        RegisterPage first = lists.entries(register, RegisterRange.ALL, 0, 2);
        assertThat(first.entries()).extracting(RegisterEntry::reference).containsExactly("01/QĐ-CQT", "02/QĐ-CQT");
        assertThat(first.entries().get(1).voided()).isNotNull();
        assertThat(first.next()).isEqualTo(2);
        RegisterPage rest = lists.entries(register, RegisterRange.ALL, 2, 2);
        assertThat(rest.entries()).extracting(RegisterEntry::number).containsExactly(3);
        assertThat(rest.next()).isNull();

        assertThat(lists.entries(register, new RegisterRange(2, 2, null, null), 0, 9)
                        .entries())
                .extracting(RegisterEntry::number)
                .containsExactly(2);
        LocalDate day = LocalDate.of(YEAR, 3, 1);
        assertThat(lists.entries(register, new RegisterRange(null, null, day, day), 0, 9)
                        .entries())
                .hasSize(3);
        assertThat(lists.entries(register, new RegisterRange(null, null, day.plusDays(1), null), 0, 9)
                        .entries())
                .isEmpty();
        assertThat(lists.registers(agency, YEAR)).extracting(RegisterView::id).containsExactly(register);
    }

    private int numberOrZero() {
        try {
            return clerk.number(agency, DECISION).taken().number();
        } catch (RuleBroken closed) {
            assertThat(closed.messageKey()).isEqualTo("register.closed");
            return 0;
        }
    }

    private NumberedDocument document(int number) {
        long id = jdbc.sql("select owner_id from register_entry where register_id = ? and entry_number = ?")
                .params(register, number)
                .query(Long.class)
                .single();
        return Clerk.document(id);
    }

    private byte[] text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        closeRegister.writeText(agency, register, out);
        return out.toByteArray();
    }

    private String sha256sum(byte[] text) throws IOException, InterruptedException {
        Path file = Files.write(directory.resolve("so.txt"), text);
        Process process = new ProcessBuilder("sha256sum", file.toString()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output.split(" ")[0];
    }

    private void copyOut(String sql, ByteArrayOutputStream out) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
        }
    }

    private static void assertRefused(ThrowingCallable act, String messageKey) {
        assertThatThrownBy(act)
                .isInstanceOf(RuleBroken.class)
                .extracting("messageKey")
                .isEqualTo(messageKey);
    }
}
