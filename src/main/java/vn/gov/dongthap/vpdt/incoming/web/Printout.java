package vn.gov.dongthap.vpdt.incoming.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import vn.gov.dongthap.vpdt.report.ReportFormat;

/** What browsers are told about a file to print: PDFs open, the rest is kept. */
final class Printout {

    private Printout() {}

    static void of(HttpServletResponse response, ReportFormat format, String name) {
        ContentDisposition disposition = (format == ReportFormat.PDF
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(format.fileName(name))
                .build();
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
    }
}
