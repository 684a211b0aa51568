package loupe.data.moonlight;

import java.util.List;

/**
 * The colours of a poster as {@code 0xRRGGBB}.
 *
 * @param ground what everything stands on
 * @param land   a little off the ground
 * @param main   what the motif is made of
 * @param accent what catches the eye
 */
record Palette(int ground, int land, int main, int accent) {

    /** The paper on which every poster is printed. */
    static final int PAPER = 0xF4EFE6;

    private static final int DARK_INK = 0x1D1D26;
    private static final int LIGHT_INK = 0xFFF6EA;
    private static final double HALF_LIGHT = 140;

    /** From the most tender to the darkest. */
    static final List<Palette> TENDER_TO_DARK = List.of(
            new Palette(0xFBE4D8, 0xF6CFC0, 0xE8836B, 0x6FA898),
            new Palette(0xFDEFC9, 0xF8DFA0, 0xEF8F5A, 0x5E9C95),
            new Palette(0xDFF0E4, 0xC6E2D0, 0xEF7F70, 0xF3B94F),
            new Palette(0xDCEBF7, 0xC0DBF0, 0xE9A93A, 0xE2685A),
            new Palette(0xF5CFDB, 0xEEB7C8, 0xA2476D, 0x4B8489),
            new Palette(0xF2C461, 0xE6AE45, 0x26626A, 0xFBF3E0),
            new Palette(0x78AEAB, 0x639B98, 0xF6E7C4, 0xD65C3A),
            new Palette(0xC9583E, 0xB04830, 0xF4D9A6, 0x27273A),
            new Palette(0x2F5F7C, 0x264F68, 0xF0BE72, 0xE2604A),
            new Palette(0x293853, 0x1F2C44, 0xDAD3C3, 0xCB4237),
            new Palette(0x1D2230, 0x2A3142, 0xB93B3B, 0xDCD1BF),
            new Palette(0x111116, 0x20202A, 0x97202C, 0xC6C1B8));

    /** @param dark from 0, tender, to 1 */
    static Palette of(double dark) {
        int place = (int) (Math.clamp(dark, 0.0, 1.0) * TENDER_TO_DARK.size());
        return TENDER_TO_DARK.get(Math.min(place, TENDER_TO_DARK.size() - 1));
    }

    /** What can be read on the ground: dark on light, light on dark. */
    int ink() {
        return light(ground) > HALF_LIGHT ? DARK_INK : LIGHT_INK;
    }

    /** How light a colour looks, 0 to 255 (ITU-R BT.601). */
    private static double light(int colour) {
        return 0.299 * (colour >> 16 & 0xFF) + 0.587 * (colour >> 8 & 0xFF) + 0.114 * (colour & 0xFF);
    }
}
