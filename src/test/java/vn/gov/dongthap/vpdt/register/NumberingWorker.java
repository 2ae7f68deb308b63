package vn.gov.dongthap.vpdt.register;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.document.DocumentType;

/**
 * A process that numbers documents with sixteen threads until it is killed: each transaction stores a document, takes its
 * number and writes it on the document; some are rolled back.
 */
final class NumberingWorker implements Runnable {

    static final String NAME = "numbering-worker";

    private static final int THREADS = 16;
    private static final int ROLLED_BACK_ONE_IN = 9;

    private final TransactionTemplate transaction;
    private final IssueNumber numbers;
    private final JdbcClient jdbc;
    private final long agency;
    private final long unit;
    private final long drafter;

    private NumberingWorker(AnnotationConfigApplicationContext context, List<Long> ids) {
        this.transaction = context.getBean(TransactionTemplate.class);
        this.numbers = context.getBean(IssueNumber.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.agency = ids.get(0);
        this.unit = ids.get(1);
        this.drafter = ids.get(2);
    }

    /** Arguments: the agency, a unit of it, a person who drafts. The database is the system property {@code database.url}. */
    public static void main(String[] arguments) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(RegistersAlone.class);
        List<Long> ids = Stream.of(arguments).map(Long::valueOf).toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < THREADS; i++) {
            threads.submit(new NumberingWorker(context, ids));
        }
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            transaction.executeWithoutResult(status -> {
                if (ThreadLocalRandom.current().nextBoolean()) {
                    registerIncoming();
                } else {
                    numberOutgoing();
                }
                if (ThreadLocalRandom.current().nextInt(ROLLED_BACK_ONE_IN) == 0) {
                    status.setRollbackOnly();
                }
            });
        }
    }

    private void registerIncoming() {
        long id = jdbc.sql("""
                        insert into incoming_document (agency_id, state, source, reception_key, received_at, organ_name,
                            subject, language, urgency, secrecy, search_text, version)
                        values (?, 'ACCEPTED', 'AXIS', ?, now(), 'UBND', 'V/v', 'Tiếng Việt', 'NORMAL', 'NONE', '', 0)
                        returning id
                        """)
                .params(agency, UUID.randomUUID())
                .query(Long.class)
                .single();
        RegisterNumber number =
                numbers.toIncoming(agency, new NumberedDocument("incoming", id, Medium.ELECTRONIC, "UBND; V/v"));
        jdbc.sql("update incoming_document set state = 'REGISTERED', arrival_number = ?, arrival_date = ?,"
                        + " file_catalog = ? where id = ?")
                .params(number.number(), number.date(), number.year(), id)
                .update();
    }

    private void numberOutgoing() {
        long id = jdbc.sql("""
                        insert into outgoing_document (agency_id, state, start_key, drafting_unit_id, drafter_id, started_at,
                            document_type, code_notation, organ_name, subject, language, urgency, secrecy, draft_number,
                            search_text, version)
                        values (?, 'SIGNED', ?, ?, ?, now(), 'DECISION', 'QĐ-CQT', 'Cơ quan', 'thử', 'Tiếng Việt', 'NORMAL',
                            'NONE', 1, '', 0)
                        returning id
                        """)
                .params(agency, UUID.randomUUID(), unit, drafter)
                .query(Long.class)
                .single();
        IssuedCode code = numbers.toOutgoing(
                agency,
                CodeRequest.of(DocumentType.DECISION),
                new NumberedDocument("outgoing", id, Medium.ELECTRONIC, "Quyết định: thử"));
        jdbc.sql("update outgoing_document set state = 'NUMBERED', code_number = ?, code_notation = ?, issued_date = ?,"
                        + " register_year = ?, register_number = ? where id = ?")
                .params(
                        code.codeNumber(),
                        code.codeNotation(),
                        code.taken().date(),
                        code.taken().year(),
                        code.taken().number(),
                        id)
                .update();
    }
}
