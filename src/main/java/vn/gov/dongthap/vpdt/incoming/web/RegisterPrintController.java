package vn.gov.dongthap.vpdt.incoming.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.incoming.PrintRegister;
import vn.gov.dongthap.vpdt.incoming.RegisterBook;
import vn.gov.dongthap.vpdt.incoming.RegisterRange;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.report.FilledReport;
import vn.gov.dongthap.vpdt.report.Printout;
import vn.gov.dongthap.vpdt.report.ReportFormat;

/** Parts of the registers of incoming documents as files to print (N22.3b). */
@Controller
class RegisterPrintController {

    private final PrintRegister printRegister;
    private final CurrentPerson currentPerson;

    RegisterPrintController(PrintRegister printRegister, CurrentPerson currentPerson) {
        this.printRegister = printRegister;
        this.currentPerson = currentPerson;
    }

    /**
     * @param year the register's year
     * @param fromNumber first number, or null for the beginning
     * @param toNumber last number, or null for the end
     * @param fromDate first arrival date, or null for the beginning
     * @param toDate last arrival date, or null for the end
     * @param book which register
     * @param format file type
     */
    @GetMapping("/so-van-ban-den/in")
    void print(
            @RequestParam("nam") int year,
            @RequestParam(name = "tu-so", required = false) @Nullable Integer fromNumber,
            @RequestParam(name = "den-so", required = false) @Nullable Integer toNumber,
            @RequestParam(name = "tu-ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate fromDate,
            @RequestParam(name = "den-ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate toDate,
            @RequestParam(name = "so", defaultValue = "dang-ky") String book,
            @RequestParam(name = "dang", defaultValue = "pdf") String format,
            HttpServletResponse response)
            throws IOException {
        RegisterBook wanted = book(book);
        RegisterRange range = RegisterRange.of(year, fromNumber, toNumber, fromDate, toDate);
        try (FilledReport report =
                printRegister.print(currentPerson.require(), wanted, range, ReportFormat.of(format))) {
            Printout.of(response, report.format(), wanted.label() + " " + year);
            report.writeTo(response.getOutputStream());
        }
    }

    private static RegisterBook book(String word) {
        return Arrays.stream(RegisterBook.values())
                .filter(book -> book.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(null, "incoming.print.unknown-book", word));
    }
}
