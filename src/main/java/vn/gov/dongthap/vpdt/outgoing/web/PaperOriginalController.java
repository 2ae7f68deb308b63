package vn.gov.dongthap.vpdt.outgoing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.outgoing.PrintPaperOriginal;
import vn.gov.dongthap.vpdt.report.Printout;
import vn.gov.dongthap.vpdt.report.ReportFormat;
import vn.gov.dongthap.vpdt.report.StampedCopy;

/** Bản chính văn bản giấy of a document signed digitally (N18.5). Sent, not fetched: each print is an act. */
@Controller
class PaperOriginalController {

    private final PrintPaperOriginal printing;
    private final CurrentPerson currentPerson;

    PaperOriginalController(PrintPaperOriginal printing, CurrentPerson currentPerson) {
        this.printing = printing;
        this.currentPerson = currentPerson;
    }

    @PostMapping("/van-ban-di/{id:\\d+}/ban-chinh-giay")
    void print(
            @PathVariable("id") long id,
            @RequestParam(name = "soBan", defaultValue = "0") int copies,
            HttpServletResponse response)
            throws IOException {
        try (StampedCopy sheets = printing.print(currentPerson.require(), id, copies)) {
            Printout.of(response, ReportFormat.PDF, "Bản chính văn bản giấy " + id);
            response.setContentLengthLong(sheets.size());
            sheets.writeTo(response.getOutputStream());
        }
    }
}
