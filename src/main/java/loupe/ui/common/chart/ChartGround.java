package loupe.ui.common.chart;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/** Where a chart's lines are drawn, and what the pointer does there. */
final class ChartGround extends Pane {

    static final double NOTCH = 0.8;
    private static final double WIDTH = 240;
    private static final double HEIGHT = 160;
    /** Pixels that a hand trembles. */
    private static final double DRAG = 4;
    /** Pixels of a turned wheel in which all that is seen goes by. */
    private static final double TURN = 400;

    private final ChartViewModel model;
    private final ObservableValue<Boolean> dark;
    private final Canvas canvas = new Canvas();
    private final Line cursor = new Line();
    private final Rectangle band = new Rectangle();
    private ChartDrawing drawing;
    private ChartPaper paper = new ChartPaper(canvas, 1);
    private long drawn = -1;
    private double pressed;
    private double held;

    ChartGround(ChartViewModel model, ObservableValue<Boolean> dark) {
        this.model = model;
        this.dark = dark;
        drawing = new ChartDrawing(model, false, 0, 1, 1);
        canvas.getStyleClass().add("chart-canvas");
        cursor.getStyleClass().add("cursor");
        band.getStyleClass().add("band");
        for (Shape over : List.of(cursor, band)) {
            over.setMouseTransparent(true);
            over.setManaged(false);
            over.setVisible(false);
        }
        setMinSize(0, 0);
        setPrefSize(WIDTH, HEIGHT);
        getChildren().addAll(canvas, band, cursor);
        dark.subscribe(() -> drawn = -1);
        listen();
    }

    private void listen() {
        canvas.setOnMouseMoved(event -> model.point(drawing.valueAt(event.getX())));
        canvas.setOnMouseExited(event -> model.leave());
        canvas.setOnScroll(event -> {
            turn(event);
            event.consume();
        });
        canvas.setOnMousePressed(event -> {
            pressed = event.getX();
            held = pressed;
        });
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(this::release);
    }

    /** With Shift the toolkit turns a wheel's turn sideways. */
    private void turn(ScrollEvent event) {
        if (event.getDeltaX() != 0) {
            model.pan(-event.getDeltaX() / TURN);
        } else if (event.getDeltaY() != 0) {
            model.zoomBy(event.getDeltaY() > 0 ? NOTCH : 1 / NOTCH, drawing.valueAt(event.getX()));
        }
    }

    private void drag(MouseEvent event) {
        if (event.isShiftDown()) {
            model.pan((held - event.getX()) / drawing.columns());
        } else {
            drawing.place(band, drawing.valueAt(pressed), drawing.valueAt(event.getX()));
            band.setVisible(Math.abs(event.getX() - pressed) > DRAG);
        }
        held = event.getX();
    }

    private void release(MouseEvent event) {
        if (band.isVisible()) {
            model.zoom(drawing.valueAt(pressed), drawing.valueAt(event.getX()));
        } else if (event.getClickCount() == 2) {
            model.all();
        }
        band.setVisible(false);
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            drawn = -1;
            draw();
        }
    }

    /** Draws the lines anew where they look otherwise than before, and the cursor. */
    void draw() {
        if (model.picture() != drawn) {
            drawn = model.picture();
            drawing = new ChartDrawing(model, dark.getValue(), 0, canvas.getWidth(), canvas.getHeight());
            double scale = getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
            paper = paper.fits(canvas, scale) ? paper : new ChartPaper(canvas, scale);
            paper.begin();
            drawing.on(paper, drawing.columns());
            paper.end();
        }
        cursor.setVisible(model.cursor().isPresent());
        model.cursor().ifPresent(at -> drawing.place(cursor, at));
    }
}
