package loupe.ui.common.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import loupe.ui.common.figure.Figure;
import loupe.ui.common.figure.FigureTable;
import loupe.ui.common.figure.Svg;

/** A chart as a figure that is copied and saved: what is seen of its lines now. */
record ChartFigure(ChartViewModel model) implements Figure {

    private static final double WIDTH = 720;
    private static final double HEIGHT = 400;
    private static final double ROW = 18;
    private static final double TYPE = 12;
    private static final int COLUMNS = 200;

    @Override
    public String title() {
        return model.quantity().title();
    }

    @Override
    public String sentence() {
        return model.summary();
    }

    @Override
    public FigureTable table() {
        return model.table();
    }

    @Override
    public Supplier<FigureTable> tableOfNow() {
        return new ChartFigure(model.still())::table;
    }

    @Override
    public Optional<Supplier<Svg>> svgOfNow() {
        return Optional.of(new ChartFigure(model.still())::drawing);
    }

    @Override
    public Optional<Svg> svg() {
        return Optional.of(drawing());
    }

    private Svg drawing() {
        List<Integer> named = model.named();
        double legend = 28 + ROW * named.size();
        Svg svg = new Svg(WIDTH, legend + HEIGHT);
        ChartDrawing drawing = new ChartDrawing(model, false, legend, WIDTH, legend + HEIGHT);
        svg.text(12, 20, 14, Svg.Anchor.START, drawing.ink(), model.quantity().axis());
        for (int i = 0; i < named.size(); i++) {
            ChartLine line = model.lines().get(named.get(i));
            double y = 28 + ROW * i + TYPE;
            svg.line(12, y - 4, 40, y - 4, line.pen(false));
            svg.text(48, y, TYPE, Svg.Anchor.START, drawing.ink(), line.sign() + " " + line.name() + ": " + model.value(named.get(i)));
        }
        drawing.on(svg, COLUMNS);
        return svg;
    }
}
