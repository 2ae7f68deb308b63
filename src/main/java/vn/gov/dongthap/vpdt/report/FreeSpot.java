package vn.gov.dongthap.vpdt.report;

import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds where a stamp covers nothing: under number and notation on the left, else under the date on the right, else
 * where there is least ink (Decree 30/2020 has the stamp put on blank paper).
 */
final class FreeSpot {

    private static final int STEP = 4;
    private static final int SHADES = 256;
    /** How much darker than the paper a point must be to count as ink; scans are never quite white. */
    private static final int CONTRAST = 40;

    private final int[][] inkUpTo;
    private final int width;
    private final int height;

    /**
     * @param page the page as seen, in shades of grey
     */
    FreeSpot(BufferedImage page) {
        width = page.getWidth();
        height = page.getHeight();
        inkUpTo = new int[height + 1][width + 1];
        int paper = paper(page);
        for (int y = 0; y < height; y++) {
            int row = 0;
            for (int x = 0; x < width; x++) {
                row += shade(page, x, y) < paper - CONTRAST ? 1 : 0;
                inkUpTo[y + 1][x + 1] = inkUpTo[y][x + 1] + row;
            }
        }
    }

    /** The best place for the upper left corner of a stamp of that size, in points of the picture. */
    Spot find(int stampWidth, int stampHeight) {
        int margin = Math.min(width, height) / 30;
        int left = Math.min(margin, Math.max(0, width - stampWidth));
        int lastLeft = Math.max(left, width - stampWidth - margin);
        int top = Math.min(height / 7, Math.max(0, height - stampHeight));
        int lastTop = Math.max(top, height / 2 - stampHeight);
        return IntStream.iterate(top, y -> y <= lastTop, y -> y + STEP)
                .boxed()
                .flatMap(y -> lefts(left, lastLeft).map(x -> new Spot(x, y, ink(x, y, stampWidth, stampHeight))))
                .min(Comparator.comparingInt(Spot::ink)
                        .thenComparing(this::isOnRight)
                        .thenComparingInt(Spot::y))
                .orElseThrow();
    }

    /** The row below the lowest ink; a single speck is dust. */
    int inkEndsAt() {
        for (int y = height; y > 0; y--) {
            if (inkUpTo[y][width] - inkUpTo[y - 1][width] > 1) {
                return y;
            }
        }
        return 0;
    }

    private Stream<Integer> lefts(int first, int last) {
        return IntStream.iterate(first, x -> x <= last, x -> x + STEP).boxed();
    }

    private boolean isOnRight(Spot spot) {
        return spot.x() > width / 3;
    }

    /** Far enough from the edge for the binding. */
    private int fromMargin(Spot spot) {
        return Math.abs(spot.x() - width / 12);
    }

    private int ink(int x, int y, int stampWidth, int stampHeight) {
        int right = Math.min(width, x + stampWidth);
        int bottom = Math.min(height, y + stampHeight);
        return inkUpTo[bottom][right] - inkUpTo[y][right] - inkUpTo[bottom][x] + inkUpTo[y][x];
    }

    /** The shade most of the page has. */
    private int paper(BufferedImage page) {
        int[] points = new int[SHADES];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                points[shade(page, x, y)]++;
            }
        }
        return IntStream.range(0, SHADES)
                .boxed()
                .max(Comparator.comparingInt(shade -> points[shade]))
                .orElseThrow();
    }

    private static int shade(BufferedImage page, int x, int y) {
        return page.getRaster().getSample(x, y, 0);
    }

    /**
     * A place on the picture.
     *
     * @param x from the left
     * @param y from the top
     * @param ink points of ink a stamp there would cover
     */
    record Spot(int x, int y, int ink) {}
}
