package loupe.ui.common.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.data.GrayImage;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.Figure;
import loupe.ui.common.figure.FigureTable;
import loupe.ui.common.figure.Svg;

/**
 * Pictures of 28x28 beside each other, to be copied, saved and read: a table with a row a pixel and a column a picture.
 *
 * @param named its title
 * @param said  its sentence
 * @param tiles what is shown now, in the order of the screen
 */
public record PicturesFigure(Supplier<String> named, Supplier<String> said, Supplier<List<Tile>> tiles) implements Figure {

    private static final int SIDE = GrayImage.SIDE;
    private static final int COLUMNS = 6;
    private static final int BLOCK = 4;
    private static final double GAP = 12;
    private static final double FONT = 11;
    private static final ColourScale SIGNED = new ColourScale(true, 1);

    /**
     * One picture.
     *
     * @param values 28x28, row by row: ink from 0 to 1, or where {@code signed} a difference from -1 to 1
     */
    public record Tile(String name, float[] values, boolean signed) {

        /** Ink on paper. */
        public static Tile ink(String name, GrayImage picture) {
            return new Tile(name, picture.toArray(), false);
        }
    }

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
        return tableOfNow().get();
    }

    @Override
    public Supplier<FigureTable> tableOfNow() {
        List<Tile> now = tiles.get();
        return () -> table(now);
    }

    private static FigureTable table(List<Tile> now) {
        List<String> columns = Stream.concat(Stream.of(Texts.of("pictures.row"), Texts.of("pictures.column")), now.stream().map(Tile::name)).toList();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < SIDE * SIDE && !now.isEmpty(); i++) {
            int pixel = i;
            rows.add(Stream.concat(Stream.of(i / SIDE + 1, i % SIDE + 1).map(String::valueOf),
                    now.stream().map(tile -> String.format(Locale.ROOT, "%.3f", tile.values()[pixel]))).collect(Collectors.toList()));
        }
        return new FigureTable(columns, rows);
    }

    @Override
    public Optional<Svg> svg() {
        List<Tile> now = tiles.get();
        double cell = SIDE * BLOCK + GAP;
        double line = cell + FONT;
        int across = Math.clamp(now.size(), 1, COLUMNS);
        Svg svg = new Svg(GAP + across * cell, GAP + (now.size() + across - 1) / across * line);
        for (int i = 0; i < now.size(); i++) {
            double x = GAP + i % across * cell;
            double y = GAP + i / across * line;
            svg.pixels(x, y, SIDE, argb(now.get(i)), BLOCK).text(x, y + SIDE * BLOCK + FONT, FONT, Svg.Anchor.START, "#000000", now.get(i).name());
        }
        return Optional.of(svg);
    }

    private static int[] argb(Tile tile) {
        Palette.Colours colours = tile.signed() ? Palette.LIGHT.on(SIGNED) : Palette.LIGHT.drawing();
        int[] argb = new int[tile.values().length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = colours.argb(tile.values()[i]);
        }
        return argb;
    }
}
