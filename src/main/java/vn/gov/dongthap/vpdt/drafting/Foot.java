package vn.gov.dongthap.vpdt.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds who signs and who receives, at the end of the text and before the annexes. */
final class Foot {

    /** A mark of authority, or somebody's own way to write one. */
    static final Pattern MARK =
            Pattern.compile("(TM|KT|TL|TUQ|Q|T/M|K/T|T/L|T/UQ)\\s*[./]?\\s+\\p{Lu}.*|(TM|KT|TL|TUQ|Q)\\.\\p{Lu}.*");

    private static final int LONGEST_NAME = 60;
    private static final Pattern HINT = Pattern.compile("\\(.*\\)");

    private final List<Line> lines;
    private final int from;
    private final int to;
    private final List<Line> signer;
    private final List<Line> recipients;

    /** Looks between the start of the text and the first annex. */
    Foot(List<Line> lines, int from, int to) {
        this.lines = lines;
        this.from = from;
        this.to = to;
        Line head = head();
        this.recipients = head == null ? List.of() : recipients(head);
        this.signer = signer(head);
    }

    /** Lines of position and name, those with a hint in brackets left out. */
    List<Line> signer() {
        return signer;
    }

    List<Line> recipients() {
        return recipients;
    }

    /** Where the text ends. */
    int start() {
        int start = to;
        for (List<Line> part : List.of(signer, recipients)) {
            if (!part.isEmpty()) {
                start = Math.min(start, startOfTable(part.get(0)));
            }
        }
        return start;
    }

    private int startOfTable(Line line) {
        int start = line.placeIn(lines);
        while (line.spot().isInTable()
                && start > from
                && lines.get(start - 1).spot().table() == line.spot().table()) {
            start--;
        }
        return start;
    }

    private @Nullable Line head() {
        for (int i = to - 1; i >= from; i--) {
            if (lines.get(i).folded().equals("noi nhan")) {
                return lines.get(i);
            }
        }
        return null;
    }

    private List<Line> recipients(Line head) {
        List<Line> list = new ArrayList<>();
        for (Line line : lines.subList(head.placeIn(lines), to)) {
            Spot spot = line.spot();
            boolean same = spot.box() == head.spot().box()
                    && (!spot.tabbed() || spot.column() == head.spot().column());
            if (same && !line.isBlank()) {
                if (line != head && !Dissection.isListed(line) && isFiled(list.get(list.size() - 1))) {
                    break;
                }
                list.add(line);
            }
        }
        return list;
    }

    private static boolean isFiled(Line line) {
        return line.folded().startsWith("luu");
    }

    private List<Line> signer(@Nullable Line head) {
        List<Line> beside = head == null ? List.of() : beside(head);
        List<Line> found = beside.isEmpty() ? byLook() : beside;
        return found.stream()
                .filter(line -> !HINT.matcher(line.text()).matches())
                .toList();
    }

    /** What stands to the right of the recipients. */
    private List<Line> beside(Line head) {
        Spot left = head.spot();
        return lines.subList(from, to).stream()
                .filter(line -> !line.isBlank())
                .filter(line -> left.isInTable()
                        ? line.spot().table() == left.table() && line.spot().column() > left.column()
                        : left.tabbed() && line.spot().tabbed() && line.spot().column() > left.column())
                .toList();
    }

    /** The last block of bold capitals, and the name below it, in one cell, box or text. */
    private List<Line> byLook() {
        for (int i = to - 1; i >= from; i--) {
            Line name = isHeading(lines.get(i)) ? nameBelow(i) : null;
            if (name != null) {
                return block(i, name);
            }
        }
        return List.of();
    }

    private static boolean isHeading(Line line) {
        return !line.isBlank()
                && (MARK.matcher(line.text()).matches()
                        || line.isCapitals()
                                && line.all(CharacterFormat::isBold)
                                && line.format().isCentered());
    }

    /** The next line in the same place, when it can be a name. */
    private @Nullable Line nameBelow(int heading) {
        int box = lines.get(heading).spot().box();
        return lines.subList(heading + 1, to).stream()
                .filter(line -> line.spot().box() == box && !line.isBlank())
                .findFirst()
                .filter(line -> line.format().isCentered() && line.text().length() <= LONGEST_NAME)
                .orElse(null);
    }

    private List<Line> block(int last, Line name) {
        int box = name.spot().box();
        List<Line> block = new ArrayList<>();
        for (int i = last; i >= from && lines.get(i).spot().box() == box && isHeading(lines.get(i)); i--) {
            block.add(0, lines.get(i));
        }
        block.add(name);
        return block;
    }
}
