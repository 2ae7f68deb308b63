package vn.gov.dongthap.vpdt.incoming;

import java.util.Iterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.document.Letterheads;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.register.ClosingMark;
import vn.gov.dongthap.vpdt.register.RegisterLists;
import vn.gov.dongthap.vpdt.register.RegisterView;
import vn.gov.dongthap.vpdt.report.FillReport;
import vn.gov.dongthap.vpdt.report.FilledReport;
import vn.gov.dongthap.vpdt.report.RegisterCover;
import vn.gov.dongthap.vpdt.report.ReportFormat;
import vn.gov.dongthap.vpdt.report.ReportTemplate;

/**
 * Prints a part of the register of incoming documents, or of the one that follows their handling (N22.3b, IV.VI,
 * IV.VIII). Taking a whole register out of the system is a right of its own, apart from reading it: the clerks keep the
 * register, the head answers for it (Q4.4b).
 */
@Component
public class PrintRegister {

    /** A volume that can still be bound, and a report the machine makes within the patience of a person. */
    private static final int MOST = 20_000;

    private final RegisterLines lines;
    private final FillReport reports;
    private final Letterheads letterheads;
    private final RegisterLists registers;
    private final ClosingMark marks;
    private final OfficeDays days;
    private final AuditLog audit;
    private final IncomingLog log;

    PrintRegister(
            RegisterLines lines,
            FillReport reports,
            Letterheads letterheads,
            RegisterLists registers,
            ClosingMark marks,
            OfficeDays days,
            AuditLog audit,
            IncomingLog log) {
        this.lines = lines;
        this.reports = reports;
        this.letterheads = letterheads;
        this.registers = registers;
        this.marks = marks;
        this.days = days;
        this.audit = audit;
        this.log = log;
    }

    /** Whether the person may print the register of the agency they act in. */
    public static boolean isOpenTo(SignedInPerson person) {
        return person.has(Role.CLERK) || person.has(Role.HEAD);
    }

    /**
     * Prints a part of the register of the person's agency, and logs it.
     *
     * @return the report, to be closed by the caller
     * @throws RecordNotFound when printing is not theirs
     * @throws RuleBroken when the part is empty or too large, or too many reports are being made
     */
    public FilledReport print(SignedInPerson person, RegisterBook book, RegisterRange range, ReportFormat format) {
        if (!isOpenTo(person)) {
            throw new RecordNotFound("right to print the register of agency " + person.agencyId());
        }
        RegisterLines.Extent extent = extent(person.agencyId(), range);
        FilledReport filled = fill(person, book, range, extent, format);
        boolean logged = false;
        try {
            log(person, book, range, extent, filled);
            logged = true;
            return filled;
        } finally {
            if (!logged) {
                filled.close();
            }
        }
    }

    private RegisterLines.Extent extent(long agencyId, RegisterRange range) {
        RegisterLines.Extent extent = lines.extent(agencyId, range);
        if (extent == null) {
            throw new RuleBroken(null, "incoming.print.empty", String.valueOf(range.year()));
        }
        if (extent.documents() > MOST) {
            throw new RuleBroken(
                    null, "incoming.print.too-many", String.valueOf(extent.documents()), String.valueOf(MOST));
        }
        return extent;
    }

    /** The one register of arrivals a year has (N22.2), null before its first number. */
    private @Nullable RegisterView register(long agencyId, int year) {
        return registers.registers(agencyId, year).stream()
                .filter(register -> !register.isOfOutgoing())
                .findFirst()
                .orElse(null);
    }

    private FilledReport fill(
            SignedInPerson person,
            RegisterBook book,
            RegisterRange range,
            RegisterLines.Extent extent,
            ReportFormat format) {
        Letterheads.Letterhead letterhead = letterheads.of(person.agencyId());
        String mark = letterheads.mark(person);
        RegisterView register = book == RegisterBook.ARRIVALS ? register(person.agencyId(), range.year()) : null;
        RegisterCover cover = new RegisterCover(
                letterhead.managingAgency(),
                letterhead.agency(),
                range.year(),
                extent.firstDate(),
                extent.lastDate(),
                extent.firstNumber(),
                extent.lastNumber(),
                register == null ? null : marks.cover(register),
                register == null ? mark : marks.foot(register, mark));
        Iterator<RegisterLine> part = lines.of(person.agencyId(), upTo(range, extent));
        return switch (book) {
            case ARRIVALS ->
                reports.fill(ReportTemplate.INCOMING_REGISTER, cover, each(part, RegisterLine::arrival), format);
            case FOLLOW_UP ->
                reports.fill(
                        ReportTemplate.FOLLOW_UP_REGISTER,
                        cover,
                        each(part, line -> line.followUp(days.today())),
                        format);
        };
    }

    /** Documents registered while pages are being made are not on the cover, so they stay out. */
    private static RegisterRange upTo(RegisterRange range, RegisterLines.Extent extent) {
        return new RegisterRange(
                range.year(), extent.firstNumber(), extent.lastNumber(), range.fromDate(), range.toDate());
    }

    private void log(
            SignedInPerson person,
            RegisterBook book,
            RegisterRange range,
            RegisterLines.Extent extent,
            FilledReport filled) {
        audit.appendAlone(
                person.actor(),
                "incoming.register-print",
                "agency",
                person.agencyId(),
                "Q4.4b",
                log.sentence(
                        "incoming.log.register-print",
                        book.label(),
                        String.valueOf(range.year()),
                        String.valueOf(extent.firstNumber()),
                        String.valueOf(extent.lastNumber()),
                        IncomingDocument.DAY.format(extent.firstDate()),
                        IncomingDocument.DAY.format(extent.lastDate()),
                        filled.format().extension(),
                        String.valueOf(filled.rows())));
    }

    private static <R> Iterator<R> each(Iterator<RegisterLine> lines, Function<RegisterLine, R> row) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public R next() {
                return row.apply(lines.next());
            }
        };
    }
}
