package vn.gov.dongthap.vpdt.report;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.fill.JRAbstractLRUVirtualizer;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.util.JRSwapFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fills templates. Rows are taken one by one and finished pages wait in a file, so that a register of a whole year needs
 * no more memory than one of a month; only so many reports are made at a time.
 */
@Component
public class FillReport {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final String COVER = "cover";
    private static final String COVER_TEMPLATE = "bia-so";
    private static final int SWAP_BLOCK = 64 * 1024;
    private static final int SWAP_GROWTH = 16;

    private final Templates templates;
    private final ReportSettings settings;
    private final Turns turns;

    FillReport(Templates templates, ReportSettings settings, Turns turns) {
        this.templates = templates;
        this.settings = settings;
        this.turns = turns;
    }

    /**
     * Fills a template. Hold no database connection while calling: others may be at it, and the rows are drawn on the
     * way.
     *
     * @return the report, to be closed by the caller
     * @throws vn.gov.dongthap.vpdt.law.RuleBroken when too many reports are being made
     */
    public <P extends Record, R extends Record> FilledReport fill(
            ReportTemplate<P, R> template, P parameters, Iterator<R> rows, ReportFormat format) {
        turns.take();
        JRAbstractLRUVirtualizer pages = null;
        try {
            pages = new JRSwapFileVirtualizer(
                    settings.pagesInMemory(),
                    new JRSwapFile(System.getProperty("java.io.tmpdir"), SWAP_BLOCK, SWAP_GROWTH));
            RowSource source = new RowSource(new RecordFields(template.row()), rows);
            JasperReport report = templates.get(template.name());
            Map<String, @Nullable Object> values = values(template, parameters, report);
            values.put(JRParameter.REPORT_LOCALE, VIETNAMESE);
            values.put(JRParameter.REPORT_VIRTUALIZER, pages);
            values.put(JRParameter.IS_IGNORE_PAGINATION, !format.isPaged());
            JasperPrint print = JasperFillManager.fillReport(report, values, source);
            pages.setReadOnly(true);
            FilledReport filled =
                    new FilledReport(print, template.title(), format, source.count(), pages, turns::giveBack);
            pages = null;
            return filled;
        } catch (JRException e) {
            throw new IllegalStateException("cannot fill " + template, e);
        } finally {
            if (pages != null) {
                pages.cleanup();
                turns.giveBack();
            }
        }
    }

    private <P extends Record> Map<String, @Nullable Object> values(
            ReportTemplate<P, ?> template, P parameters, JasperReport report) {
        Map<String, @Nullable Object> values = new HashMap<>();
        new RecordFields(template.parameters())
                .readAll(parameters)
                .forEach((name, value) ->
                        values.put(name, value instanceof String text ? PrintableText.of(text) : value));
        for (JRParameter parameter : report.getParameters()) {
            if (parameter.getName().equals(COVER)) {
                values.put(COVER, templates.get(COVER_TEMPLATE));
            }
        }
        return values;
    }
}
