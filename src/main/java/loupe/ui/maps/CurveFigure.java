package loupe.ui.maps;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
    private static final double OUTER = 160;
    private static final double EDGE = 30;
    private static final double FONT = 11;
    /** Below the curves each network has a line with its name. */
    private static final double ROW = 16;
    private static final int RING = 72;
    private static final String INK = "#000000";
    private static final String GREY = "#707070";
    private static final Pen GRID = Pen.solid("#d0d0d0", 1);

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
        shown.forEach(line -> columns.add(name(line)));
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
        List<CurvePlot.Line> shown = lines.get();
        Svg svg = new Svg(SIDE, SIDE + ROW * shown.size());
        boolean round = change.get() == Change.TURN;
        svg.text(8, 16, FONT, Svg.Anchor.START, INK, Texts.of(round ? "maps.curve.saved.round" : "maps.curve.saved"));
        if (round) {
            rings(svg);
        } else {
            axes(svg);
        }
        for (int i = 0; i < shown.size(); i++) {
            draw(svg, shown.get(i), round);
            svg.text(8, SIDE + ROW * i + FONT, FONT, Svg.Anchor.START, Pen.of(shown.get(i).mark()).colour(), name(shown.get(i)));
        }
        return Optional.of(svg);
    }

    private static String name(CurvePlot.Line line) {
        return line.mark().letter() + " " + line.title();
    }

    /** The circles of the probabilities 0, 0.5 and 1, and the angles. */
    private void rings(Svg svg) {
        for (double share : new double[] {0, 0.5, 1}) {
            double[] xs = new double[RING + 1];
            double[] ys = new double[RING + 1];
            for (int i = 0; i <= RING; i++) {
                xs[i] = SIDE / 2 + radius(share) * Math.sin(2 * Math.PI * i / RING);
                ys[i] = SIDE / 2 - radius(share) * Math.cos(2 * Math.PI * i / RING);
            }
            svg.polyline(xs, ys, GRID).text(SIDE / 2 + 2, SIDE / 2 - radius(share) - 2, FONT, Svg.Anchor.START, GREY, brief(share));
        }
        for (int degrees = -90; degrees <= 180; degrees += 90) {
            double angle = Math.toRadians(degrees);
            svg.text(SIDE / 2 + (OUTER + EDGE / 2) * Math.sin(angle), SIDE / 2 - (OUTER + EDGE / 2) * Math.cos(angle) + FONT / 3, FONT,
                    Svg.Anchor.MIDDLE, INK, degrees + "°");
        }
    }

    /** The lines of the probabilities 0, 0.5 and 1, and the first, the middle and the last value. */
    private void axes(Svg svg) {
        for (double share : new double[] {0, 0.5, 1}) {
            svg.line(EDGE, high(share), SIDE - EDGE, high(share), GRID).text(EDGE - 4, high(share) + FONT / 3, FONT, Svg.Anchor.END, INK, brief(share));
        }
        int last = change.get().count() - 1;
        for (int place : new int[] {0, last / 2, last}) {
            svg.text(EDGE + (SIDE - 2 * EDGE) * place / last, SIDE - EDGE + FONT + 4, FONT, Svg.Anchor.MIDDLE, INK, brief(change.get().value(place)));
        }
        svg.text(SIDE / 2, SIDE - 2, FONT, Svg.Anchor.MIDDLE, INK, title());
    }

    private void draw(Svg svg, CurvePlot.Line line, boolean round) {
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
            xs[i] = round ? SIDE / 2 + radius(share) * Math.sin(angle) : EDGE + (SIDE - 2 * EDGE) * i / Math.max(1.0, count - 1.0);
            ys[i] = round ? SIDE / 2 - radius(share) * Math.cos(angle) : high(share);
        }
        svg.polyline(xs, ys, Pen.of(line.mark()));
        if (count > 0) {
            svg.text(xs[0] + 3, ys[0] - 3, FONT, Svg.Anchor.START, Pen.of(line.mark()).colour(), line.mark().letter());
        }
    }

    private static double radius(double share) {
        return INNER + (OUTER - INNER) * share;
    }

    private static double high(double share) {
        return SIDE - EDGE - (SIDE - 2 * EDGE) * share;
    }

    private static String brief(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }
}
