package vn.gov.dongthap.vpdt.signature;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Draws signatures and seals for the demonstration, from letters' outlines: no font need be installed. */
final class DemonstrationPictures implements AutoCloseable {

    private static final Color INK = new Color(0x1F, 0x3F, 0xB8);
    private static final Color SEAL = new Color(0xD1, 0x1F, 0x2A);
    private static final int SIGNATURE_WIDTH = 480;
    private static final int SIGNATURE_HEIGHT = 200;
    private static final int SEAL_SIDE = 425;
    private static final int STAR_POINTS = 5;
    private static final String MARK = "TRÌNH DIỄN";

    private final TrueTypeFont upright;
    private final TrueTypeFont italic;

    DemonstrationPictures() {
        upright = font("/reports/fonts/Tinos-Regular.ttf");
        italic = font("/reports/fonts/Tinos-Italic.ttf");
    }

    /** A given name as if written by hand, with a flourish. */
    byte[] signature(String fullName) {
        BufferedImage image = new BufferedImage(SIGNATURE_WIDTH, SIGNATURE_HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = pen(image, INK);
        String given = fullName.substring(fullName.lastIndexOf(' ') + 1);
        Shape name = text(italic, given, 120);
        AffineTransform slant = AffineTransform.getTranslateInstance(60, 125);
        slant.shear(-0.25, 0);
        slant.rotate(-0.08);
        pen.fill(slant.createTransformedShape(name));
        Path2D flourish = new Path2D.Double();
        flourish.moveTo(30, 150);
        flourish.curveTo(150, 175, 300, 120, 450, 60);
        flourish.curveTo(400, 130, 250, 165, 120, 172);
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(flourish);
        pen.fill(AffineTransform.getTranslateInstance(300, 195).createTransformedShape(text(upright, MARK, 22)));
        pen.dispose();
        return png(image);
    }

    /** A round seal with a star, the agency's abbreviation, and the word that it is none. */
    byte[] seal(String shortName) {
        BufferedImage image = new BufferedImage(SEAL_SIDE, SEAL_SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = pen(image, SEAL);
        double centre = SEAL_SIDE / 2.0;
        pen.setStroke(new BasicStroke(9));
        pen.draw(new Ellipse2D.Double(6, 6, SEAL_SIDE - 12.0, SEAL_SIDE - 12.0));
        pen.setStroke(new BasicStroke(4));
        pen.draw(new Ellipse2D.Double(85, 85, SEAL_SIDE - 170.0, SEAL_SIDE - 170.0));
        pen.fill(star(centre, centre - 30, 55));
        write(pen, shortName, centre, centre + 85, 52);
        around(pen, "DẤU " + MARK + " – KHÔNG CÓ GIÁ TRỊ ", centre, 150, 44);
        pen.dispose();
        return png(image);
    }

    @Override
    public void close() {
        try {
            upright.close();
            italic.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Graphics2D pen, String text, double centre, double baseline, double size) {
        Shape shape = text(upright, text, size);
        double left = centre - shape.getBounds2D().getCenterX();
        pen.fill(AffineTransform.getTranslateInstance(left, baseline).createTransformedShape(shape));
    }

    private void around(Graphics2D pen, String text, double centre, double radius, double size) {
        int[] letters = text.codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            Shape letter = text(upright, Character.toString(letters[i]), size);
            AffineTransform place = AffineTransform.getTranslateInstance(centre, centre);
            place.rotate(2 * Math.PI * i / letters.length - Math.PI * 0.75);
            place.translate(-letter.getBounds2D().getCenterX(), -radius);
            pen.fill(place.createTransformedShape(letter));
        }
    }

    private static Shape star(double x, double y, double radius) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < STAR_POINTS * 2; i++) {
            double reach = i % 2 == 0 ? radius : radius * 0.38;
            double angle = Math.PI * i / STAR_POINTS - Math.PI / 2;
            double pointX = x + reach * Math.cos(angle);
            double pointY = y + reach * Math.sin(angle);
            if (i == 0) {
                star.moveTo(pointX, pointY);
            } else {
                star.lineTo(pointX, pointY);
            }
        }
        star.closePath();
        return star;
    }

    /** Outlines of a text standing on the origin. */
    private static Shape text(TrueTypeFont font, String text, double size) {
        try {
            double scale = size / font.getUnitsPerEm();
            Path2D all = new Path2D.Double();
            double x = 0;
            for (int letter : text.codePoints().toArray()) {
                int glyph = font.getUnicodeCmapLookup().getGlyphId(letter);
                GlyphData outline = font.getGlyph().getGlyph(glyph);
                AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
                place.scale(scale, -scale);
                all.append(place.createTransformedShape(outline.getPath()), false);
                x += font.getAdvanceWidth(glyph) * scale;
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Graphics2D pen(BufferedImage image, Color colour) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(colour);
        return pen;
    }

    private static TrueTypeFont font(String file) {
        try (InputStream in = DemonstrationPictures.class.getResourceAsStream(file)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(in, file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png(BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
