package loupe.inference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import loupe.data.GrayImage;

/**
 * The places of a shift map: how far a digit lies to the right of and below the middle of the frame, in whole pixels, row by
 * row from the top left.
 */
public final class ShiftGrid {

    /** The farthest place, in pixels. */
    public static final int REACH = 8;
    /** How many places in a row, and how many rows. */
    public static final int SIDE = 2 * REACH + 1;
    /** How many places in all. */
    public static final int COUNT = SIDE * SIDE;
    /** A first look takes every fourth pixel. */
    private static final int COARSE = 4;
    private static final float INK = 0.1f;

    private ShiftGrid() {}

    /** Pixels to the right at {@code place}. */
    public static int dx(int place) {
        return place % SIDE - REACH;
    }

    /** Pixels down at {@code place}. */
    public static int dy(int place) {
        return place / SIDE - REACH;
    }

    /** The place that is that far from the middle, each at most {@link #REACH}. */
    public static int place(int dx, int dy) {
        return (dy + REACH) * SIDE + dx + REACH;
    }

    /** All places, first the 5x5 of the first look, then the nearer ones before the farther ones. */
    public static List<Integer> order() {
        return IntStream.range(0, COUNT).boxed().sorted(Comparator.comparing((Integer place) -> !coarse(place))
                .thenComparing(place -> Math.max(Math.abs(dx(place)), Math.abs(dy(place))))
                .thenComparing(Comparator.naturalOrder())).toList();
    }

    /** At each place, whether some of {@code picture}'s ink is lost when the picture is moved so far. Less than a tenth is no ink. */
    public static List<Boolean> leaving(GrayImage picture) {
        int[] inked = IntStream.range(0, GrayImage.SIDE * GrayImage.SIDE)
                .filter(i -> picture.at(i % GrayImage.SIDE, i / GrayImage.SIDE) > INK).toArray();
        return IntStream.range(0, COUNT).mapToObj(place -> Arrays.stream(inked).anyMatch(i -> isOut(i % GrayImage.SIDE + dx(place))
                || isOut(i / GrayImage.SIDE + dy(place)))).toList();
    }

    private static boolean isOut(int pixel) {
        return pixel < 0 || pixel >= GrayImage.SIDE;
    }

    private static boolean coarse(int place) {
        return dx(place) % COARSE == 0 && dy(place) % COARSE == 0;
    }
}
