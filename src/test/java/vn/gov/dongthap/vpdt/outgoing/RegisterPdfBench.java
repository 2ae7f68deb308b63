package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.CLERK;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.dongthap.vpdt.bench.BenchResults;
import vn.gov.dongthap.vpdt.bench.Timings;
import vn.gov.dongthap.vpdt.register.RegisterRange;
import vn.gov.dongthap.vpdt.report.BareJasper;
import vn.gov.dongthap.vpdt.report.FilledReport;
import vn.gov.dongthap.vpdt.report.OutgoingRegisterRow;
import vn.gov.dongthap.vpdt.report.RegisterCover;
import vn.gov.dongthap.vpdt.report.ReportFormat;
import vn.gov.dongthap.vpdt.report.ReportTemplate;
import vn.gov.dongthap.vpdt.testing.Bench;
import vn.gov.dongthap.vpdt.testing.TestClock;

/**
 * A register of 10,000 outgoing documents as PDF/A, its lines read from the database and its pages waiting in a file.
 * Beside it the reporting engine alone: the same template and the same lines in memory, a plain PDF.
 */
@Bench
class RegisterPdfBench {

    private static final int ROWS = 10_000;
    private static final int ROUNDS = 5;
    private static final Set<String> OWN = Set.of("id", "start_key", "code_number", "register_number", "subject");

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private PrintOutgoingRegister print;

    @Autowired
    private OutgoingRegisterLines lines;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    @Test
    void measures() {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 8, 0));
        long register = filled(driver.released());
        Collection<Map<String, ?>> inMemory = BareJasper.maps(rows(register));
        assertThat(inMemory).hasSize(ROWS);
        BareJasper bare = new BareJasper(ReportTemplate.OUTGOING_REGISTER);
        Timings application = new Timings();
        Timings floor = new Timings();
        for (int round = -1; round < ROUNDS; round++) {
            Timings ours = round < 0 ? new Timings() : application;
            Timings theirs = round < 0 ? new Timings() : floor;
            ours.round(1, () -> print(register));
            theirs.round(1, () -> bare.print(cover(), inMemory, OutputStream.nullOutputStream()));
        }
        try (BenchResults results = new BenchResults("register_pdf").takenOn(JdbcClient.create(jdbc))) {
            String kase = ROWS + " rows";
            results.add(kase, "register_pdf", application.p50() / 1000, "s")
                    .add(kase, "register_pdf_rows", ROWS * 1000 / application.p50(), "rows/s")
                    .add(kase, "bare_jasper", floor.p50() / 1000, "s")
                    .add(kase, "bare_jasper_rows", ROWS * 1000 / floor.p50(), "rows/s")
                    .add(kase, "ratio_to_bare_jasper", floor.p50() / application.p50(), "");
        }
    }

    private void print(long register) {
        try (FilledReport report = print.print(driver.person(CLERK), register, RegisterRange.ALL, ReportFormat.PDF)) {
            report.writeTo(OutputStream.nullOutputStream());
            assertThat(report.rows()).isEqualTo(ROWS);
        }
    }

    private List<OutgoingRegisterRow> rows(long register) {
        List<OutgoingRegisterRow> rows = new ArrayList<>();
        lines.of(register, RegisterRange.ALL).forEachRemaining(rows::add);
        return rows;
    }

    private static RegisterCover cover() {
        return new RegisterCover(
                "UBND TỈNH ĐỒNG THÁP",
                "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
                2026,
                LocalDate.of(2026, 11, 25),
                LocalDate.of(2026, 11, 25),
                1,
                ROWS,
                null,
                "In từ Hệ thống VPĐT");
    }

    /** Copies the released document until its register has so many; returns the register. */
    private long filled(long document) {
        String same = jdbc
                .queryForList(
                        "select column_name from information_schema.columns where table_name = 'outgoing_document'",
                        String.class)
                .stream()
                .filter(column -> !OWN.contains(column))
                .collect(Collectors.joining(", "));
        int first = driver.document(document).registerNumber();
        jdbc.update(
                "insert into outgoing_document (start_key, code_number, register_number, subject, " + same + ")"
                        + " select gen_random_uuid(), lpad(cast(n as varchar), 2, '0'), n,"
                        + " subject || repeat(' và tiến độ thực hiện', n % 5), " + same
                        + " from outgoing_document, generate_series(?, ?) n where id = ?",
                first + 1,
                ROWS,
                document);
        jdbc.update("""
                insert into register_entry (register_id, entry_number, agency_id, register_year, notation, taken_on,
                                            medium, content, owner_type, owner_id)
                select e.register_id, d.register_number, e.agency_id, e.register_year, e.notation, e.taken_on, e.medium,
                       'Công văn: ' || d.subject, 'outgoing', d.id
                from register_entry e, outgoing_document d
                where e.owner_type = 'outgoing' and e.owner_id = ? and d.id > e.owner_id
                """, document);
        jdbc.update("""
                insert into outgoing_recipient (document_id, sort_order, agency_id, way, name)
                select d.id, r.sort_order, r.agency_id, r.way, r.name from outgoing_recipient r, outgoing_document d
                where r.document_id = ? and d.id > r.document_id
                """, document);
        long register = jdbc.queryForObject(
                "select register_id from register_entry where owner_type = 'outgoing' and owner_id = ?",
                Long.class,
                document);
        jdbc.update("update register set last_number = ? where id = ?", ROWS, register);
        jdbc.execute("analyze");
        return register;
    }
}
