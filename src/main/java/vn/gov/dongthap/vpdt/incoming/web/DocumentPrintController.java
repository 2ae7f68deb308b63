package vn.gov.dongthap.vpdt.incoming.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.incoming.PrintHandlingSlip;
import vn.gov.dongthap.vpdt.incoming.PrintStampedCopy;
import vn.gov.dongthap.vpdt.report.FilledReport;
import vn.gov.dongthap.vpdt.report.Printout;
import vn.gov.dongthap.vpdt.report.ReportFormat;
import vn.gov.dongthap.vpdt.report.StampedCopy;

/** Sheets about one document, to print. Each address asks for the right anew. */
@Controller
@RequestMapping("/van-ban-den/{id:\\d+}")
class DocumentPrintController {

    private final PrintHandlingSlip printHandlingSlip;
    private final PrintStampedCopy printStampedCopy;
    private final CurrentPerson currentPerson;

    DocumentPrintController(
            PrintHandlingSlip printHandlingSlip, PrintStampedCopy printStampedCopy, CurrentPerson currentPerson) {
        this.printHandlingSlip = printHandlingSlip;
        this.printStampedCopy = printStampedCopy;
        this.currentPerson = currentPerson;
    }

    /** Phiếu giải quyết văn bản đến. */
    @GetMapping("/phieu-giai-quyet.pdf")
    void slip(@PathVariable("id") long id, HttpServletResponse response) throws IOException {
        try (FilledReport slip = printHandlingSlip.print(currentPerson.require(), id)) {
            Printout.of(response, slip.format(), "Phiếu giải quyết văn bản đến " + id);
            slip.writeTo(response.getOutputStream());
        }
    }

    /** The document with the dấu "ĐẾN" on its first page. */
    @GetMapping("/ban-in.pdf")
    void stamped(@PathVariable("id") long id, HttpServletResponse response) throws IOException {
        try (StampedCopy copy = printStampedCopy.print(currentPerson.require(), id)) {
            Printout.of(response, ReportFormat.PDF, "Bản in văn bản đến " + id);
            response.setContentLengthLong(copy.size());
            copy.writeTo(response.getOutputStream());
        }
    }
}
