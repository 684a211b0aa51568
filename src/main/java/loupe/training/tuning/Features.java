package loupe.training.tuning;

import java.util.Arrays;

/**
 * Assignments as a Gaussian process compares them: a number is where its rounded value lies between 0 and 1, so that two
 * places with the same whole number are the same (Garrido-Merchan and Hernandez-Lobato 2020, "Dealing with categorical and
 * integer-valued variables in Bayesian optimization with Gaussian processes"); two different words are 1 apart.
 */
final class Features {

    private final Space space;
    private final boolean[] words;

    Features(Space space) {
        this.space = space;
        words = new boolean[space.parameters().size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = space.parameters().get(i).range() instanceof Range.Choice;
        }
    }

    int count() {
        return words.length;
    }

    /** One number a parameter. */
    double[] of(Assignment assignment) {
        return space.point(assignment);
    }

    /** What {@link #of(Assignment)} gives for the assignment at {@code point}, but for the rounding of numbers that are not whole. */
    double[] of(double[] point) {
        double[] features = new double[point.length];
        Arrays.setAll(features, i -> switch (space.parameters().get(i).range()) {
            case Range.Real _ -> point[i];
            case Range.Whole whole -> whole.place(whole.at(point[i]));
            case Range.Choice choice -> choice.place(choice.at(point[i]));
        });
        return features;
    }

    /** Whether parameter {@code index} is a word. */
    boolean isWord(int index) {
        return words[index];
    }

    /** The square of how far {@code a} and {@code b} are apart, parameter by parameter. */
    void squares(double[] a, double[] b, double[] squares) {
        Arrays.setAll(squares, i -> words[i] ? (a[i] == b[i] ? 0 : 1) : (a[i] - b[i]) * (a[i] - b[i]));
    }
}
