package loupe.ui.experiments;

import java.util.function.Supplier;
import loupe.ui.common.figure.Figure;
import loupe.ui.common.figure.FigureTable;

/** A picture that says of itself what it shows now. @param said empty text while nothing is shown */
record ToldFigure(String title, Supplier<String> said, Supplier<FigureTable> values) implements Figure {

    @Override
    public String sentence() {
        return said.get().isEmpty() ? title : said.get();
    }

    @Override
    public FigureTable table() {
        return values.get();
    }
}
