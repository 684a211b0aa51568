package loupe.ui.common.map;

import java.util.List;
import java.util.stream.IntStream;
import loupe.ui.common.layers.ColourScale;

/**
 * What a heat map shows: numbers as colours, cell by cell, row by row from the top left.
 *
 * @param values  a number that is none is a cell without a colour
 * @param glyphs  a character or two for each cell; empty text for none
 * @param hatched which cells are hatched
 */
public record HeatCells(int columns, List<Float> values, ColourScale scale, List<String> glyphs, List<Boolean> hatched) {

    public HeatCells {
        values = List.copyOf(values);
        glyphs = List.copyOf(glyphs);
        hatched = List.copyOf(hatched);
        if (values.size() % columns != 0 || glyphs.size() != values.size() || hatched.size() != values.size()) {
            throw new IllegalArgumentException(values.size() + " values, " + glyphs.size() + " glyphs and " + hatched.size()
                    + " hatchings for rows of " + columns);
        }
    }

    /** Cells without glyphs and hatching. */
    public static HeatCells plain(int columns, float[] values, ColourScale scale) {
        return of(columns, values, scale, IntStream.range(0, values.length).mapToObj(i -> "").toList(),
                IntStream.range(0, values.length).mapToObj(i -> false).toList());
    }

    /** Cells with glyphs and hatching. */
    public static HeatCells of(int columns, float[] values, ColourScale scale, List<String> glyphs, List<Boolean> hatched) {
        return new HeatCells(columns, IntStream.range(0, values.length).mapToObj(i -> values[i]).toList(), scale, glyphs, hatched);
    }

    /** How many rows. */
    public int rows() {
        return values.size() / columns;
    }
}
