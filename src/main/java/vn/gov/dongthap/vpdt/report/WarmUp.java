package vn.gov.dongthap.vpdt.report;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Collections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Compiles the templates and prints an empty register once the system is up, so that the first person need not wait. */
@Component
@ConditionalOnBooleanProperty(name = "vpdt.report.warm-up", matchIfMissing = true)
class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final Templates templates;
    private final FillReport reports;

    WarmUp(Templates templates, FillReport reports) {
        this.templates = templates;
        this.reports = reports;
    }

    @EventListener
    void started(ApplicationReadyEvent event) {
        Thread thread = new Thread(this::run, "report-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    void run() {
        long start = System.nanoTime();
        ReportTemplate.all().forEach(template -> templates.get(template.name()));
        RegisterCover cover = new RegisterCover(null, "", 1, LocalDate.EPOCH, LocalDate.EPOCH, 1, 1, null, "");
        try (FilledReport empty =
                reports.fill(ReportTemplate.INCOMING_REGISTER, cover, Collections.emptyIterator(), ReportFormat.PDF)) {
            empty.writeTo(OutputStream.nullOutputStream());
        }
        LOG.debug("report templates ready after {} ms", (System.nanoTime() - start) / 1_000_000);
    }
}
