package loupe.data;

import java.util.Arrays;

/**
 * How far each pixel's centre is from the nearest marked pixel's: the exact Euclidean distance transform of Felzenszwalb and
 * Huttenlocher (2012), which takes time in proportion to the pixels.
 */
final class DistanceField {

    /** Farther than any picture is wide, and its square is still a number. */
    private static final double FAR = 1e9;

    private final int width;
    private final double[] squares;

    private DistanceField(int width, double[] squares) {
        this.width = width;
        this.squares = squares;
    }

    /** @param marked row by row; where none is marked every distance is very large */
    static DistanceField to(boolean[] marked, int width) {
        double[] squares = new double[marked.length];
        for (int i = 0; i < marked.length; i++) {
            squares[i] = marked[i] ? 0 : FAR * FAR;
        }
        int height = marked.length / width;
        for (int x = 0; x < width; x++) {
            along(squares, x, width, height);
        }
        for (int y = 0; y < height; y++) {
            along(squares, y * width, 1, width);
        }
        return new DistanceField(width, squares);
    }

    double at(int x, int y) {
        return Math.sqrt(squares[y * width + x]);
    }

    /** Replaces the values of one row or column by the lowest of the parabolas that stand on all of them. */
    private static void along(double[] squares, int start, int step, int count) {
        double[] heights = new double[count];
        for (int i = 0; i < count; i++) {
            heights[i] = squares[start + i * step];
        }
        int[] lowest = new int[count];
        double[] from = new double[count + 1];
        Arrays.fill(from, Double.POSITIVE_INFINITY);
        from[0] = Double.NEGATIVE_INFINITY;
        int last = 0;
        for (int i = 1; i < count; i++) {
            double meets = meeting(heights, lowest[last], i);
            while (meets <= from[last]) {
                last--;
                meets = meeting(heights, lowest[last], i);
            }
            last++;
            lowest[last] = i;
            from[last] = meets;
            from[last + 1] = Double.POSITIVE_INFINITY;
        }
        for (int i = 0, on = 0; i < count; i++) {
            while (from[on + 1] < i) {
                on++;
            }
            double away = i - lowest[on];
            squares[start + i * step] = away * away + heights[lowest[on]];
        }
    }

    /** Where the parabolas on two places cross. */
    private static double meeting(double[] heights, int left, int right) {
        return (heights[right] + (double) right * right - heights[left] - (double) left * left) / (2.0 * (right - left));
    }
}
