package loupe.ui.common.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.Figure;
import loupe.ui.common.figure.FigureTable;
import loupe.ui.common.figure.Pen;
import loupe.ui.common.figure.Svg;
import loupe.ui.common.layers.Palette;

/**
 * A heat map whose middle cell is no move at all, to be copied, saved and read.
 *
 * @param cells  what is shown now; empty while nothing is
 * @param reading what its cells say beside their colours
 */
public record MapFigure(Supplier<String> named, Supplier<String> said, Supplier<Optional<HeatCells>> cells, Supplier<Reading> reading) implements Figure {

    /** What a cell's character and hatching mean, and with them the table's columns. */
    public enum Reading {
        /** The character is an answer; hatched is what leaves the frame. */
        ANSWERS_IN_FRAME,
        /** The character is an answer. */
        ANSWERS,
        /** There is the value alone. */
        VALUES
    }

    private static final double CELL = 20;
    private static final double FONT = 12;
    private static final double HEAD = 28;
    /** Above this a cell is dark on white paper, so that its character is white. */
    private static final float DARK = 0.5f;

    @Override
    public String title() {
        return named.get();
    }

    @Override
    public String sentence() {
        return said.get();
    }

    @Override
    public FigureTable table() {
        List<List<String>> rows = new ArrayList<>();
        cells.get().ifPresent(now -> {
            for (int i = 0; i < now.values().size(); i++) {
                rows.add(told(List.of(Integer.toString(i % now.columns() - now.columns() / 2),
                        Integer.toString(i / now.columns() - now.rows() / 2),
                        Float.isNaN(now.values().get(i)) ? "" : String.format(Locale.ROOT, "%.6f", now.values().get(i)),
                        now.glyphs().get(i), Texts.of(now.hatched().get(i) ? "maps.table.yes" : "maps.table.no"))));
            }
        });
        return new FigureTable(told(List.of(Texts.of("maps.table.right"), Texts.of("maps.table.down"), Texts.of("maps.table.value"),
                Texts.of("maps.table.answer"), Texts.of("maps.table.leaves"))), rows);
    }

    /** Of a whole row what the cells say. */
    private List<String> told(List<String> row) {
        return row.subList(0, switch (reading.get()) {
            case ANSWERS_IN_FRAME -> row.size();
            case ANSWERS -> row.size() - 1;
            case VALUES -> row.size() - 2;
        });
    }

    @Override
    public Optional<Svg> svg() {
        return cells.get().map(now -> {
            Svg svg = new Svg(now.columns() * CELL, HEAD + now.rows() * CELL);
            svg.text(4, HEAD - 10, FONT, Svg.Anchor.START, "#000000", title());
            Palette.Colours colours = Palette.of(false).on(now.scale());
            for (int i = 0; i < now.values().size(); i++) {
                double x = i % now.columns() * CELL;
                double y = HEAD + i / now.columns() * CELL;
                float value = now.values().get(i);
                svg.rect(x, y, CELL - 1, CELL - 1, Float.isNaN(value) ? "#eeeeee" : String.format("#%06x", colours.argb(value) & 0xFFFFFF));
                if (now.hatched().get(i)) {
                    svg.line(x, y + CELL - 1, x + CELL - 1, y, Pen.solid("#808080", 1));
                }
                svg.text(x + CELL / 2, y + CELL / 2 + FONT / 3, FONT, Svg.Anchor.MIDDLE, value > DARK ? "#ffffff" : "#000000", now.glyphs().get(i));
            }
            return svg;
        });
    }
}
