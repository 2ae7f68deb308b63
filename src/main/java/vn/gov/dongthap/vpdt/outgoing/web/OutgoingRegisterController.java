package vn.gov.dongthap.vpdt.outgoing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.outgoing.PrintOutgoingRegister;
import vn.gov.dongthap.vpdt.register.RegisterRange;
import vn.gov.dongthap.vpdt.report.FilledReport;
import vn.gov.dongthap.vpdt.report.Printout;
import vn.gov.dongthap.vpdt.report.ReportFormat;
import vn.gov.dongthap.vpdt.report.ReportTemplate;

/** Parts of the registers of outgoing documents as files to print (N16.2b). */
@Controller
class OutgoingRegisterController {

    private final PrintOutgoingRegister printRegister;
    private final CurrentPerson currentPerson;

    OutgoingRegisterController(PrintOutgoingRegister printRegister, CurrentPerson currentPerson) {
        this.printRegister = printRegister;
        this.currentPerson = currentPerson;
    }

    /**
     * @param id the register
     * @param fromNumber first number, or null for the beginning
     * @param toNumber last number, or null for the end
     * @param fromDate first day, or null for the beginning
     * @param toDate last day, or null for the end
     * @param format file type
     */
    @GetMapping("/so-van-ban-di/{id:\\d+}/in")
    void print(
            @PathVariable("id") long id,
            @RequestParam(name = "tu-so", required = false) @Nullable Integer fromNumber,
            @RequestParam(name = "den-so", required = false) @Nullable Integer toNumber,
            @RequestParam(name = "tu-ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate fromDate,
            @RequestParam(name = "den-ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate toDate,
            @RequestParam(name = "dang", defaultValue = "pdf") String format,
            HttpServletResponse response)
            throws IOException {
        RegisterRange range = new RegisterRange(fromNumber, toNumber, fromDate, toDate);
        try (FilledReport report = printRegister.print(currentPerson.require(), id, range, ReportFormat.of(format))) {
            Printout.of(response, report.format(), ReportTemplate.OUTGOING_REGISTER.title());
            report.writeTo(response.getOutputStream());
        }
    }
}
