package loupe.ui.sees;

import java.util.Locale;
import loupe.data.GrayImage;
import loupe.data.Normalising;
import loupe.ui.common.Texts;

/** What is said of the steps and of the pictures. */
final class SeesWords {

    private SeesWords() {}

    static String key(Normalising.Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    static String title(Normalising.Step step) {
        return Texts.of("sees.step." + key(step));
    }

    static String help(Normalising.Step step) {
        return Texts.of("sees.step." + key(step) + ".help");
    }

    static String pen(Normalising.Pen pen) {
        return Texts.of("sees.pen." + pen.name().toLowerCase(Locale.ROOT));
    }

    /** A picture of the strip in a sentence: its step, whether it is taken, and where the ink lies. */
    static String picture(StepPicture step) {
        String state = Texts.of(step.step() == Normalising.Step.DRAWN ? "sees.state.drawn" : step.on() ? "sees.state.on" : "sees.state.off");
        return Texts.of("sees.picture", title(step.step()), state, ink(step.picture()));
    }

    /** Where the ink lies, counted from 1. */
    static String ink(GrayImage picture) {
        int left = GrayImage.SIDE;
        int right = -1;
        int top = GrayImage.SIDE;
        int bottom = -1;
        for (int i = 0; i < GrayImage.SIDE * GrayImage.SIDE; i++) {
            if (picture.at(i % GrayImage.SIDE, i / GrayImage.SIDE) > 0) {
                left = Math.min(left, i % GrayImage.SIDE);
                right = Math.max(right, i % GrayImage.SIDE);
                top = Math.min(top, i / GrayImage.SIDE);
                bottom = Math.max(bottom, i / GrayImage.SIDE);
            }
        }
        return right < 0 ? Texts.of("sees.ink.none") : Texts.of("sees.ink", left + 1, right + 1, top + 1, bottom + 1);
    }

    static String mean(Comparison comparison) {
        return Texts.of("sees.mean.sentence", comparison.className(), comparison.set());
    }

    static String difference(Comparison comparison) {
        return Texts.of("sees.difference.sentence", comparison.className(), tenth(comparison.more()), tenth(comparison.less()));
    }

    /** What centring does and does not. */
    static String lesson(boolean centred) {
        return Texts.of(centred ? "sees.lesson.on" : "sees.lesson.off");
    }

    private static String tenth(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
