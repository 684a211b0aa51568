package loupe.ui.maps;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import loupe.ui.common.Appearance;
import loupe.ui.common.SeriesMark;
import loupe.ui.desk.PictureView;

/** Curves over the values of a change, with the present value marked; a press or a drag chooses another one. */
final class CurvePlot extends Region {

    private static final double SMALLEST = 220;
    private static final double USUAL = 320;

    /** One network's curve. @param title its name; {@code probabilities} at each value; not a number where it is not known */
    record Line(SeriesMark mark, String title, float[] probabilities) {}

    private final Canvas canvas = new Canvas();
    private final Appearance appearance;
    private final PictureView picture;
    private Change change = Change.TURN;
    private List<Line> lines = List.of();
    private double present;

    /** @param picture stands in the middle of a turn */
    CurvePlot(Appearance appearance, PictureView picture, DoubleConsumer chosen) {
        this.appearance = appearance;
        this.picture = picture;
        canvas.setManaged(false);
        getChildren().addAll(canvas, picture);
        setId("turn-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(SMALLEST, SMALLEST);
        setPrefSize(USUAL, USUAL);
        appearance.dark().subscribe(dark -> paint());
        setOnMousePressed(event -> chosen.accept(valueAt(event)));
        setOnMouseDragged(event -> chosen.accept(valueAt(event)));
    }

    /** Shows other curves of {@code change}. */
    void show(Change change, List<Line> lines) {
        this.lines = List.copyOf(lines);
        if (change != this.change) {
            this.change = change;
            requestLayout();
        }
        paint();
    }

    /** Marks {@code value}. */
    void mark(double value) {
        present = value;
        paint();
    }

    private double valueAt(MouseEvent event) {
        return ground().valueAt(event.getX(), event.getY());
    }

    /** How the present change lies on this plot. */
    CurveGround ground() {
        return change == Change.TURN ? new CurveGround.Polar(getWidth(), getHeight())
                : new CurveGround.Straight(getWidth(), getHeight(), change);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        picture.setVisible(change == Change.TURN);
        picture.autosize();
        picture.relocate(Math.floor((getWidth() - picture.getWidth()) / 2), Math.floor((getHeight() - picture.getHeight()) / 2));
        paint();
    }

    private void paint() {
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        CurveGround ground = ground();
        Color ink = appearance.dark().get() ? Color.WHITE : Color.BLACK;
        paintGrid(to, ground, ink);
        lines.forEach(line -> paintLine(to, ground, line));
        paintMarks(to, ground, ink);
        to.setLineDashes();
        to.setStroke(ink);
        to.setLineWidth(2);
        Point2D from = ground.at(change == Change.TURN ? present : change.allowed(present), 0);
        Point2D end = ground.at(change == Change.TURN ? present : change.allowed(present), 1);
        to.strokeLine(from.getX(), from.getY(), end.getX(), end.getY());
        to.setFill(ink);
        to.fillOval(end.getX() - 4, end.getY() - 4, 8, 8);
    }

    private void paintGrid(GraphicsContext to, CurveGround ground, Color ink) {
        to.setLineDashes();
        to.setLineWidth(1);
        to.setStroke(ink.deriveColor(0, 1, 1, 0.18));
        for (double value : ground.lines()) {
            Point2D from = ground.at(value, 0);
            Point2D end = ground.at(value, 1);
            to.strokeLine(from.getX(), from.getY(), end.getX(), end.getY());
        }
        for (double level : new double[] {0, 0.5, 1}) {
            float[] all = new float[change.count()];
            java.util.Arrays.fill(all, (float) level);
            trace(to, ground, all);
        }
    }

    /** Words with a rim, so that they are read over a curve too. */
    private static void paintMarks(GraphicsContext to, CurveGround ground, Color ink) {
        to.setLineDashes();
        to.setFont(Font.font(11));
        to.setTextAlign(TextAlignment.CENTER);
        to.setTextBaseline(VPos.CENTER);
        to.setStroke(ink.invert());
        to.setLineWidth(3);
        to.setFill(ink);
        for (CurveGround.Mark mark : ground.marks()) {
            to.strokeText(mark.words(), mark.at().getX(), mark.at().getY());
            to.fillText(mark.words(), mark.at().getX(), mark.at().getY());
        }
    }

    private void paintLine(GraphicsContext to, CurveGround ground, Line line) {
        to.setStroke(Color.web(line.mark().colour(appearance.dark().get())));
        to.setLineWidth(2);
        to.setLineDashes(line.mark().dashes().stream().mapToDouble(Double::doubleValue).toArray());
        trace(to, ground, line.probabilities());
    }

    /** Joins the values that are known. */
    private void trace(GraphicsContext to, CurveGround ground, float[] probabilities) {
        to.beginPath();
        boolean begun = false;
        for (int i = 0; i < probabilities.length; i++) {
            if (!Float.isNaN(probabilities[i])) {
                Point2D at = ground.at(change.value(i), probabilities[i]);
                if (begun) {
                    to.lineTo(at.getX(), at.getY());
                } else {
                    to.moveTo(at.getX(), at.getY());
                }
                begun = true;
            }
        }
        if (begun && ground.closed()) {
            to.closePath();
        }
        to.stroke();
    }
}
