package loupe.recommend;

import java.util.Optional;

/** A number that says how a recommender learns. */
public enum Setting {
    /** Factors of a vector, units of a layer, or neighbours of a film. */
    K("k", 1, 2000, true),
    /** Passes over the training ratings. */
    EPOCHS("epochs", 1, 10_000, true),
    /** The size of a step. */
    RATE("lr", 1e-7, 10, false),
    /** How strongly large numbers are drawn to 0; its scale differs from model to model. */
    REGULARIZATION("reg", 0, 1e6, false),
    /** Share of the numbers that are left out in each step, by chance. */
    DROPOUT("dropout", 0, 0.95, false),
    /** What cosines are divided by before they are compared: low ones make a few films win, high ones many. */
    TEMPERATURE("temperature", 0.01, 10, false);

    private final String word;
    private final double least;
    private final double most;
    private final boolean whole;

    Setting(String word, double least, double most, boolean whole) {
        this.word = word;
        this.least = least;
        this.most = most;
        this.whole = whole;
    }

    /** As the command line and the files write it. */
    public String word() {
        return word;
    }

    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    /** Whether it has no fraction. */
    public boolean isWhole() {
        return whole;
    }

    /** Why {@code value} cannot be. */
    public Optional<String> fault(double value) {
        if (value >= least && value <= most && (!whole || value == Math.rint(value))) {
            return Optional.empty();
        }
        return Optional.of("--" + word + " must be " + (whole ? "a whole number " : "") + "from " + text(least) + " to " + text(most)
                + ", not " + text(value) + ".");
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }
}
