package vn.gov.dongthap.vpdt.signature.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The figures of the documents' typeface, small enough to travel inside every document that waits for its number. */
enum DigitFont {
    UPRIGHT("VpdtUpright", "/reports/fonts/Tinos-Regular.ttf"),
    ITALIC("VpdtItalic", "/reports/fonts/Tinos-Italic.ttf");

    private static final String FIGURES = "0123456789/abcdefghijklmnopqrstuvwxyz";

    private final String resource;
    private final byte[] program;

    DigitFont(String resource, String file) {
        this.resource = resource;
        this.program = figuresOf(file);
    }

    static DigitFont of(boolean italic) {
        return italic ? ITALIC : UPRIGHT;
    }

    /** Name in the form's resources. */
    String resource() {
        return resource;
    }

    PDType0Font embed(PDDocument document) throws IOException {
        return PDType0Font.load(document, new ByteArrayInputStream(program), false);
    }

    private static byte[] figuresOf(String file) {
        try (InputStream in = Objects.requireNonNull(DigitFont.class.getResourceAsStream(file), file);
                TrueTypeFont whole = new TTFParser().parse(new RandomAccessReadBuffer(in));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            TTFSubsetter subsetter = new TTFSubsetter(whole);
            FIGURES.codePoints().forEach(subsetter::add);
            subsetter.writeToStream(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
