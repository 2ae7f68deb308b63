package vn.gov.dongthap.vpdt.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The reporting engine alone, as its manual has it: a compiled template, rows in memory, pages in memory, a plain PDF. */
public final class BareJasper {

    private static final String COVER = "cover";

    private final JasperReport report;
    private final JasperReport cover = compiled("bia-so");

    /** With one of our templates, compiled already. */
    public BareJasper(ReportTemplate<?, ?> template) {
        this.report = compiled(template.name());
    }

    /** Rows as the engine likes them best. */
    public static Collection<Map<String, ?>> maps(List<? extends Record> rows) {
        return rows.stream().<Map<String, ?>>map(BareJasper::map).toList();
    }

    /** Fills and exports. */
    public void print(Record parameters, Collection<Map<String, ?>> rows, OutputStream out) {
        Map<String, @Nullable Object> values =
                new HashMap<>(new RecordFields(parameters.getClass()).readAll(parameters));
        values.put(COVER, cover);
        values.put(JRParameter.REPORT_LOCALE, Locale.forLanguageTag("vi-VN"));
        try {
            JasperExportManager.exportReportToPdfStream(
                    JasperFillManager.fillReport(report, values, new JRMapCollectionDataSource(rows)), out);
        } catch (JRException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, @Nullable Object> map(Record row) {
        Map<String, @Nullable Object> values = new HashMap<>(new RecordFields(row.getClass()).readAll(row));
        values.replaceAll((name, value) -> value instanceof LocalDate date
                ? Date.from(date.atStartOfDay(ZoneId.systemDefault()).toInstant())
                : value);
        return values;
    }

    private static JasperReport compiled(String name) {
        try (InputStream file = new ClassPathResource("reports/" + name + ".jrxml").getInputStream()) {
            return JasperCompileManager.compileReport(file);
        } catch (JRException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
