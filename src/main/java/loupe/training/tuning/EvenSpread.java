package loupe.training.tuning;

import java.util.Arrays;
import loupe.data.Chance;

/**
 * Points that fill a cube evenly, however many there are: each is the one before it moved by the same step, whose parts are
 * powers of the root of {@code x^(d + 1) = x + 1}, the golden ratio's kin (an additive recurrence, as Niederreiter 1992,
 * "Random Number Generation and Quasi-Monte Carlo Methods", section 3.1, describes; the root is the choice of M. Roberts 2018).
 */
final class EvenSpread {

    private final double[] start;
    private final double[] step;

    /** @param seed where the first point lies */
    EvenSpread(int dimensions, long seed) {
        double root = 2;
        for (int i = 0; i < 60; i++) {
            root = Math.pow(1 + root, 1.0 / (dimensions + 1));
        }
        double base = 1 / root;
        Chance chance = Chance.of(seed, -1);
        start = new double[dimensions];
        step = new double[dimensions];
        Arrays.setAll(start, i -> chance.uniform());
        Arrays.setAll(step, i -> Math.pow(base, i + 1));
    }

    /** Point {@code number} from 0. */
    double[] point(int number) {
        double[] point = new double[start.length];
        Arrays.setAll(point, i -> (start[i] + number * step[i]) % 1);
        return point;
    }
}
