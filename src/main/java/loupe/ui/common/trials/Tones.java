package loupe.ui.common.trials;

import java.util.Locale;
import java.util.Optional;
import loupe.training.tuning.Trial;

/** How a trial and everything around it is painted. */
final class Tones {

    private static final int[] POOR_LIGHT = {0xC3, 0xCF, 0xDB};
    private static final int[] GOOD_LIGHT = {0x00, 0x72, 0xB2};
    private static final int[] POOR_DARK = {0x3A, 0x46, 0x52};
    private static final int[] GOOD_DARK = {0x56, 0xB4, 0xE9};

    private Tones() {}

    static Mark.Tone of(Trials trials, Trial trial) {
        if (trials.best().equals(Optional.of(trial))) {
            return Mark.Tone.BEST;
        }
        return switch (trial.state()) {
            case Trial.EndedEarly _ -> Mark.Tone.ENDED_EARLY;
            case Trial.Finished _, Trial.Running _, Trial.Failed _ -> Mark.Tone.TRIAL;
        };
    }

    /** As {@code #RRGGBB}: one hue from quiet to strong for a trial's worth, another for the best. */
    static String colour(Mark.Tone tone, double worth, boolean dark) {
        return switch (tone) {
            case AXIS -> dark ? "#8B949E" : "#57606A";
            case BEST -> dark ? "#E69F00" : "#D55E00";
            case TRIAL, ENDED_EARLY -> between(dark ? POOR_DARK : POOR_LIGHT, dark ? GOOD_DARK : GOOD_LIGHT, worth);
        };
    }

    /** A line's width, or a dot's radius, in pixels. */
    static double weight(Mark.Tone tone) {
        return switch (tone) {
            case AXIS -> 1;
            case TRIAL, ENDED_EARLY -> 1.5;
            case BEST -> 3;
        };
    }

    private static String between(int[] poor, int[] good, double worth) {
        StringBuilder colour = new StringBuilder("#");
        for (int i = 0; i < 3; i++) {
            colour.append(String.format(Locale.ROOT, "%02X", Math.round(poor[i] + worth * (good[i] - poor[i]))));
        }
        return colour.toString();
    }
}
