package vn.gov.dongthap.vpdt.outgoing;

import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.document.Letterheads;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.register.ClosingMark;
import vn.gov.dongthap.vpdt.register.RegisterExtent;
import vn.gov.dongthap.vpdt.register.RegisterLists;
import vn.gov.dongthap.vpdt.register.RegisterRange;
import vn.gov.dongthap.vpdt.register.RegisterView;
import vn.gov.dongthap.vpdt.report.FillReport;
import vn.gov.dongthap.vpdt.report.FilledReport;
import vn.gov.dongthap.vpdt.report.RegisterCover;
import vn.gov.dongthap.vpdt.report.ReportFormat;
import vn.gov.dongthap.vpdt.report.ReportTemplate;

/**
 * Prints a part of a register of outgoing documents (N16.2b, IV.I). Taking a whole register out of the system is a right
 * of its own, apart from reading it: the clerks keep the register, the head answers for it (Q4.4b).
 */
@Component
public class PrintOutgoingRegister {

    /** A volume that can still be bound, and a report the machine makes within the patience of a person. */
    private static final int MOST = 20_000;

    private final RegisterLists registers;
    private final OutgoingRegisterLines lines;
    private final FillReport reports;
    private final Letterheads letterheads;
    private final ClosingMark marks;
    private final OutgoingLog log;

    PrintOutgoingRegister(
            RegisterLists registers,
            OutgoingRegisterLines lines,
            FillReport reports,
            Letterheads letterheads,
            ClosingMark marks,
            OutgoingLog log) {
        this.registers = registers;
        this.lines = lines;
        this.reports = reports;
        this.letterheads = letterheads;
        this.marks = marks;
        this.log = log;
    }

    /**
     * Prints a part of a register of the person's agency, and logs it.
     *
     * @return the report, to be closed by the caller
     * @throws RecordNotFound when printing is not theirs, or the agency has no such register
     * @throws RuleBroken when the part is empty or too large, or too many reports are being made
     */
    public FilledReport print(SignedInPerson person, long registerId, RegisterRange range, ReportFormat format) {
        if (!person.has(Role.CLERK) && !person.has(Role.HEAD)) {
            throw new RecordNotFound("right to print the registers of agency " + person.agencyId());
        }
        RegisterView register = registers.register(person.agencyId(), registerId);
        if (!register.isOfOutgoing()) {
            throw new RecordNotFound("register of outgoing documents " + registerId);
        }
        RegisterExtent extent = extent(register, range);
        FilledReport filled = fill(person, register, upTo(range, extent), extent, format);
        boolean logged = false;
        try {
            log.registerPrinted(person.actor(), register, extent, filled);
            logged = true;
            return filled;
        } finally {
            if (!logged) {
                filled.close();
            }
        }
    }

    private RegisterExtent extent(RegisterView register, RegisterRange range) {
        RegisterExtent extent = registers.extent(register.id(), range);
        if (extent == null) {
            throw new RuleBroken(null, "outgoing.print.empty", register.name(), String.valueOf(register.year()));
        }
        if (extent.entries() > MOST) {
            throw new RuleBroken(
                    null, "outgoing.print.too-many", String.valueOf(extent.entries()), String.valueOf(MOST));
        }
        return extent;
    }

    private FilledReport fill(
            SignedInPerson person,
            RegisterView register,
            RegisterRange range,
            RegisterExtent extent,
            ReportFormat format) {
        Letterheads.Letterhead letterhead = letterheads.of(person.agencyId());
        RegisterCover cover = new RegisterCover(
                letterhead.managingAgency(),
                letterhead.agency(),
                register.year(),
                extent.firstDate(),
                extent.lastDate(),
                extent.firstNumber(),
                extent.lastNumber(),
                marks.cover(register),
                marks.foot(register, letterheads.mark(person)));
        return reports.fill(ReportTemplate.OUTGOING_REGISTER, cover, lines.of(register.id(), range), format);
    }

    /** Numbers issued while pages are being made are not on the cover, so they stay out. */
    private static RegisterRange upTo(RegisterRange range, RegisterExtent extent) {
        return new RegisterRange(extent.firstNumber(), extent.lastNumber(), range.fromDate(), range.toDate());
    }
}
