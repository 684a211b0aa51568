package loupe.ui.common.chart;

import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureBar;

/**
 * Lines of one quantity over one another, of a training while it runs or of several runs, each with its name and its value. The wheel
 * zooms about the pointer and, turned sideways or with Shift, goes along; a drag shows what it went over, one with Shift takes the lines
 * along, a double click shows everything. With the keyboard's focus the arrows walk along the lines, with Shift they go along, + and -
 * zoom, Escape shows everything, Ctrl+T shows a table and Ctrl+C copies. To be used on the screen's thread.
 */
public final class CurveChart extends VBox {

    /** Keeps the sentence of an empty chart off the axis' figures. */
    private static final double NOTE_MARGIN = 40;

    private final ChartViewModel model;
    private final ChartGround ground;
    private final ChartRows rows;
    private final Legend legend;
    private final ChartBar bar;
    private final FigureBar figure;
    private final Label empty = new Label(Texts.of("chart.empty"));
    private boolean stale = true;

    public CurveChart(ChartViewModel model) {
        this.model = model;
        bar = new ChartBar(model);
        ground = new ChartGround(model, bar.dark());
        rows = new ChartRows(model);
        legend = new Legend(model, bar.dark());
        StackPane frame = new StackPane(ground, rows, empty);
        setVgrow(frame, Priority.ALWAYS);
        VBox picture = new VBox(legend, frame);
        setVgrow(picture, Priority.ALWAYS);
        getChildren().addAll(bar, picture);
        getStylesheets().add(CurveChart.class.getResource("/loupe/ui/common/chart/chart.css").toExternalForm());
        getStyleClass().add("curve-chart");
        setId("chart-" + model.quantity().name().toLowerCase(Locale.ROOT));
        empty.getStyleClass().add("chart-note");
        empty.setWrapText(true);
        empty.setMouseTransparent(true);
        empty.setTextAlignment(TextAlignment.CENTER);
        StackPane.setMargin(empty, new Insets(0, NOTE_MARGIN, 0, NOTE_MARGIN));
        figure = new FigureBar(this, picture, new ChartFigure(model));
        bar.add(figure);
        ChartKeys.on(this, model, bar.table());
        model.version().subscribe(this::grewStale);
        bar.table().selectedProperty().subscribe(this::grewStale);
        bar.dark().subscribe(this::grewStale);
    }

    /** However much changes, all is drawn once before the next frame, and not at all while the chart is in no window. */
    private void grewStale() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (stale) {
            stale = false;
            draw();
        }
        super.layoutChildren();
    }

    private void draw() {
        boolean asTable = bar.table().isSelected();
        ground.setVisible(!asTable);
        rows.setVisible(asTable);
        empty.setVisible(model.isEmpty() && !model.lines().isEmpty() && !asTable);
        if (asTable) {
            rows.draw();
        } else {
            ground.draw();
        }
        legend.draw();
        bar.draw();
        figure.refresh();
    }
}
