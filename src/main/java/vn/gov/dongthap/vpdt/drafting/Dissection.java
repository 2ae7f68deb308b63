package vn.gov.dongthap.vpdt.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/**
 * Finds the components of a draft by what they say and where they stand, whether a table, tabs or text boxes hold them in
 * place.
 */
final class Dissection {

    /** Heads are never longer; what looks like one further down is quoted text. */
    private static final int HEAD_LINES = 60;

    private static final int INSENSITIVE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern NUMBER = Pattern.compile("số\\s*:.{0,60}|số\\s*[\\d.…]*\\s*/.{1,40}", INSENSITIVE);
    private static final Pattern DATE =
            Pattern.compile("\\D{0,80}ngày[\\s\\d.…]*tháng[\\s\\d.…]*năm[\\s\\d.…]*", INSENSITIVE);
    private static final Pattern LETTER_SUBJECT = Pattern.compile("v\\s*/\\s*v\\b.*", INSENSITIVE);
    private static final Set<String> STAMPS = Set.of("hoa toc", "thuong khan", "khan");
    private static final int SUBJECT_LINES = 8;
    private static final int ADDRESSEES_WITHIN = 8;

    private final WordText text;
    private final DocumentType type;
    private final List<Line> lines = new ArrayList<>();

    private Dissection(WordText text, DocumentType type) {
        this.text = text;
        this.type = type;
    }

    static Anatomy of(WordText text, DocumentType type) {
        return new Dissection(text, type).dissect();
    }

    private Anatomy dissect() {
        partColumns();
        Line nation = within(0, HEAD_LINES, line -> line.folded().contains("xa hoi chu nghia viet nam"));
        Line motto = within(0, HEAD_LINES, line -> line.folded().startsWith("doc lap tu do"));
        Line number = within(0, HEAD_LINES, line -> NUMBER.matcher(line.text()).matches());
        Line date = within(0, HEAD_LINES, line -> DATE.matcher(line.text()).matches());
        Line letter = within(
                0, HEAD_LINES, line -> LETTER_SUBJECT.matcher(line.text()).matches());
        int headEnd = headEnd(Stream.of(nation, motto, number, date, letter)
                .filter(Objects::nonNull)
                .toList());
        List<Line> head = lines.subList(0, headEnd);
        List<Line> letterSubject = letter == null ? List.of() : paragraph(letter, headEnd);
        List<Line> stamps =
                head.stream().filter(line -> STAMPS.contains(line.folded())).toList();
        List<Line> agency = agency(head, number, nation, motto, date, stamps);

        Line title = title(headEnd);
        List<Line> subject = title == null ? List.of() : subject(title.placeIn(lines) + 1);
        int textStart = Math.max(headEnd, after(title, subject));
        Line greeting = within(textStart, textStart + ADDRESSEES_WITHIN, this::opensAddressees);
        List<Line> addressees = greeting == null ? List.of() : addressees(greeting);
        int bodyStart = Math.max(textStart, after(greeting, addressees));

        Annexes annexes = Annexes.in(lines, bodyStart);
        Foot foot = new Foot(lines, bodyStart, annexes.start());
        List<Line> body = lines.subList(bodyStart, Math.max(bodyStart, foot.start()));
        return new Anatomy(
                text,
                lines,
                head,
                nation,
                motto,
                agency,
                number,
                date,
                title,
                subject,
                letterSubject,
                stamps,
                addressees,
                body,
                foot.signer(),
                foot.recipients(),
                annexes.each());
    }

    /** Heads and feet without a table part their two columns by tabs. */
    private void partColumns() {
        boolean foot = false;
        for (Line line : text.lines()) {
            boolean loose = !line.spot().isInTable() && line.spot().box() == 0;
            foot |= loose && line.folded().startsWith("noi nhan");
            if (loose && (foot || lines.size() < HEAD_LINES)) {
                lines.addAll(line.columns());
            } else {
                lines.add(line);
            }
        }
    }

