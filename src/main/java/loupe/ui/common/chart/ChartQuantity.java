package loupe.ui.common.chart;

import java.util.Locale;
import loupe.ui.common.Texts;

/** What a chart measures: how it is named, written and scaled. */
public enum ChartQuantity {
    /** Cross-entropy, natural logarithm; 0 is perfect. */
    LOSS {
        @Override
        public String exact(double value) {
            return String.format(Locale.ROOT, value < 0.001 && value > 0 ? "%.3g" : "%.4f", value);
        }

        @Override
        public String brief(double value) {
            return String.format(Locale.ROOT, value < 0.095 ? "%.3f" : "%.2f", value);
        }

        @Override
        String tick(double value) {
            return plain(value);
        }
    },
    /** The share of right answers, from 0 to 1, written as a percentage. */
    ACCURACY {
        @Override
        public String exact(double value) {
            return String.format(Locale.ROOT, "%.2f %%", 100 * value);
        }

        @Override
        public String brief(double value) {
            return String.format(Locale.ROOT, "%.1f %%", 100 * value);
        }

        @Override
        String tick(double value) {
            return plain(100 * value);
        }
    },
    /** How far each step goes: the learning rate. */
    RATE,
    /** The length of the gradient in a layer's weights. */
    GRADIENT,
    /** The length of a step in a layer's weights, as a share of the weights' own length. */
    UPDATE;

    private static final double SMALL = 1e-4;

    /** The value as exactly as a learner has use for, with its unit. */
    public String exact(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%.4g", value);
    }

    /** The value with about three figures, with its unit. */
    public String brief(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%.3g", value);
    }

    /** The value for an axis, without unit; a small one as a power of ten, so that it fits beside the axis. */
    String tick(double value) {
        return value > 0 && value < SMALL ? String.format(Locale.ROOT, "%.0e", value).replace("e-0", "e-") : plain(value);
    }

    /** Whether it is measured of training batches and of validation alike. */
    boolean isOfTraining() {
        return this == LOSS || this == ACCURACY;
    }

    /** Its title, for example {@code Loss}. */
    public String title() {
        return text("title");
    }

    /** What its axis counts, with the unit. */
    public String axis() {
        return text("axis");
    }

    /** What the switch does that shows this quantity closer. */
    String closer() {
        return text("closer");
    }

    /** A text of this quantity, with arguments as {@link Texts#of} takes them. */
    String text(String key, Object... arguments) {
        return Texts.of("chart." + name().toLowerCase(Locale.ROOT) + "." + key, arguments);
    }

    /** A tick's number without superfluous zeros. */
    static String plain(double value) {
        return java.math.BigDecimal.valueOf(value).round(new java.math.MathContext(6)).stripTrailingZeros().toPlainString();
    }
}
