package loupe.ui.why;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import loupe.inference.Cell;
import loupe.inference.LayerValues;
import loupe.network.Shape;
import loupe.ui.common.layers.LayerViewModel;

/** Goes over a layer's picture place by place, row by row; at the picture's end it goes on at its beginning. On the screen's thread. */
final class PlayViewModel {

    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final LayerViewModel layer;

    PlayViewModel(LayerViewModel layer) {
        this.layer = layer;
    }

    /** Whether it goes on by itself. */
    ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /** Points at the next place; from nothing at the first. */
    void step() {
        layer.values().get().map(LayerValues::shape).ifPresent(shape -> layer.point(layer.cell().get()
                .map(cell -> after(cell, shape)).orElse(new Cell(0, 0, 0))));
    }

    /** Plays, or stops where it is. */
    void toggle() {
        playing.set(!playing.get() && layer.values().get().isPresent());
    }

    void stop() {
        playing.set(false);
    }

    /** The clock's beat: the next place while it plays; where there is no layer any more it stops. */
    void beat() {
        if (playing.get()) {
            playing.set(layer.values().get().isPresent());
            step();
        }
    }

    private static Cell after(Cell cell, Shape shape) {
        return switch (shape) {
            case Shape.Values values -> new Cell((cell.channel() + 1) % values.count(), 0, 0);
            case Shape.Pictures p -> {
                int next = (cell.row() * p.width() + cell.column() + 1) % (p.height() * p.width());
                yield new Cell(cell.channel(), next / p.width(), next % p.width());
            }
        };
    }
}