    private @Nullable Line within(int from, int to, Predicate<Line> property) {
        return lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size())).stream()
                .filter(line -> !line.isBlank())
                .filter(property)
                .findFirst()
                .orElse(null);
    }

    /** Behind the last line of what was found, and of the tables around it. */
    private int headEnd(List<Line> found) {
        int end = 0;
        for (int i = 0; i < lines.size(); i++) {
            Spot spot = lines.get(i).spot();
            int at = i;
            boolean belongs = found.stream()
                    .anyMatch(line -> line == lines.get(at)
                            || line.spot().isInTable() && line.spot().table() == spot.table()
                            || line.spot().box() > 0 && line.spot().box() == spot.box());
            if (belongs) {
                end = i + 1;
            }
        }
        return end;
    }

    /** A line and those that go on with it in the same place. */
    private List<Line> paragraph(Line first, int end) {
        int from = first.placeIn(lines);
        return lines.subList(from, Math.max(end, from + 1)).stream()
                .filter(line -> line.spot().box() == first.spot().box())
                .filter(line -> line.spot().column() == first.spot().column())
                .takeWhile(line -> !line.isBlank() && (line == first || !isLandmark(line)))
                .toList();
    }

    private boolean isLandmark(Line line) {
        return STAMPS.contains(line.folded())
                || NUMBER.matcher(line.text()).matches()
                || DATE.matcher(line.text()).matches()
                || opensAddressees(line);
    }

    /** What stands over the number in its column and is nothing else. */
    private static List<Line> agency(
            List<Line> head,
            @Nullable Line number,
            @Nullable Line nation,
            @Nullable Line motto,
            @Nullable Line date,
            List<Line> stamps) {
        List<Line> above = new ArrayList<>();
        for (Line line : head) {
            if (line == number || number == null && line == date) {
                break;
            }
            boolean other = line == nation
                    || line == motto
                    || line == date
                    || stamps.contains(line)
                    || LETTER_SUBJECT.matcher(line.text()).matches();
            boolean sameTable = number != null && number.spot().isInTable();
            boolean elsewhere = sameTable
                    && (line.spot().table() != number.spot().table()
                            || line.spot().column() != number.spot().column());
            boolean besideNation = !sameTable
                    && nation != null
                    && nation.spot().box() > 0
                    && line.spot().box() == nation.spot().box();
            if (!line.isBlank() && !other && !elsewhere && !besideNation) {
                above.add(line);
            }
        }
        return above;
    }

    private @Nullable Line title(int from) {
        String expected = VietnameseText.folded(TypeLayout.title(type));
        Line exact = within(
                from,
                from + HEAD_LINES / 2,
                line -> line.folded().equals(expected) && !line.text().endsWith(":"));
        return exact != null || TypeLayout.hasTitle(type) ? exact : within(from, from + 10, Dissection::isAnyTitle);
    }

    private static boolean isAnyTitle(Line line) {
        return line.isCapitals()
                && Stream.of(DocumentType.values())
                        .anyMatch(any -> line.folded().equals(VietnameseText.folded(TypeLayout.title(any))));
    }

    private List<Line> subject(int from) {
        List<Line> subject = new ArrayList<>();
        for (Line line : lines.subList(from, Math.min(from + SUBJECT_LINES, lines.size()))) {
            boolean ended = !subject.isEmpty()
                    && (line.isBlank() || !line.format().isCentered() || line.isCapitals() || isRuled(last(subject)));
            boolean running = !line.isBlank() && !line.format().isCentered() && !line.all(CharacterFormat::isBold);
            if (ended || running || opensAddressees(line) || line.folded().startsWith("can cu")) {
                break;
            }
            if (!line.isBlank()) {
                subject.add(line);
            } else if (isRuled(line)) {
                break;
            }
        }
        return TypeLayout.hasSubject(type)
                        || subject.stream().allMatch(line -> line.format().isCentered())
                ? subject
                : List.of();
    }

    private static Line last(List<Line> lines) {
        return lines.get(lines.size() - 1);
    }

    private static boolean isRuled(Line line) {
        return !line.strokes().isEmpty()
                || line.format().hasTopLine()
                || line.format().hasBottomLine();
    }

    private boolean opensAddressees(Line line) {
        String folded = line.folded();
        return folded.startsWith("kinh gui")
                || type == DocumentType.TELEGRAM
                        && folded.endsWith(" dien")
                        && line.text().length() < 120;
    }

    /** The words, and the names with dashes behind or below, be it in a table of its own. */
    private List<Line> addressees(Line greeting) {
        List<Line> block = new ArrayList<>();
        block.add(greeting);
        for (Line line : lines.subList(greeting.placeIn(lines) + 1, lines.size())) {
            boolean sameTable = greeting.spot().isInTable()
                    && line.spot().table() == greeting.spot().table();
            if (!line.isBlank() && !sameTable && !isListed(line)) {
                break;
            }
            if (!line.isBlank()) {
                block.add(line);
            } else if (!sameTable && block.size() > 1) {
                break;
            }
        }
        return block;
    }

    static boolean isListed(Line line) {
        String text = line.text();
        return text.startsWith("-") || text.startsWith("–") || text.startsWith("+") || text.startsWith("•");
    }

    private int after(@Nullable Line one, List<Line> others) {
        Line last = others.isEmpty() ? one : last(others);
        return last == null ? 0 : last.placeIn(lines) + 1;
    }

    /** Urgency a stamp stands for. */
    static Urgency urgency(Line stamp) {
        return Stream.of(Urgency.values())
                .filter(urgency -> VietnameseText.folded(urgency.label()).equals(stamp.folded()))
                .findFirst()
                .orElse(Urgency.NORMAL);
    }
}
