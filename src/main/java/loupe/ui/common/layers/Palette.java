package loupe.ui.common.layers;

import java.util.stream.IntStream;

/**
 * Colours for numbers, in equal steps for the eye: neutral to orange, and blue - neutral - orange, on a light ground and
 * on a dark one. On both, orange stands for what is above 0.
 */
public enum Palette {
    LIGHT(new int[] {0xFFFFFF, 0x1F2328}, 0x7A2E00, 0x00588F, 0xF3F3F1, 0xB84A00),
    DARK(new int[] {0x161B22, 0xF0F3F6}, 0xFFC890, 0x63B5EA, 0x2B3037, 0xF5934A);

    /** The colour of a number, opaque {@code 0xFFRRGGBB}. */
    @FunctionalInterface
    public interface Colours {
        int argb(float value);
    }

    private final int[] ink;
    private final int[] plain;
    private final int[] signed;

    Palette(int[] paperAndInk, int most, int below, int neutral, int above) {
        ink = between(paperAndInk[0], paperAndInk[1]);
        plain = between(neutral, most);
        int middle = ColourScale.COLOURS / 2;
        signed = IntStream.range(0, ColourScale.COLOURS).map(i -> Oklab.of(neutral)
                .towards(Oklab.of(i < middle ? below : above), Math.abs(i - middle) / (double) middle).argb()).toArray();
    }

    private static int[] between(int from, int to) {
        return IntStream.range(0, ColourScale.COLOURS)
                .map(i -> Oklab.of(from).towards(Oklab.of(to), i / (ColourScale.COLOURS - 1.0)).argb()).toArray();
    }

    public static Palette of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /** Colours for numbers on {@code scale}. */
    public Colours on(ColourScale scale) {
        int[] colours = scale.signed() ? signed : plain;
        return value -> colours[scale.colour(value)];
    }

    /** Colours for a drawing: paper and ink, or slate and chalk. */
    public Colours drawing() {
        ColourScale scale = new ColourScale(false, 1);
        return value -> ink[scale.colour(value)];
    }
}
