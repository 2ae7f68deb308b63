package vn.gov.dongthap.vpdt.report;

import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fill.JRAbstractLRUVirtualizer;

/** A filled report, ready to be written. It holds a file and one of the few turns until it is closed. */
public final class FilledReport implements AutoCloseable {

    private final JasperPrint print;
    private final String title;
    private final ReportFormat format;
    private final int rows;
    private final JRAbstractLRUVirtualizer pages;
    private final Runnable whenClosed;
    private final AtomicBoolean closed = new AtomicBoolean();

    FilledReport(
            JasperPrint print,
            String title,
            ReportFormat format,
            int rows,
            JRAbstractLRUVirtualizer pages,
            Runnable whenClosed) {
        this.print = print;
        this.title = title;
        this.format = format;
        this.rows = rows;
        this.pages = pages;
        this.whenClosed = whenClosed;
    }

    /** How many rows it has. */
    public int rows() {
        return rows;
    }

    /** What it is to be written as. */
    public ReportFormat format() {
        return format;
    }

    /** Writes it; the stream is not closed. */
    public void writeTo(OutputStream out) {
        try {
            new ReportWriter(print, title).write(format, out);
        } catch (JRException e) {
            throw new IllegalStateException("cannot write " + title, e);
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            pages.cleanup();
            whenClosed.run();
        }
    }
}
