package vn.gov.dongthap.vpdt.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import vn.gov.dongthap.vpdt.document.DocumentType;

/** Collects what the checks find: one finding per rule, with the places it is broken at. */
final class Findings {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int PLACES = 20;
    private static final String CLEAN = "drafting.check.ok";

    private final Map<FormatRule, Broken> broken = new EnumMap<>(FormatRule.class);

    private static final class Broken {

        private final Object[] arguments;
        private final List<Finding.Place> places = new ArrayList<>();
        private int count;

        private Broken(Object[] arguments) {
            this.arguments = arguments;
        }
    }

    /** A rule is broken by the draft as a whole. */
    void add(FormatRule rule, Object... arguments) {
        broken.computeIfAbsent(rule, fresh -> new Broken(arguments)).count++;
    }

    /** A rule is broken at a line; the sentence tells of the first. */
    void at(Line line, FormatRule rule, Object... arguments) {
        Broken entry = broken.computeIfAbsent(rule, fresh -> new Broken(arguments));
        int paragraph = line.spot().zone() == Spot.Zone.BODY ? line.number() : 0;
        Finding.Place place = new Finding.Place(paragraph, line.beginning());
        if (!entry.places.contains(place)) {
            entry.count++;
            if (entry.places.size() < PLACES) {
                entry.places.add(place);
            }
        }
    }

    /** A line is set otherwise than it must be, if it is. */
    void style(Line line, LineStyle style, FormatRule rule) {
        List<MessageSourceResolvable> faults = style.faults(line);
        if (!faults.isEmpty()) {
            at(line, rule, faults);
        }
    }

    FormatReport report(DocumentType type, MessageSource messages) {
        List<Finding> findings = new ArrayList<>();
        for (FormatPoint point : FormatPoint.values()) {
            List<Finding> ofPoint = new ArrayList<>();
            broken.forEach((rule, entry) -> {
                if (rule.point() == point) {
                    ofPoint.add(new Finding(
                            point,
                            rule.level(),
                            rule.name(),
                            rule.clause(),
                            messages.getMessage(rule.messageKey(), written(entry.arguments, messages), VIETNAMESE),
                            entry.places,
                            entry.count));
                }
            });
            ofPoint.sort(Comparator.comparing(Finding::level));
            if (ofPoint.isEmpty()) {
                String sentence = messages.getMessage(CLEAN, null, VIETNAMESE);
                ofPoint.add(new Finding(point, FindingLevel.OK, null, null, sentence, List.of(), 0));
            }
            findings.addAll(ofPoint);
        }
        return new FormatReport(type, findings);
    }

    /** Arguments as text: names of fields by their key, lists joined by commas. */
    private static Object[] written(Object[] arguments, MessageSource messages) {
        Object[] written = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            written[i] = arguments[i] instanceof List<?> list
                    ? list.stream().map(item -> text(item, messages)).collect(Collectors.joining(", "))
                    : text(arguments[i], messages);
        }
        return written;
    }

    private static String text(Object argument, MessageSource messages) {
        return argument instanceof MessageSourceResolvable resolvable
                ? messages.getMessage(resolvable, VIETNAMESE)
                : String.valueOf(argument);
    }

    /** Part of a sentence, by its key. */
    static MessageSourceResolvable phrase(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments);
    }
}
