package vn.gov.dongthap.vpdt.signature;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.ImageIO;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * The picture of a signature or seal: PNG, transparent, blue for a person, red for an agency (Appendix I, II.7d, II.8a).
 *
 * @param png its bytes
 */
record SignaturePicture(byte[] png) {

    private static final byte[] MAGIC = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int HEADER = 24;
    private static final int WIDTH_AT = 16;
    private static final int LARGEST = 500 * 1024;
    private static final int LONGEST_SIDE = 3000;
    private static final double LEAST_TRANSPARENT = 0.2;
    private static final int OPAQUE = 128;

    /**
     * Takes a picture in.
     *
     * @throws RuleBroken when Appendix I does not allow it
     */
    static SignaturePicture check(byte[] png, SignatureOwner owner) {
        if (png.length < HEADER
                || png.length > LARGEST
                || !Arrays.equals(png, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new RuleBroken("N13.7", "signature.picture.not-png");
        }
        SignaturePicture picture = new SignaturePicture(png);
        if (picture.width() < 1
                || picture.width() > LONGEST_SIDE
                || picture.height() < 1
                || picture.height() > LONGEST_SIDE) {
            throw new RuleBroken("N13.7", "signature.picture.not-png");
        }
        picture.requireColour(owner);
        return picture;
    }

    /** Width by height. */
    float aspect() {
        return (float) width() / height();
    }

    private int width() {
        return ByteBuffer.wrap(png).getInt(WIDTH_AT);
    }

    private int height() {
        return ByteBuffer.wrap(png).getInt(WIDTH_AT + Integer.BYTES);
    }

    private void requireColour(SignatureOwner owner) {
        BufferedImage image = decoded();
        long red = 0;
        long blue = 0;
        long drawn = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = image.getRGB(x, y);
                if (colour >>> 24 >= OPAQUE) {
                    drawn++;
                    red += colour >> 16 & 0xFF;
                    blue += colour & 0xFF;
                }
            }
        }
        long all = (long) image.getWidth() * image.getHeight();
        if (drawn == 0 || drawn > all * (1 - LEAST_TRANSPARENT)) {
            throw new RuleBroken("N13.7", "signature.picture.not-transparent");
        }
        if (owner == SignatureOwner.PERSON && blue <= red) {
            throw new RuleBroken("N13.7", "signature.picture.not-blue");
        }
        if (owner == SignatureOwner.AGENCY && red <= blue) {
            throw new RuleBroken("N17.2", "signature.picture.not-red");
        }
    }

    private BufferedImage decoded() {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            if (image == null) {
                throw new RuleBroken("N13.7", "signature.picture.not-png");
            }
            return image;
        } catch (IOException | IllegalArgumentException e) {
            throw new RuleBroken("N13.7", "signature.picture.not-png");
        }
    }
}
