package vn.gov.dongthap.vpdt.outgoing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.organization.AgencyView;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.organization.UnitView;

/** Gives the invented agencies papers that let heads of units sign by order and by authorization. */
@Component
@Order(120)
@ConditionalOnBooleanProperty("vpdt.demo")
class DemonstrationPapers implements ApplicationRunner {

    /** An authorization has a term; in the demonstration it begins anew with it. */
    private static final int MONTHS = 6;

    private final SigningPapers papers;
    private final SigningCompetences rights;
    private final Directory directory;
    private final Clock clock;

    DemonstrationPapers(SigningPapers papers, SigningCompetences rights, Directory directory, Clock clock) {
        this.papers = papers;
        this.rights = rights;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        if (papers.count() > 0) {
            return;
        }
        for (String[] row : rows()) {
            directory.agencies().stream()
                    .filter(agency -> row[0].equals(agency.organId()))
                    .findFirst()
                    .ifPresent(agency -> enter(agency, row));
        }
    }

    /** Row: organId;kind;unit;deputies;basis;day;types parted by bars;matters. The unit's head holds it. */
    private void enter(AgencyView agency, String[] row) {
        Leadership leadership = rights.leadership(agency.id());
        UnitView unit = directory.units(agency.id()).stream()
                .filter(known -> known.name().equals(row[2]))
                .findFirst()
                .orElse(null);
        PersonInPosition head = leadership.head();
        if (unit == null || head == null || leadership.leadersOf(unit.id()).isEmpty()) {
            return;
        }
        boolean byOrder = SigningPaperKind.valueOf(row[1]) == SigningPaperKind.TL;
        LocalDate day = LocalDate.parse(row[5]);
        SigningPaper.Grant grant = new SigningPaper.Grant(
                agency.id(),
                UUID.nameUUIDFromBytes(String.join(";", row).getBytes(StandardCharsets.UTF_8)),
                SigningPaperKind.valueOf(row[1]),
                head,
                null,
                SigningRight.title(head),
                byOrder ? null : leadership.leadersOf(unit.id()).get(0),
                byOrder ? (Long) unit.id() : null,
                Boolean.parseBoolean(row[3]),
                row[4],
                day,
                null,
                new PaperLimits(types(row[6]), row[7], day, byOrder ? null : lastDay(day)));
        papers.save(new SigningPaper(grant, Actor.SYSTEM, clock.instant()));
    }

    private LocalDate lastDay(LocalDate first) {
        LocalDate today = ProvinceTime.today(clock);
        return (today.isBefore(first) ? first : today).plusMonths(MONTHS);
    }

    private static Set<DocumentType> types(String cell) {
        return Arrays.stream(cell.split("\\|")).map(DocumentType::valueOf).collect(Collectors.toSet());
    }

    private static List<String[]> rows() throws IOException {
        return new ClassPathResource("demo/signing-papers.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .toList();
    }
}
