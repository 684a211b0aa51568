package loupe.data.moonlight;

import java.util.List;
import java.util.stream.IntStream;
import loupe.data.Chance;

/** How much of each genre is in a film: shares that add up to 1. The array is read only. */
record GenreMixture(double[] shares) {

    private static final double CONCENTRATION = 0.25;
    private static final double TOLD = 0.25;

    /** From a Dirichlet distribution whose small concentration leaves most films one or two genres. */
    static GenreMixture draw(Chance chance) {
        double[] shares = new double[Genre.values().length];
        double sum = 0;
        for (int genre = 0; genre < shares.length; genre++) {
            shares[genre] = gamma(CONCENTRATION + 1, chance) * StrictMath.pow(chance.uniform(), 1 / CONCENTRATION);
            sum += shares[genre];
        }
        if (sum == 0) {
            return draw(chance);
        }
        for (int genre = 0; genre < shares.length; genre++) {
            shares[genre] /= sum;
        }
        return new GenreMixture(shares);
    }

    /** Marsaglia and Tsang's method (2000) for shapes from 1 on. */
    private static double gamma(double shape, Chance chance) {
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = chance.normal(1);
            double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
            if (v > 0 && StrictMath.log(1 - chance.uniform()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }

    /** The genres that the catalogue names: those with a quarter or more, else the largest. */
    List<Integer> told() {
        List<Integer> told = IntStream.range(0, shares.length).filter(genre -> shares[genre] >= TOLD).boxed().toList();
        return told.isEmpty() ? List.of(largest()) : told;
    }

    private int largest() {
        return IntStream.range(0, shares.length).reduce(0, (best, genre) -> shares[genre] > shares[best] ? genre : best);
    }

    /** What the genres say of an axis. */
    double says(Axis axis) {
        double sum = 0;
        for (Genre genre : Genre.values()) {
            sum += shares[genre.ordinal()] * genre.prototype(axis);
        }
        return sum;
    }
}
