package loupe.ui.desk;

import java.util.Locale;

/** How a probability is written: short where people compare, exact where they ask. */
public final class Probability {

    /** What stands where there is no answer. */
    static final String NONE = "–";

    private Probability() {}

    /** At most three significant figures, always with the point in the same place: {@code 0.812}, {@code 0.004}, {@code 1.00}. */
    public static String brief(float probability) {
        return String.format(Locale.ROOT, probability < 0.9995f ? "%.3f" : "%.2f", probability);
    }

    /** All figures that the network gives. */
    static String exact(float probability) {
        return Float.toString(probability);
    }
}
