package loupe.ui.common.chart;

import java.util.Optional;
import loupe.ui.common.figure.Figure;
import loupe.ui.common.figure.FigureTable;
import loupe.ui.common.figure.Svg;

/** A chart of a training as a figure that is copied and saved. */
record ChartFigure(ChartViewModel model) implements Figure {

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
    public Optional<Svg> svg() {
        return Optional.of(new ChartDrawing(model).svg());
    }
}
