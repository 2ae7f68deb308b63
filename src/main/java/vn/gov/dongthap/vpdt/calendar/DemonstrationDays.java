package vn.gov.dongthap.vpdt.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads the days of the demonstration years into an empty calendar. They wait for the administrator's confirmation. */
@Component
@Order(0)
@ConditionalOnBooleanProperty("vpdt.demo")
class DemonstrationDays implements ApplicationRunner {

    private final CalendarDays days;
    private final KnownDays known;

    DemonstrationDays(CalendarDays days, KnownDays known) {
        this.days = days;
        this.known = known;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        if (days.isEmpty()) {
            lines().stream().map(DemonstrationDays::parse).forEach(days::put);
            known.forget();
        }
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new ClassPathResource("demo/calendar.csv").getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        }
    }

    private static CalendarDay parse(String line) {
        String[] cells = line.split(";", 3);
        return new CalendarDay(LocalDate.parse(cells[0]), DayKind.valueOf(cells[1]), cells[2]);
    }
}
