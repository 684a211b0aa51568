package loupe.ui.maps;

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

/**
 * The curves over the turns, sizes or pens of the drawing, to be copied, saved and read. Turns are saved round, sizes and pens
 * from left to right; a curve of which a part is not known yet is left out.
 */
record CurveFigure(Supplier<Change> change, Supplier<List<CurvePlot.Line>> lines, Supplier<String> said) implements Figure {

    private static final double SIDE = 400;
    private static final double INNER = 50;
    private static final double OUTER = 170;
    private static final double EDGE = 30;

    @Override
    public String title() {
        return Texts.of("maps.curve." + change.get().key());
    }

    @Override
    public String sentence() {
        return said.get();
    }

    @Override
    public FigureTable table() {
        List<CurvePlot.Line> shown = lines.get();
        List<String> columns = new ArrayList<>(List.of(title()));
        shown.forEach(line -> columns.add(line.mark().letter()));
        List<List<String>> rows = new ArrayList<>();
        for (int place = 0; place < change.get().count(); place++) {
            List<String> row = new ArrayList<>(List.of(String.format(Locale.ROOT, "%.2f", change.get().value(place))));
            for (CurvePlot.Line line : shown) {
                float value = place < line.probabilities().length ? line.probabilities()[place] : Float.NaN;
                row.add(Float.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6f", value));
            }
            rows.add(row);
        }
        return new FigureTable(columns, rows);
    }

    @Override
    public Optional<Svg> svg() {
        Svg svg = new Svg(SIDE, SIDE);
        svg.text(8, 20, 12, Svg.Anchor.START, "#000000", title());
        boolean round = change.get() == Change.TURN;
        lines.get().forEach(line -> {
            int known = Math.min(line.probabilities().length, change.get().count());
            int count = round && known > 0 ? known + 1 : known;
            double[] xs = new double[count];
            double[] ys = new double[count];
            for (int i = 0; i < count; i++) {
                float share = line.probabilities()[i % known];
                if (Float.isNaN(share)) {
                    return;
                }
                double angle = Math.toRadians(change.get().value(i % known));
                double radius = INNER + (OUTER - INNER) * share;
                xs[i] = round ? SIDE / 2 + radius * Math.sin(angle) : EDGE + (SIDE - 2 * EDGE) * i / Math.max(1.0, count - 1.0);
                ys[i] = round ? SIDE / 2 - radius * Math.cos(angle) : SIDE - EDGE - (SIDE - 2 * EDGE) * share;
            }
            svg.polyline(xs, ys, Pen.of(line.mark()));
        });
        return Optional.of(svg);
    }
}
