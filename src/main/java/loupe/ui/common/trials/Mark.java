package loupe.ui.common.trials;

/** A shape of a picture of trials, in pixels from the left top. */
public sealed interface Mark {

    /** What a shape stands for, and so how it is painted. */
    enum Tone { AXIS, TRIAL, ENDED_EARLY, BEST }

    /** @param worth from 0, the worst trial, to 1, the best; only trials have one */
    record Line(double[] xs, double[] ys, Tone tone, double worth) implements Mark {}

    record Dot(double x, double y, Tone tone, double worth) implements Mark {}

    /** @param anchor from 0, the words begin at the place, to 1, they end there @param y where letters stand */
    record Words(double x, double y, double anchor, String text) implements Mark {}
}
