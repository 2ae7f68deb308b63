package vn.gov.dongthap.vpdt.signature.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The form fields that may be filled after the competent person signed: number and date, which do not exist before
 * (N14, N15.3x).
 *
 * @param names their names
 */
public record NumberFields(Set<String> names) {

    /** Field of the number. */
    static final String NUMBER = "vpdt-so";
    /** Field of the day. */
    static final String DAY = "vpdt-ngay";
    /** Field of the month. */
    static final String MONTH = "vpdt-thang";
    /** Field of the year, in documents that leave it open. */
    static final String YEAR = "vpdt-nam";
    /** A page's part that a signature's picture may take. */
    static final double LARGEST_SHARE_OF_PAGE = 0.15;

    private static final float WIDEST = 130;
    private static final float HIGHEST = 30;
    private static final Pattern NUMBER_OR_DATE = Pattern.compile("\\d{1,8}[a-z]?|\\d{1,2}/\\d{1,2}/\\d{4}");

    /** Our own names and those other systems use, as configured. */
    public static NumberFields with(List<String> others) {
        Set<String> names = new HashSet<>(Set.of(NUMBER, DAY, MONTH, YEAR));
        names.addAll(others);
        return new NumberFields(Set.copyOf(names));
    }

    /** Whether the field stood empty and small, and now holds a number or a date. */
    boolean mayFill(FormFields.Field before, FormFields.Field after) {
        return names.contains(before.name())
                && COSName.TX.equals(before.type())
                && before.dictionary().getString(COSName.V, "").isEmpty()
                && after.dictionary().getDictionaryObject(COSName.V) instanceof COSString value
                && NUMBER_OR_DATE.matcher(value.getString()).matches()
                && before.widgets().stream().allMatch(NumberFields::isSmall);
    }

    private static boolean isSmall(COSDictionary widget) {
        COSArray box = widget.getCOSArray(COSName.RECT);
        if (box == null || box.size() != 4) {
            return false;
        }
        PDRectangle rectangle = new PDRectangle(box);
        return rectangle.getWidth() <= WIDEST && rectangle.getHeight() <= HIGHEST;
    }
}
