package vn.gov.dongthap.vpdt.drafting;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSourceResolvable;

/** How a component must be set, as the tables of Appendix I V put it: loại chữ, cỡ chữ, kiểu chữ, and in the middle. */
record LineStyle(double smallest, double largest, boolean bold, boolean italic, Case letters, boolean centered) {

    /** Loại chữ. */
    enum Case {
        /** In hoa. */
        CAPITALS,
        /** In thường. */
        SMALL,
        /** Either. */
        ANY
    }

    static LineStyle sized(double smallest, double largest) {
        return new LineStyle(smallest, largest, false, false, Case.ANY, false);
    }

    LineStyle inBold() {
        return new LineStyle(smallest, largest, true, italic, letters, centered);
    }

    LineStyle inItalic() {
        return new LineStyle(smallest, largest, bold, true, letters, centered);
    }

    LineStyle inCapitals() {
        return new LineStyle(smallest, largest, bold, italic, Case.CAPITALS, centered);
    }

    LineStyle inSmallLetters() {
        return new LineStyle(smallest, largest, bold, italic, Case.SMALL, centered);
    }

    LineStyle inTheMiddle() {
        return new LineStyle(smallest, largest, bold, italic, letters, true);
    }

    /** What is otherwise with a line, empty when nothing is. */
    List<MessageSourceResolvable> faults(Line line) {
        List<MessageSourceResolvable> faults = new ArrayList<>();
        if (!line.sized(smallest, largest)) {
            String size = number(wrongSize(line));
            faults.add(
                    smallest == largest
                            ? Findings.phrase("drafting.fault.size", size, number(smallest))
                            : Findings.phrase("drafting.fault.sizes", size, number(smallest), number(largest)));
        }
        if (bold ? !line.all(CharacterFormat::isBold) : line.any(CharacterFormat::isBold)) {
            faults.add(Findings.phrase(bold ? "drafting.fault.not-bold" : "drafting.fault.bold"));
        }
        if (italic ? !line.all(CharacterFormat::isItalic) : line.any(CharacterFormat::isItalic)) {
            faults.add(Findings.phrase(italic ? "drafting.fault.not-italic" : "drafting.fault.italic"));
        }
        if (letters == Case.CAPITALS && !line.isCapitals()) {
            faults.add(Findings.phrase("drafting.fault.not-capitals"));
        } else if (letters == Case.SMALL && line.isCapitals()) {
            faults.add(Findings.phrase("drafting.fault.capitals"));
        }
        if (centered && !line.spot().tabbed() && !line.format().isCentered()) {
            faults.add(Findings.phrase("drafting.fault.not-centered"));
        }
        return faults;
    }

    private double wrongSize(Line line) {
        return line.visible().stream()
                .mapToDouble(span -> span.format().points())
                .filter(size -> size < smallest || size > largest)
                .findFirst()
                .orElse(0);
    }

    /** A number as Vietnamese write it, with a comma and no more than one digit behind. */
    static String number(double value) {
        return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi"))).format(value);
    }
}
