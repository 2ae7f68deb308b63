package vn.gov.dongthap.vpdt.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.organization.AgencyKind;
import vn.gov.dongthap.vpdt.organization.Appoint;
import vn.gov.dongthap.vpdt.organization.EstablishAgency;
import vn.gov.dongthap.vpdt.organization.OrganId;
import vn.gov.dongthap.vpdt.organization.PersonCategory;
import vn.gov.dongthap.vpdt.organization.Role;

/** Fills an empty system with an invented province, so that anybody can try it. */
@Component
@Order(DemonstrationProvince.FIRST)
@ConditionalOnBooleanProperty("vpdt.demo")
class DemonstrationProvince implements ApplicationRunner {

    static final int FIRST = 100;

    /** Shared by all invented people; exempt from the password policy because it is set here, not chosen. */
    static final String PASSWORD = "DongThap@2026";

    private final Accounts accounts;
    private final EstablishAgency agencies;
    private final Appoint appoint;
    private final PasswordEncoder passwords;
    private final Clock clock;

    DemonstrationProvince(
            Accounts accounts, EstablishAgency agencies, Appoint appoint, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.appoint = appoint;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (accounts.count() > 0) {
            return;
        }
        Map<String, Long> agencyIds = new HashMap<>();
        Map<String, Long> unitIds = new HashMap<>();
        for (String[] row : rows("demo/agencies.csv")) {
            establish(row, agencyIds, unitIds);
        }
        String hash = passwords.encode(PASSWORD);
        Map<String, Long> personIds = new HashMap<>();
        for (String[] row : rows("demo/people.csv")) {
            appoint(row, agencyIds, unitIds, personIds, hash);
        }
        for (String[] row : rows("demo/agency-accounts.csv")) {
            Account account = Account.ofAgency(row[0], agencyIds.get(row[1]), personIds.get(row[2]), clock.instant());
            account.activate(hash, false);
            accounts.save(account);
        }
    }

    /** Row: organId;kind;shortName;name;units parted by commas. */
    private void establish(String[] row, Map<String, Long> agencyIds, Map<String, Long> unitIds) {
        String organId = row[0];
        Long parentId = organId.contains(".") ? agencyIds.get(organId.substring(0, organId.lastIndexOf('.'))) : null;
        long agencyId = agencies.establish(
                parentId, AgencyKind.valueOf(row[1]), new OrganId(organId), row[3], row[2].toUpperCase(), true);
        agencyIds.put(organId, agencyId);
        List<String> units = List.of(row[4].split(","));
        for (String unit : units) {
            unitIds.put(organId + unit, agencies.addUnit(agencyId, unit, units.indexOf(unit) + 1));
        }
    }

    /** Row: username;fullName;organId;unit or empty;position;roles. A user name met again adds a position. */
    private void appoint(
            String[] row,
            Map<String, Long> agencyIds,
            Map<String, Long> unitIds,
            Map<String, Long> personIds,
            String hash) {
        long personId = personIds.computeIfAbsent(row[0], username -> open(username, row[1], hash));
        appoint.to(
                personId,
                agencyIds.get(row[2]),
                row[3].isEmpty() ? null : unitIds.get(row[2] + row[3]),
                row[4],
                Arrays.stream(row[5].split(",")).map(Role::valueOf).collect(Collectors.toSet()),
                LocalDate.of(2026, 1, 22),
                null);
    }

    private long open(String username, String fullName, String hash) {
        long personId = appoint.enter(fullName, username + "@dongthap.example", PersonCategory.CIVIL_SERVANT);
        Account account = Account.personal(username, personId, clock.instant());
        account.activate(hash, false);
        accounts.save(account);
        return personId;
    }

    private static List<String[]> rows(String file) {
        try {
            return new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
