package loupe.ui.maps;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import loupe.ui.common.Appearance;
import loupe.ui.common.NextFrame;
import loupe.ui.common.SeriesMark;
import loupe.ui.common.chart.InkPicture;
import loupe.ui.common.figure.Pen;
import loupe.ui.common.figure.Sharp;
import loupe.ui.desk.PictureView;

/**
 * Curves over the values of a change, with the present value marked; a press or a drag chooses another one. The curves are one
 * picture, which is painted once a frame.
 */
final class CurvePlot extends Region implements Sharp {

    private static final double SMALLEST = 220;
    private static final double USUAL = 320;
    private static final double THICK = 2;
    private static final double FAINT = 0.18;

    /** One network's curve. @param title its name; {@code probabilities} at each value; not a number where it is not known */
    record Line(SeriesMark mark, String title, float[] probabilities) {}

    private final ImageView drawn = new ImageView();
    private final CurveWords words = new CurveWords();
    private final CurveMark mark = new CurveMark();
    private final NextFrame frame = new NextFrame(this, this::paint);
    private final Appearance appearance;
    private final PictureView picture;
    private final ObservableValue<Double> dots;
    private InkPicture ink = new InkPicture(1, 1, 1);
    private Change change = Change.TURN;
    private List<Line> lines = List.of();
    private double present;
    private double times = 1;

    /** @param picture stands in the middle of a turn */
    CurvePlot(Appearance appearance, PictureView picture, DoubleConsumer chosen) {
        this.appearance = appearance;
        this.picture = picture;
        drawn.setManaged(false);
        drawn.setSmooth(false);
        drawn.setMouseTransparent(true);
        getChildren().addAll(drawn, words, mark, picture);
        setId("turn-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(SMALLEST, SMALLEST);
        setPrefSize(USUAL, USUAL);
        setPickOnBounds(true);
        appearance.dark().subscribe(dark -> frame.request());
        dots = sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::outputScaleXProperty).map(Number::doubleValue).orElse(1.0);
        dots.subscribe(now -> frame.request());
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
        frame.request();
    }

    /** Marks {@code value}. */
    void mark(double value) {
        present = value;
        placeMark();
    }

    @Override
    public void sharpen(double times) {
        if (times != this.times) {
            this.times = times;
            paint();
        }
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
        picture.setVisible(change == Change.TURN);
        picture.autosize();
        picture.relocate(Math.floor((getWidth() - picture.getWidth()) / 2), Math.floor((getHeight() - picture.getHeight()) / 2));
        paint();
    }

    private void paint() {
        if (getWidth() > 0 && getHeight() > 0) {
            paintLines();
            words.show(ground(), black(), times);
            placeMark();
        }
    }

    private void placeMark() {
        mark.place(ground(), change == Change.TURN ? present : change.allowed(present), black());
    }

    private Color black() {
        return appearance.dark().get() ? Color.WHITE : Color.BLACK;
    }

    private void paintLines() {
        double scale = dots.getValue() * times;
        if (!ink.fits(getWidth(), getHeight(), scale)) {
            ink = new InkPicture(getWidth(), getHeight(), scale);
        }
        ink.begin();
        CurveGround ground = ground();
        paintGrid(ground);
        for (Line line : lines) {
            trace(ground, line.probabilities(), new Pen(line.mark().colour(appearance.dark().get()), THICK, line.mark().dashes()), 1);
        }
        drawn.setImage(ink.end());
        drawn.setFitWidth(drawn.getImage().getWidth() / scale);
        drawn.setFitHeight(drawn.getImage().getHeight() / scale);
    }

    private void paintGrid(CurveGround ground) {
        Pen pen = Pen.solid(appearance.dark().get() ? "#FFFFFF" : "#000000", 1);
        for (double value : ground.lines()) {
            trace(List.of(ground.at(value, 0), ground.at(value, 1)), pen, FAINT);
        }
        for (double level : new double[] {0, 0.5, 1}) {
            float[] all = new float[change.count()];
            Arrays.fill(all, (float) level);
            trace(ground, all, pen, FAINT);
        }
    }

    /** Joins the values that are known. */
    private void trace(CurveGround ground, float[] probabilities, Pen pen, double opacity) {
        List<Point2D> known = IntStream.range(0, probabilities.length).filter(place -> !Float.isNaN(probabilities[place]))
                .mapToObj(place -> ground.at(change.value(place), probabilities[place])).toList();
        boolean closes = ground.closed() && !known.isEmpty();
        trace(closes ? Stream.concat(known.stream(), Stream.of(known.getFirst())).toList() : known, pen, opacity);
    }

    private void trace(List<Point2D> path, Pen pen, double opacity) {
        ink.trace(path.stream().mapToDouble(Point2D::getX).toArray(), path.stream().mapToDouble(Point2D::getY).toArray(), pen, opacity);
    }
}
