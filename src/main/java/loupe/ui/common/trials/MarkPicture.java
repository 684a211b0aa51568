package loupe.ui.common.trials;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import loupe.ui.common.Appearance;
import loupe.ui.common.figure.FigureBar;

/** One figure made of marks, as large as there is room. */
public final class MarkPicture extends Region {

    private static final double TYPE = 12;

    private final Canvas canvas = new Canvas();
    private final Painted figure;
    private final Appearance appearance;
    private final FigureBar bar;

    public MarkPicture(Painted figure, Appearance appearance, String id) {
        this.figure = figure;
        this.appearance = appearance;
        setId(id);
        getStyleClass().add("mark-picture");
        getStylesheets().add(TrialsPane.SHEET);
        bar = new FigureBar(this, canvas, figure);
        getChildren().addAll(canvas, bar);
        appearance.dark().subscribe(dark -> paint());
        widthProperty().addListener((width, before, after) -> paint());
        heightProperty().addListener((height, before, after) -> paint());
    }

    /** Shows what the figure says now. */
    public void refresh() {
        paint();
        bar.refresh();
    }

    @Override
    protected void layoutChildren() {
        canvas.relocate(0, 0);
        double across = bar.prefWidth(-1);
        bar.resizeRelocate(getWidth() - across, 0, across, bar.prefHeight(-1));
    }

    private void paint() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        pen.setFont(Font.font(TYPE));
        pen.setTextBaseline(VPos.BASELINE);
        figure.marks(getWidth(), getHeight()).forEach(mark -> paint(pen, mark));
    }

    private void paint(GraphicsContext pen, Mark mark) {
        switch (mark) {
            case Mark.Line line -> {
                pen.setStroke(colour(line.tone(), line.worth()));
                pen.setLineWidth(Tones.weight(line.tone()));
                pen.strokePolyline(line.xs(), line.ys(), line.xs().length);
            }
            case Mark.Dot dot -> {
                double radius = 2 + Tones.weight(dot.tone());
                pen.setFill(colour(dot.tone(), dot.worth()));
                pen.fillOval(dot.x() - radius, dot.y() - radius, 2 * radius, 2 * radius);
            }
            case Mark.Words words -> {
                pen.setFill(colour(Mark.Tone.AXIS, 0));
                pen.setTextAlign(words.anchor() == 0 ? TextAlignment.LEFT : words.anchor() == 1 ? TextAlignment.RIGHT : TextAlignment.CENTER);
                pen.fillText(words.text(), words.x(), words.y());
            }
        }
    }

    private Color colour(Mark.Tone tone, double worth) {
        return Color.web(Tones.colour(tone, worth, appearance.dark().get()));
    }
}
