package loupe.ui.common.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import loupe.ui.common.Appearance;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.CanvasPaper;
import loupe.ui.common.figure.FigureBar;

/**
 * Lines of several runs over one another, each with its name and its value. The wheel zooms about the pointer, a drag shows what it
 * went over, a double click everything; with the keyboard's focus the arrows walk along the lines, + and - zoom and Escape shows
 * everything. To be used on the screen's thread.
 */
public final class OverlayChart extends VBox {

    /** Longer names, in pixels, end in dots; the list beside the chart has them whole. */
    private static final double WORDS = 160;
    /** More names than fit into so many pixels are scrolled to. */
    private static final double NAMES = 84;
    private static final double NOTCH = 0.8;
    private static final double STEP = 0.02;
    private static final double DRAG = 4;

    private final OverlayViewModel model;
    private final Appearance appearance;
    private final Canvas canvas = new Canvas();
    private final Line cursor = new Line();
    private final FlowPane legend = new FlowPane();
    private final Label place = new Label();
    private final Button whole;
    private final FigureBar figure;
    private OverlayDrawing drawing;
    private final List<Label> values = new ArrayList<>();
    private List<ChartLine> named = List.of();
    private boolean dark;
    private long drawn = -1;
    private double pressed;

    public OverlayChart(OverlayViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        drawing = new OverlayDrawing(model, false, 0, 1, 1);
        Label heading = new Label(model.quantity().axis());
        heading.getStyleClass().add("chart-heading");
        ToggleButton closer = Named.withTip(model.quantity().text("closer.tip"), "", new ToggleButton(model.quantity().closer()));
        closer.selectedProperty().bindBidirectional(model.closer());
        closer.getStyleClass().addAll("small", "flat-toggle");
        closer.setMinWidth(USE_PREF_SIZE);
        whole = Named.button(Texts.of("chart.whole"), "Escape", model::all);
        whole.getStyleClass().addAll("small", "flat", "chart-whole");
        whole.setMinWidth(USE_PREF_SIZE);
        cursor.getStyleClass().add("cursor");
        cursor.setMouseTransparent(true);
        cursor.setManaged(false);
        Pane ground = new Pane(canvas, cursor);
        ground.setMinSize(0, 0);
        ground.setPrefSize(240, 160);
        ScrollPane names = new ScrollPane(legend);
        names.setFitToWidth(true);
        names.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        names.setMaxHeight(NAMES);
        names.setMinHeight(0);
        names.setFocusTraversable(false);
        names.getStyleClass().add("edge-to-edge");
        VBox picture = new VBox(names, place, ground);
        figure = new FigureBar(this, picture, new OverlayFigure(model));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(heading, gap, whole, closer, figure);
        head.getStyleClass().add("curve-head");
        legend.getStyleClass().add("chart-legend-row");
        place.getStyleClass().add("chart-note");
        VBox.setVgrow(ground, Priority.ALWAYS);
        VBox.setVgrow(picture, Priority.ALWAYS);
        getChildren().addAll(head, picture);
        getStylesheets().add(OverlayChart.class.getResource("/loupe/ui/common/chart/chart.css").toExternalForm());
        setId("overlay-" + model.quantity().name().toLowerCase(Locale.ROOT));
        getStyleClass().add("curve-chart");
        listen(ground);
    }

    private void listen(Pane ground) {
        canvas.getStyleClass().add("overlay-canvas");
        canvas.widthProperty().bind(ground.widthProperty());
        canvas.heightProperty().bind(ground.heightProperty());
        canvas.widthProperty().subscribe(this::draw);
        canvas.heightProperty().subscribe(() -> {
            draw();
            point();
        });
        model.version().subscribe(this::refresh);
        appearance.dark().subscribe(() -> {
            refresh();
            draw();
        });
        canvas.setOnMouseMoved(event -> model.point(drawing.valueAt(event.getX())));
        canvas.setOnMouseExited(event -> model.leave());
        canvas.setOnScroll(event -> {
            model.zoomBy(event.getDeltaY() > 0 ? NOTCH : 1 / NOTCH, drawing.valueAt(event.getX()));
            event.consume();
        });
        canvas.setOnMousePressed(event -> {
            requestFocus();
            pressed = event.getX();
        });
        canvas.setOnMouseReleased(this::release);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (isFocused() && !event.isShortcutDown() && act(event.getCode())) {
                event.consume();
            }
        });
    }

    private void release(MouseEvent event) {
        if (Math.abs(event.getX() - pressed) > DRAG) {
            model.zoom(drawing.valueAt(pressed), drawing.valueAt(event.getX()));
        } else if (event.getClickCount() == 2) {
            model.all();
        }
    }

    private boolean act(KeyCode key) {
        switch (key) {
            case LEFT -> model.step(-STEP);
            case RIGHT -> model.step(STEP);
            case PLUS, ADD, EQUALS -> model.zoomBy(NOTCH, middle());
            case MINUS, SUBTRACT -> model.zoomBy(1 / NOTCH, middle());
            case ESCAPE -> model.all();
            default -> {
                return false;
            }
        }
        return true;
    }

    private double middle() {
        Scale seen = model.horizontal();
        return model.cursor().orElse((seen.from() + seen.to()) / 2);
    }

    private void refresh() {
        if (model.lines() != named || appearance.dark().get() != dark) {
            name();
        }
        for (int i = 0; i < values.size(); i++) {
            values.get(i).setText(model.value(i));
        }
        place.setText(model.place());
        whole.setVisible(model.isZoomed());
        whole.setManaged(model.isZoomed());
        figure.refresh();
        if (model.picture() != drawn) {
            draw();
        }
        point();
    }

    private void point() {
        cursor.setVisible(model.cursor().isPresent());
        model.cursor().ifPresent(at -> drawing.place(cursor, at));
    }

    private void name() {
        named = model.lines();
        dark = appearance.dark().get();
        values.clear();
        legend.getChildren().clear();
        for (ChartLine line : named) {
            Label value = new Label();
            value.getStyleClass().add("chart-value");
            values.add(value);
            if (line.kind() != ChartLine.Kind.RAW) {
                legend.getChildren().add(item(line, value));
            }
        }
    }

    private void draw() {
        drawn = model.picture();
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        drawing = new OverlayDrawing(model, appearance.dark().get(), 0, canvas.getWidth(), canvas.getHeight());
        drawing.on(new CanvasPaper(to));
    }

    private HBox item(ChartLine line, Label value) {
        Line sample = new Line(0, 0, 28, 0);
        sample.setStroke(Color.web(line.pen(dark).colour()));
        sample.setStrokeWidth(2);
        sample.getStrokeDashArray().setAll(line.pen(false).dashes());
        Label words = new Label(line.sign() + " " + line.name());
        words.setMaxWidth(WORDS);
        words.setMinWidth(0);
        HBox item = new HBox(sample, words, value);
        item.getStyleClass().add("chart-legend-item");
        return item;
    }
}
