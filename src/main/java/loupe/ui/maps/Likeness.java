package loupe.ui.maps;

import java.util.stream.IntStream;
import loupe.data.GrayImage;

/** When two pictures are of the same drawing. Moving and turning it rounds its points. */
final class Likeness {

    private static final float SLACK = 1e-4f;

    private Likeness() {}

    /** Whether no pixel of the two differs by more than rounding. */
    static boolean same(GrayImage a, GrayImage b) {
        float[] one = a.toArray();
        float[] other = b.toArray();
        return IntStream.range(0, one.length).allMatch(i -> Math.abs(one[i] - other[i]) < SLACK);
    }
}
