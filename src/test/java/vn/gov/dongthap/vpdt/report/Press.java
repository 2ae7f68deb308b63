package vn.gov.dongthap.vpdt.report;

import java.io.ByteArrayOutputStream;
import java.util.Iterator;

/** Prints reports into memory. */
final class Press {

    static final ReportSettings SETTINGS = new ReportSettings(2, 0, 5);

    private final FillReport reports = new FillReport(new Templates(), SETTINGS, new Turns(SETTINGS));

    <P extends Record, R extends Record> byte[] print(
            ReportTemplate<P, R> template, P parameters, Iterator<R> rows, ReportFormat format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (FilledReport filled = fill(template, parameters, rows, format)) {
            filled.writeTo(bytes);
        }
        return bytes.toByteArray();
    }

    <P extends Record, R extends Record> FilledReport fill(
            ReportTemplate<P, R> template, P parameters, Iterator<R> rows, ReportFormat format) {
        return reports.fill(template, parameters, rows, format);
    }
}
