package loupe.ui.common.map;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import loupe.ui.common.layers.Palette;

/**
 * Paints the cells of a map into pixels {@code 0xAARRGGBB}, colours multiplied with their opacity, row by row: one picture a
 * map is far quicker on a screen without a graphics card than a square and a text for each of 289 cells.
 *
 * @param cell  the side of a cell in pixels of the screen, its gap included
 * @param gap   the free pixels right of and below a cell
 * @param masks the shape of a character: how much of each pixel it covers
 */
record CellPixels(int cell, int gap, boolean dark, Function<String, GlyphMask> masks) {

    /** Above this luminance dark characters are read better than light ones. */
    private static final double BRIGHT = 0.18;
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;
    /** What a cell without a number looks like: a grey through which the ground is seen. */
    private static final int NONE = 0x26131313;
    private static final int HATCHING = 115;

    /**
     * Paints those cells that are not as they were.
     *
     * @param before what {@code pixels} show already; empty for nothing
     * @param pixels {@code columns * cell} wide
     */
    void paint(HeatCells cells, Optional<HeatCells> before, int[] pixels) {
        int width = cells.columns() * cell;
        Palette.Colours colours = Palette.of(dark).on(cells.scale());
        for (int i = 0; i < cells.values().size(); i++) {
            int place = i;
            if (before.filter(old -> same(old, cells, place)).isEmpty()) {
                int corner = i / cells.columns() * cell * width + i % cells.columns() * cell;
                float value = cells.values().get(i);
                int ground = Float.isNaN(value) ? NONE : colours.argb(value);
                int ink = Float.isNaN(value) ? (dark ? WHITE : BLACK) : inkOn(ground);
                fill(pixels, width, corner, ground);
                if (cells.hatched().get(i)) {
                    hatch(pixels, width, corner, ink);
                }
                if (!cells.glyphs().get(i).isEmpty()) {
                    write(pixels, width, corner, new Inked(masks.apply(cells.glyphs().get(i)), ink));
                }
            }
        }
    }

    private static boolean same(HeatCells old, HeatCells now, int i) {
        return old.values().get(i).equals(now.values().get(i)) && old.glyphs().get(i).equals(now.glyphs().get(i))
                && old.hatched().get(i).equals(now.hatched().get(i)) && old.scale().equals(now.scale());
    }

    /** Black or white, whichever is read better on {@code ground}. */
    static int inkOn(int ground) {
        return luminance(ground) > BRIGHT ? BLACK : WHITE;
    }

    private void fill(int[] pixels, int width, int corner, int ground) {
        for (int y = 0; y < cell - gap; y++) {
            int from = corner + y * width;
            Arrays.fill(pixels, from, from + cell - gap, ground);
        }
    }

    private void hatch(int[] pixels, int width, int corner, int ink) {
        int last = cell - gap - 1;
        for (int y = 0; y <= last; y++) {
            for (int x = Math.max(0, last - y - gap + 1); x <= last - y; x++) {
                int at = corner + y * width + x;
                pixels[at] = mixed(pixels[at], ink, HATCHING);
            }
        }
    }

    private record Inked(GlyphMask mask, int ink) {}

    private void write(int[] pixels, int width, int corner, Inked glyph) {
        GlyphMask mask = glyph.mask();
        int left = (cell - gap - mask.width()) / 2;
        int top = (cell - gap - mask.height()) / 2;
        for (int y = Math.max(0, -top); y < mask.height() && top + y < cell; y++) {
            for (int x = Math.max(0, -left); x < mask.width() && left + x < cell; x++) {
                int at = corner + (top + y) * width + left + x;
                pixels[at] = mixed(pixels[at], glyph.ink(), mask.cover(x, y));
            }
        }
    }

    /** Opaque {@code over} laid on {@code under}, covering {@code cover} of 255. */
    private static int mixed(int under, int over, int cover) {
        int mixed = 0;
        for (int shift = 0; shift <= 24; shift += 8) {
            mixed |= ((over >>> shift & 0xFF) * cover + (under >>> shift & 0xFF) * (255 - cover) + 127) / 255 << shift;
        }
        return mixed;
    }

    /** Relative luminance, from 0 to 1, as WCAG 2 defines it. */
    private static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16 & 0xFF) + 0.7152 * linear(argb >> 8 & 0xFF) + 0.0722 * linear(argb & 0xFF);
    }

    private static double linear(int level) {
        double channel = level / 255.0;
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
