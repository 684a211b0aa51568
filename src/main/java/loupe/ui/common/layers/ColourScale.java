package loupe.ui.common.layers;

import java.util.Locale;

/**
 * Which numbers the ends of a row of colours stand for.
 *
 * @param signed whether 0 is in the middle, the same distance from both ends; else 0 is at the beginning
 * @param most   the number at the end; above 0
 */
public record ColourScale(boolean signed, double most) {

    /** How many colours there are; odd, so that 0 has one of its own. */
    static final int COLOURS = 255;

    /** The scale on which all {@code values} lie: signed where one is below 0. Numbers that are none do not count. */
    public static ColourScale of(float[] values) {
        float least = 0;
        float most = 0;
        for (float value : values) {
            if (Float.isFinite(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        double reach = Math.max(-least, most);
        return new ColourScale(least < 0, reach == 0 ? 1 : reach);
    }

    /** The same ends with 0 in the middle, as weights are shown. */
    public ColourScale asSigned() {
        return new ColourScale(true, most);
    }

    /** Which of the {@link #COLOURS} colours stands for {@code value}; the nearest end for what lies beyond it or is no number. */
    int colour(float value) {
        double share = signed ? (value / most + 1) / 2 : value / most;
        return (int) Math.round(Math.clamp(Double.isNaN(share) ? 0 : share, 0, 1) * (COLOURS - 1));
    }

    /** The ends in figures: {@code 0 … 3.21}, {@code -1.20 … 0 … 1.20}. */
    public String words() {
        String end = Figure.brief(most);
        return signed ? String.format(Locale.ROOT, "-%s … 0 … %s", end, end) : "0 … " + end;
    }
}
