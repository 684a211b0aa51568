package loupe.ui.common.layers;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import loupe.inference.LayerValues;
import loupe.ui.common.Appearance;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureBar;

/**
 * A layer looked at closely: all its pictures; over the number under the pointer a frame, on a copy of the drawing what it sees, and
 * beside it how it comes about. With the keyboard's focus the arrows move to the next number, Page Up and Page Down to the next
 * picture, + and - zoom, 0 fits, Ctrl+T shows a table, Ctrl+C copies picture and table, Escape points at nothing.
 */
public final class LayerView extends VBox {

    private static final double NARROW = 620;
    private static final int MOST_ZOOM = 24;

    private final LayerViewModel model;
    private final FigureBar figure;
    private final Appearance appearance;
    private final MosaicPane mosaic;
    private final ScrollPane scroll = new ScrollPane();
    private final DrawingView drawing = new DrawingView();
    private final ArithmeticView arithmetic;
    private final LayerFigures figures = new LayerFigures();
    private final LayerBar bar = new LayerBar(this::zoom);
    private int zoom;

    public LayerView(LayerViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        mosaic = new MosaicPane(model::point, model::point);
        arithmetic = new ArithmeticView(appearance);
        figure = new FigureBar(this, mosaic, new LayerFigure(model));
        getStyleClass().add("layer-view");
        getStylesheets().add(Sheet.address());
        getChildren().addAll(bar, body());
        bar.add(figure);
        listen();
    }

    private StackPane body() {
        scroll.setContent(mosaic);
        scroll.setFocusTraversable(false);
        VBox told = new VBox(8, drawing, arithmetic);
        ScrollPane beside = new ScrollPane(told);
        beside.setFitToWidth(true);
        beside.setFocusTraversable(false);
        SplitPane split = new SplitPane(scroll, beside);
        split.setDividerPositions(0.52);
        widthProperty().subscribe(width -> split.setOrientation(width.doubleValue() < NARROW ? Orientation.VERTICAL : Orientation.HORIZONTAL));
        figures.visibleProperty().bind(bar.table().selectedProperty());
        split.visibleProperty().bind(bar.table().selectedProperty().not());
        StackPane body = new StackPane(split, figures);
        setVgrow(body, Priority.ALWAYS);
        return body;
    }

    private void listen() {
        model.values().subscribe(values -> draw());
        model.told().subscribe(told -> point());
        appearance.dark().subscribe(dark -> draw());
        bar.table().selectedProperty().subscribe(table -> point());
        scroll.viewportBoundsProperty().subscribe(bounds -> draw());
        scroll.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.isControlDown()) {
                zoom((int) Math.signum(event.getDeltaY()));
                event.consume();
            }
        });
        LayerKeys.on(this, model, mosaic::columns, this::zoom);
    }

    private Palette palette() {
        return Palette.of(appearance.dark().get());
    }

    private Mosaic layout(LayerValues values) {
        double width = Math.max(64, scroll.getViewportBounds().getWidth() - 2 * MosaicPane.EDGE);
        double height = Math.max(64, scroll.getViewportBounds().getHeight() - 2 * MosaicPane.EDGE);
        Mosaic fitting = Mosaic.fitting(values.shape(), width, height, gap(values));
        return zoom == 0 ? fitting : Mosaic.zoomed(values.shape(), zoom, width, gap(values));
    }

    private static int gap(LayerValues values) {
        return values.shape().dimensions().length == 1 ? 1 : 4;
    }

    private void draw() {
        model.values().get().ifPresentOrElse(values -> {
            ColourScale scale = ColourScale.of(values.output());
            mosaic.show(layout(values), values.output(), palette().on(scale));
            bar.show(Texts.of("layers.title", values.path().toString(), values.layer().text(), values.shape().inWords()), scale, palette());
        }, () -> {
            mosaic.clear();
            bar.clear();
        });
        point();
    }

    private void point() {
        mosaic.mark(model.values().get().flatMap(values -> model.cell().get().map(cell -> layout(values).box(cell))));
        drawing.show(model.drawing(), model.seen(), palette());
        arithmetic.show(model.told().get());
        arithmetic.setVisible(model.values().get().isPresent());
        figure.refresh();
        if (bar.table().isSelected()) {
            figures.show(model.table());
        }
    }

    private void zoom(int steps) {
        int now = zoom == 0 ? (int) Math.max(1, model.values().get().map(values -> layout(values).scale()).orElse(1.0)) : zoom;
        zoom = steps == 0 ? 0 : Math.clamp(now + steps, 1, MOST_ZOOM);
        draw();
    }
}
