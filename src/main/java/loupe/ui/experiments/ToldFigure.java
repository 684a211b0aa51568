package loupe.ui.experiments;

import java.util.function.Supplier;
import loupe.ui.common.figure.Figure;
import loupe.ui.common.figure.FigureTable;

/**
 * A picture that says of itself what it shows now.
 *
 * @param said   empty text while nothing is shown
 * @param values takes hold of what is shown; what it gives writes that down, on any thread
 */
record ToldFigure(String title, Supplier<String> said, Supplier<Supplier<FigureTable>> values) implements Figure {

    @Override
    public String sentence() {
        return said.get().isEmpty() ? title : said.get();
    }

    @Override
    public FigureTable table() {
        return values.get().get();
    }

    @Override
    public Supplier<FigureTable> tableOfNow() {
        return values.get();
    }
}
