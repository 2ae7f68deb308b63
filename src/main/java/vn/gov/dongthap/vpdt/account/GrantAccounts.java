package vn.gov.dongthap.vpdt.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.gov.dongthap.vpdt.calendar.WorkingCalendar;
import vn.gov.dongthap.vpdt.identity.AccountAct;
import vn.gov.dongthap.vpdt.identity.GrantAccount;
import vn.gov.dongthap.vpdt.notification.Notice;
import vn.gov.dongthap.vpdt.notification.Notifications;
import vn.gov.dongthap.vpdt.organization.AgencyView;
import vn.gov.dongthap.vpdt.organization.Appoint;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.KnownPeople;
import vn.gov.dongthap.vpdt.organization.PersonCategory;
import vn.gov.dongthap.vpdt.organization.PersonalData;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.organization.UnitView;
import vn.gov.dongthap.vpdt.text.VietnameseText;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** Carries out every approved row: person, position, account that waits for its password, and the link by mail (Q9.2a). */
@WorkflowAction(
        id = "grantAccounts",
        label = "Cấp tài khoản theo các dòng đồng ý",
        clauses = {"Q9.2a", "Q5.2c"})
class GrantAccounts implements CaseAction {

    private static final Set<Role> ASKABLE =
            EnumSet.of(Role.HEAD, Role.LEADER, Role.UNIT_LEADER, Role.CLERK, Role.OFFICER, Role.UNIT_ADMIN);

    private final AccountRequests requests;
    private final RequestRows rows;
    private final RequestDesk desk;
    private final DecideRows decisions;
    private final RequestBasis basis;
    private final Directory directory;
    private final Appoint appoint;
    private final KnownPeople people;
    private final GrantAccount grant;
    private final Notifications notifications;
    private final Clock clock;

    GrantAccounts(
            AccountRequests requests,
            RequestRows rows,
            RequestDesk desk,
            DecideRows decisions,
            RequestBasis basis,
            Directory directory,
            Appoint appoint,
            KnownPeople people,
            GrantAccount grant,
            Notifications notifications,
            Clock clock) {
        this.requests = requests;
        this.rows = rows;
        this.desk = desk;
        this.decisions = decisions;
        this.basis = basis;
        this.directory = directory;
        this.appoint = appoint;
        this.people = people;
        this.grant = grant;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        AccountRequest request = requests.requireLocked(call.subjectId());
        desk.requireDecider(call.actor());
        request.decided(rows.undecided(request.id()), clock.instant());
        List<RequestRow> approved = rows.of(request.id()).stream()
                .filter(row -> row.decision() == RowDecision.APPROVED)
                .toList();
        decisions.requireSound(request, approved);
        AgencyView agency = directory.agency(request.agencyId());
        Map<String, Long> units = directory.units(agency.id()).stream()
                .collect(Collectors.toMap(
                        unit -> VietnameseText.folded(unit.name()), UnitView::id, (one, other) -> one));
        String paper = basis.of(request);
        List<Notice> mails = new ArrayList<>();
        for (RequestRow row : approved) {
            Map<String, String> values = row.row().values();
            AccountAct act = new AccountAct(agency.id(), "Q" + values.get("lyDo"), paper, call.actor());
            long person = enter(
                    agency, Objects.requireNonNull(units.get(VietnameseText.folded(values.get("donVi")))), values);
            GrantAccount.Granted granted = grant.toPerson(person, values.get("hoTen"), agency.shortName(), act);
            rows.done(row.id(), granted.accountId(), clock.instant());
            mails.add(AccountMail.activation(person, granted));
        }
        notifications.publish(mails);
    }

    private long enter(AgencyView agency, long unit, Map<String, String> values) {
        long person =
                appoint.enter(values.get("hoTen"), values.get("email"), PersonCategory.valueOf(values.get("doiTuong")));
        String born = values.get("ngaySinh");
        people.describe(
                person,
                new PersonalData(
                        values.get("dienThoai"),
                        born == null ? null : LocalDate.parse(born),
                        values.get(RequestRows.PERSONAL_ID)));
        Role role = Role.valueOf(values.getOrDefault("vaiTro", Role.OFFICER.name()));
        if (!ASKABLE.contains(role)) {
            throw new IllegalStateException("a table offers no role " + role);
        }
        appoint.to(
                person,
                agency.id(),
                unit,
                values.get("chucVu"),
                Set.of(role),
                LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE),
                null);
        return person;
    }
}
