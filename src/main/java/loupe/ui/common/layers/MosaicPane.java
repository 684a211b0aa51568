package loupe.ui.common.layers;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import loupe.inference.Cell;

/** A mosaic in which one cell can be marked, and which tells over which cell the pointer is. */
final class MosaicPane extends Region {

    /** Room for the frame of a cell at the edge. */
    static final double EDGE = 4;

    private final MosaicView view = new MosaicView();
    private final Rectangle mark = new Rectangle();
    private final Rectangle halo = new Rectangle();
    private Optional<Mosaic> shown = Optional.empty();

    /** @param over hears over which cell the pointer moves; {@code pressed} on which it is pressed */
    MosaicPane(Consumer<Cell> over, Consumer<Cell> pressed) {
        getStyleClass().add("mosaic");
        mark.getStyleClass().add("field");
        halo.getStyleClass().add("field-halo");
        for (Rectangle frame : new Rectangle[] {halo, mark}) {
            frame.setManaged(false);
            frame.setMouseTransparent(true);
            frame.setVisible(false);
        }
        setPadding(new Insets(EDGE));
        getChildren().addAll(view, halo, mark);
        setOnMouseMoved(event -> at(event).ifPresent(over));
        setOnMousePressed(event -> at(event).ifPresent(pressed));
    }

    private Optional<Cell> at(MouseEvent event) {
        return shown.flatMap(mosaic -> mosaic.cellAt(event.getX() - EDGE, event.getY() - EDGE));
    }

    void show(Mosaic mosaic, float[] values, Palette.Colours colours) {
        shown = Optional.of(mosaic);
        view.show(mosaic, values, colours);
        setMinSize(mosaic.width() + 2 * EDGE, mosaic.height() + 2 * EDGE);
        setPrefSize(mosaic.width() + 2 * EDGE, mosaic.height() + 2 * EDGE);
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
                frame.setX(box.getMinX() + EDGE - 1);
                frame.setY(box.getMinY() + EDGE - 1);
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
        view.relocate(EDGE, EDGE);
    }
}
