package loupe.ui.common.layers;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import loupe.inference.Cell;

/** A mosaic in which one cell can be marked, and which tells over which cell the pointer is. */
final class MosaicPane extends Region {

    private final MosaicView view = new MosaicView();
    private final Rectangle mark = new Rectangle();
    private final Rectangle halo = new Rectangle();
    private Optional<Mosaic> shown = Optional.empty();

    MosaicPane(Consumer<Cell> pointed) {
        getStyleClass().add("mosaic");
        mark.getStyleClass().add("field");
        halo.getStyleClass().add("field-halo");
        for (Rectangle frame : new Rectangle[] {halo, mark}) {
            frame.setManaged(false);
            frame.setMouseTransparent(true);
            frame.setVisible(false);
        }
        getChildren().addAll(view, halo, mark);
        setOnMouseMoved(event -> shown.flatMap(mosaic -> mosaic.cellAt(event.getX(), event.getY())).ifPresent(pointed));
        setOnMousePressed(event -> shown.flatMap(mosaic -> mosaic.cellAt(event.getX(), event.getY())).ifPresent(pointed));
    }

    void show(Mosaic mosaic, float[] values, Palette.Colours colours) {
        shown = Optional.of(mosaic);
        view.show(mosaic, values, colours);
    }

    void clear() {
        shown = Optional.empty();
        view.clear();
        mark(Optional.empty());
    }

    /** Draws a frame around {@code area} of the mosaic; none where it is empty. */
    void mark(Optional<Rectangle2D> area) {
        for (Rectangle frame : new Rectangle[] {halo, mark}) {
            frame.setVisible(area.isPresent());
            area.ifPresent(box -> {
                frame.setX(box.getMinX() - 1);
                frame.setY(box.getMinY() - 1);
                frame.setWidth(box.getWidth() + 2);
                frame.setHeight(box.getHeight() + 2);
            });
        }
    }

    /** How many pictures stand in a row; 1 where nothing is shown. */
    int columns() {
        return shown.map(Mosaic::columns).orElse(1);
    }

    @Override
    protected void layoutChildren() {
        view.autosize();
        view.relocate(0, 0);
    }
}
