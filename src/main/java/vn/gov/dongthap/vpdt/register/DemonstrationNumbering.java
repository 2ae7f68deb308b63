package vn.gov.dongthap.vpdt.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.organization.AgencyView;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.UnitView;

/** Gives the invented agencies a plan for their numbers, one series for all types. Runs once they are there. */
@Component
@Order(110)
@ConditionalOnBooleanProperty("vpdt.demo")
class DemonstrationNumbering implements ApplicationRunner {

    private static final int FIRST_YEAR = 2026;

    private final NumberingPlans plans;
    private final Directory directory;

    DemonstrationNumbering(NumberingPlans plans, Directory directory) {
        this.plans = plans;
        this.directory = directory;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        if (!plans.isEmpty()) {
            return;
        }
        Map<String, AgencyView> agencies = directory.agencies().stream()
                .filter(agency -> agency.organId() != null)
                .collect(Collectors.toMap(agency -> Objects.requireNonNull(agency.organId()), Function.identity()));
        for (String[] row : rows()) {
            if (agencies.containsKey(row[0])) {
                plan(agencies.get(row[0]).id(), row);
            }
        }
    }

    /** Row: organId;abbreviation;units;fields, the last two as pairs parted by bars. */
    private void plan(long agencyId, String[] row) {
        plans.open(
                agencyId,
                FIRST_YEAR,
                new NumberingDecision(NumberingScheme.ONE, row[1], "Dữ liệu trình diễn", List.of()));
        Map<String, Long> units =
                directory.units(agencyId).stream().collect(Collectors.toMap(UnitView::name, UnitView::id));
        pairs(row[2], (name, text) -> {
            if (units.containsKey(name)) {
                plans.add(agencyId, FIRST_YEAR, new Abbreviation(AbbreviationKind.UNIT, text, name, units.get(name)));
            }
        });
        pairs(
                row[3],
                (text, name) ->
                        plans.add(agencyId, FIRST_YEAR, new Abbreviation(AbbreviationKind.FIELD, text, name, null)));
    }

    private static void pairs(String cell, BiConsumer<String, String> each) {
        Arrays.stream(cell.split("\\|"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> each.accept(pair[0], pair[1]));
    }

    private static List<String[]> rows() throws IOException {
        return new ClassPathResource("demo/numbering.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .toList();
    }
}
