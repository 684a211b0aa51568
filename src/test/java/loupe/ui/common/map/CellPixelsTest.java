package loupe.ui.common.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import loupe.ui.common.layers.ColourScale;
import loupe.ui.common.layers.Palette;
import org.junit.jupiter.api.Test;

class CellPixelsTest {

    private static final ColourScale SHARES = new ColourScale(false, 1);
    /** One dot, fully covered, for any character. */
    private static final GlyphMask DOT = new GlyphMask(1, new byte[] {(byte) 255});
    private static final CellPixels PAINTER = new CellPixels(4, 1, false, text -> DOT);

    private static HeatCells cells(float left, float right, List<String> glyphs, List<Boolean> hatched) {
        return HeatCells.of(2, new float[] {left, right}, SHARES, glyphs, hatched);
    }

    @Test
    void a_cell_has_the_colour_of_its_number_and_a_free_edge_right_and_below() {
        int[] pixels = painted(PAINTER, cells(0.25f, 1, List.of("", ""), List.of(false, false)));

        int quarter = Palette.LIGHT.on(SHARES).argb(0.25f);
        int whole = Palette.LIGHT.on(SHARES).argb(1);
        assertThat(pixels).containsExactly(
                quarter, quarter, quarter, 0, whole, whole, whole, 0,
                quarter, quarter, quarter, 0, whole, whole, whole, 0,
                quarter, quarter, quarter, 0, whole, whole, whole, 0,
                0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void a_character_stands_in_the_middle_in_the_ink_that_is_read_better() {
        int[] pixels = painted(PAINTER, cells(0, 1, List.of("3", "8"), List.of(false, false)));

        assertThat(pixels[8 + 1]).isEqualTo(0xFF000000);
        assertThat(pixels[8 + 5]).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void hatching_runs_from_below_to_above() {
        int[] pixels = painted(PAINTER, cells(0, 0, List.of("", ""), List.of(true, false)));

        int plain = Palette.LIGHT.on(SHARES).argb(0);
        assertThat(List.of(pixels[2], pixels[8 + 1], pixels[16])).doesNotContain(plain).containsOnly(pixels[2]);
        assertThat(List.of(pixels[0], pixels[1], pixels[8], pixels[8 + 2], pixels[6])).containsOnly(plain);
    }

    @Test
    void a_cell_without_a_number_lets_the_ground_be_seen() {
        int[] pixels = painted(PAINTER, cells(Float.NaN, 0, List.of("", ""), List.of(false, false)));

        assertThat(pixels[0] >>> 24).isEqualTo(0x26);
    }

    @Test
    void half_covered_ink_on_nothing_is_half_there() {
        CellPixels half = new CellPixels(2, 1, false, text -> new GlyphMask(1, new byte[] {(byte) 128}));

        assertThat(painted(half, HeatCells.of(1, new float[] {0}, SHARES, List.of("x"), List.of(false)))[0])
                .isEqualTo(mixed(Palette.LIGHT.on(SHARES).argb(0)));
    }

    @Test
    void a_cell_that_is_as_it_was_is_not_painted_again() {
        int[] pixels = new int[32];
        HeatCells old = cells(0.25f, 1, List.of("3", "8"), List.of(false, false));
        HeatCells next = cells(0.5f, 1, List.of("3", "8"), List.of(false, false));

        PAINTER.paint(next, Optional.of(old), pixels);

        assertThat(pixels[0]).isEqualTo(Palette.LIGHT.on(SHARES).argb(0.5f));
        assertThat(pixels[4]).isZero();
    }

    private static int[] painted(CellPixels painter, HeatCells cells) {
        int[] pixels = new int[cells.columns() * painter.cell() * cells.rows() * painter.cell()];
        painter.paint(cells, Optional.empty(), pixels);
        return pixels;
    }

    /** Black over an opaque ground, 128 of 255. */
    private static int mixed(int ground) {
        int mixed = 0xFF000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            mixed |= ((ground >> shift & 0xFF) * 127 + 127) / 255 << shift;
        }
        return mixed;
    }

    @Test
    void a_character_larger_than_its_cell_does_not_reach_the_next() {
        byte[] covered = new byte[25];
        Arrays.fill(covered, (byte) 255);
        CellPixels small = new CellPixels(2, 1, false, text -> new GlyphMask(5, covered));

        HeatCells plain = cells(0, 0.25f, List.of("", ""), List.of(false, false));
        int[] pixels = painted(small, plain);

        // The second cell is as it was: nothing is painted over what would reach into it.
        small.paint(cells(0, 0.25f, List.of("W", ""), List.of(false, false)), Optional.of(plain), pixels);

        assertThat(pixels[0]).isEqualTo(0xFF000000);
        assertThat(pixels[2]).isEqualTo(Palette.LIGHT.on(SHARES).argb(0.25f));
    }
}
