package vn.gov.dongthap.vpdt.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** What the database itself refuses, whoever asks. */
@IntegrationTest
class RegisterGuardsTests {

    private static final String ENTER = """
            insert into register_entry (register_id, entry_number, agency_id, register_year, notation, taken_on, medium,
                                        content, owner_type, owner_id)
            values (?, ?, ?, 2032, ?, date '2032-01-05', 'PAPER', 'thử', ?, ?)
            """;

    @Autowired
    private Clerk clerk;

    @Autowired
    private KeepNumberingPlan plans;

    @Autowired
    private SomeAgencies agencies;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private long agency;
    private RegisterNumber third;

    @BeforeEach
    void threeNumbers() {
        clock.setTo(LocalDateTime.of(2032, 1, 5, 8, 0));
        agency = agencies.found();
        plans.decide(
                agency,
                2032,
                SomeAgencies.decided(NumberingScheme.ONE, "CQT"),
                KeepNumberingPlan.CARRIED_OVER,
                Actor.SYSTEM);
        CodeRequest decision = CodeRequest.of(DocumentType.DECISION);
        clerk.number(agency, decision);
        clerk.number(agency, decision);
        third = clerk.number(agency, decision).taken();
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("N15.1a The database refuses a number whose forerunner is missing, and to take a forerunner away")
    void refusesGaps() {
        refuses(ENTER, third.registerId(), 5, agency, "QĐ-CQT", Clerk.TYPE, 1);
        refuses(ENTER, third.registerId(), 0, agency, "QĐ-CQT", Clerk.TYPE, 1);
        refuses("delete from register_entry where register_id = ? and entry_number = 2", third.registerId());
        refuses(
                "update register_entry set entry_number = 9 where register_id = ? and entry_number = 2",
                third.registerId());
    }

    @Test
    @DisplayName("N15.1b The database refuses a second number to a document, and a code that is taken in any series")
    void refusesDoubles() {
        NumberedDocument document = Clerk.document();
        clerk.number(agency, CodeRequest.of(DocumentType.DECISION), document);

        refuses(ENTER, third.registerId(), 5, agency, "QĐ-CQT", document.ownerType(), document.ownerId());
        refuses(ENTER, third.registerId(), 3, agency, "KH-CQT", Clerk.TYPE, 1);
        jdbc.sql("insert into register (agency_id, series, register_year, name, last_number, last_date)"
                        + " values (?, 'khac', 2032, 'Sổ khác', 0, date '2032-01-01')")
                .param(agency)
                .update();
        long other = jdbc.sql("select id from register where agency_id = ? and series = 'khac'")
                .param(agency)
                .query(Long.class)
                .single();
        refuses(ENTER, other, 1, agency, "QĐ-CQT", Clerk.TYPE, 1);
    }

    @Test
    @DisplayName("N22.1 The database refuses an arrival number without its document")
    void refusesNumbersWithoutDocument() {
        assertThatThrownBy(() -> clerk.receive(
                        agency, new NumberedDocument("incoming", Long.MAX_VALUE, Medium.PAPER, "không có văn bản")))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(clerk.receive(agency, Clerk.document()).number()).isEqualTo(1);
    }

    @Test
    @DisplayName("N15.1a The database refuses a void number without its reason")
    void refusesVoidWithoutReason() {
        refuses("update register_entry set voided_on = taken_on where register_id = ?", third.registerId());
    }

    private void refuses(String sql, Object... arguments) {
        assertThatThrownBy(() -> jdbc.sql(sql).params(arguments).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
