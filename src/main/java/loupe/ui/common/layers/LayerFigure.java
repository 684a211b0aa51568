package loupe.ui.common.layers;

import java.util.function.Supplier;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.Figure;
import loupe.ui.common.figure.FigureTable;

/** A layer's pictures as a figure that is copied and saved. */
record LayerFigure(LayerViewModel model) implements Figure {

    @Override
    public String title() {
        return model.values().get().map(values -> Texts.of("layers.title", values.path().toString(), values.layer().text(),
                values.shape().inWords())).orElseGet(LayerWords::nothing);
    }

    @Override
    public String sentence() {
        return model.sentences();
    }

    @Override
    public FigureTable table() {
        return tableOfNow().get();
    }

    @Override
    public Supplier<FigureTable> tableOfNow() {
        Supplier<LayerTable> now = model.tableOfNow();
        return () -> now.get().figures();
    }
}
