package vn.gov.dongthap.vpdt.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * Text as paper can show it. Characters nobody sees, among them those that no Excel or Word file may hold and those that
 * turn the direction of reading, are left out; characters the font has no picture of become a box, for PDF/A allows no
 * missing ones.
 */
final class PrintableText {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}&&[^\\n\\t]]");
    private static final int BOX = 0x25A1;
    private static final Font FONT = font();

    private PrintableText() {}

    static String of(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        return FONT.canDisplayUpTo(seen) < 0 ? seen : boxed(seen);
    }

    private static String boxed(String text) {
        StringBuilder boxed = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point == '\n' || point == '\t' || FONT.canDisplay(point) ? point : BOX)
                .forEach(boxed::appendCodePoint);
        return boxed.toString();
    }

    private static Font font() {
        try (InputStream file = new ClassPathResource("reports/fonts/Tinos-Regular.ttf").getInputStream()) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the font of reports", e);
        }
    }
}
