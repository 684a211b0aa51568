package loupe.ui.common.layers;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import loupe.data.GrayImage;
import loupe.inference.Cell;
import loupe.network.Area;
import loupe.network.Shape;
import loupe.ui.common.Texts;

/** A copy of the drawing on which a receptive field is marked. */
final class DrawingView extends Region {

    private static final double SIDE = 168;

    private final MosaicView pixels = new MosaicView();
    private final Rectangle field = new Rectangle();
    private final Rectangle halo = new Rectangle();

    DrawingView() {
        getStyleClass().add("layer-drawing");
        field.getStyleClass().add("field");
        halo.getStyleClass().add("field-halo");
        field.setManaged(false);
        halo.setManaged(false);
        getChildren().addAll(pixels, halo, field);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    void show(GrayImage drawing, Optional<Area> seen, Palette palette) {
        Shape shape = new Shape.Pictures(1, drawing.height(), drawing.width());
        Mosaic mosaic = Mosaic.fitting(shape, SIDE, SIDE, 0);
        pixels.show(mosaic, drawing.toArray(), palette.drawing());
        setMinSize(mosaic.width() + 2, mosaic.height() + 2);
        setMaxSize(mosaic.width() + 2, mosaic.height() + 2);
        Optional<Area> marked = seen.filter(area -> !area.isEmpty());
        field.setVisible(marked.isPresent());
        halo.setVisible(marked.isPresent());
        marked.ifPresent(area -> mark(mosaic, area));
        setAccessibleText(seen.map(ToldWords::seen).orElse(Texts.of("layers.drawing")));
    }

    private void mark(Mosaic mosaic, Area area) {
        Rectangle2D first = mosaic.box(new Cell(0, area.top(), area.left()));
        Rectangle2D last = mosaic.box(new Cell(0, area.bottom() - 1, area.right() - 1));
        for (Rectangle frame : new Rectangle[] {halo, field}) {
            frame.setX(first.getMinX() + 1);
            frame.setY(first.getMinY() + 1);
            frame.setWidth(last.getMaxX() - first.getMinX());
            frame.setHeight(last.getMaxY() - first.getMinY());
        }
    }

    @Override
    protected void layoutChildren() {
        pixels.autosize();
        pixels.relocate(1, 1);
    }
}
