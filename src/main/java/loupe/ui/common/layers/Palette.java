package loupe.ui.common.layers;

import java.util.stream.IntStream;

/**
 * Colours for numbers, in equal steps for the eye: one hue from faint to strong, and blue - neutral - orange, on a light ground and
 * on a dark one. Orange stands for what is above 0.
 */
enum Palette {
    LIGHT(0xE9F1F9, 0x083E7A, 0x00588F, 0xF3F3F1, 0xB84A00),
    DARK(0x1C2735, 0xB5DAFF, 0x63B5EA, 0x2B3037, 0xF5934A);

    private final int[] plain;
    private final int[] signed;

    Palette(int zero, int most, int below, int neutral, int above) {
        plain = IntStream.range(0, ColourScale.COLOURS)
                .map(i -> Oklab.of(zero).towards(Oklab.of(most), i / (ColourScale.COLOURS - 1.0)).argb()).toArray();
        int middle = ColourScale.COLOURS / 2;
        signed = IntStream.range(0, ColourScale.COLOURS).map(i -> Oklab.of(neutral)
                .towards(Oklab.of(i < middle ? below : above), Math.abs(i - middle) / (double) middle).argb()).toArray();
    }

    static Palette of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /** The colour of {@code value} as {@code 0xFFRRGGBB}. */
    int argb(ColourScale scale, float value) {
        return (scale.signed() ? signed : plain)[scale.colour(value)];
    }
}
