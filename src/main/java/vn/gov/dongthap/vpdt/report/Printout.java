package vn.gov.dongthap.vpdt.report;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** What browsers are told about a file to print: PDFs open, the rest is kept. */
public final class Printout {

    private Printout() {}

    /** Sets type and name of the answer; the name goes without its ending. */
    public static void of(HttpServletResponse response, ReportFormat format, String name) {
        ContentDisposition disposition = (format == ReportFormat.PDF
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(format.fileName(name))
                .build();
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
    }
}
