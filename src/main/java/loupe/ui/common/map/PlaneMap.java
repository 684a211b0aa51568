package loupe.ui.common.map;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import loupe.data.LabelledImages;

/** A sample of pictures on the plane of the last hidden layer, each a sign of its class or a dot in its colour, and the drawing as a star that moves. */
public final class PlaneMap extends Pane {

    private static final double EDGE = 14;
    private static final int SIGNS = 700;
    /** Ten hues far apart in lightness and hue; the signs tell the classes apart without them too. */
    private static final List<String> HUES = List.of("#0072B2", "#D55E00", "#007D5C", "#A0548A", "#8A6D00", "#3B8FC4", "#B8433A", "#5B7F2B",
            "#5E5AA8", "#6B6B6B");

    private final double side;
    private final Canvas ground;
    private final Polygon star = new Polygon();
    private Frame frame = new Frame(-1, -1, 2);

    /** The square of the plane that is shown. */
    private record Frame(double left, double top, double size) {}

    public PlaneMap(double side) {
        this.side = side;
        ground = new Canvas(side, side);
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
        setClip(new Rectangle(side, side));
        getStyleClass().add("why-plane");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? 11 : 4.6;
            star.getPoints().addAll(radius * Math.sin(i * Math.PI / 5), -radius * Math.cos(i * Math.PI / 5));
        }
        star.getStyleClass().add("why-star");
        star.setId("why-star");
        star.setVisible(false);
        getChildren().addAll(ground, star);
    }

    /**
     * Draws the sample.
     *
     * @param places of the pictures on the plane, first across, then up
     * @param dark   whether the ground is dark
     */
    public void show(double[][] places, LabelledImages pictures, List<String> classNames, boolean dark) {
        frame = frame(places);
        GraphicsContext pen = ground.getGraphicsContext2D();
        pen.clearRect(0, 0, side, side);
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.CENTER);
        pen.setFont(Font.font("System", FontWeight.NORMAL, 10));
        int every = every(places.length);
        for (int i = 0; i < places.length; i++) {
            int label = pictures.label(i);
            pen.setFill(colour(label, dark).deriveColor(0, 1, 1, i % every == 0 ? 1 : 0.3));
            if (i % every == 0) {
                pen.fillText(sign(classNames, label), x(places[i][0]), y(places[i][1]));
            } else {
                pen.fillRect(x(places[i][0]) - 0.75, y(places[i][1]) - 0.75, 1.5, 1.5);
            }
        }
    }

    /** One in so many of {@code pictures} has a sign; more signs could not be told apart. */
    public static int every(int pictures) {
        return Math.max(1, pictures / SIGNS);
    }

    /** Moves the star; it stays at the edge where the drawing lies beyond it. */
    public void star(Optional<double[]> place) {
        star.setVisible(place.isPresent());
        place.ifPresent(at -> star.relocate(Math.clamp(x(at[0]), EDGE, side - EDGE) - 10.5, Math.clamp(y(at[1]), EDGE, side - EDGE) - 11));
    }

    /** Shows nothing. */
    public void clear() {
        ground.getGraphicsContext2D().clearRect(0, 0, side, side);
        star.setVisible(false);
    }

    /** The first letter of a name; two classes with one letter have their numbers instead. */
    static String sign(List<String> names, int label) {
        boolean alone = label < names.size() && names.stream().filter(name -> name.charAt(0) == names.get(label).charAt(0)).count() == 1;
        return alone ? names.get(label).substring(0, 1) : Integer.toString(label);
    }

    private static Color colour(int label, boolean dark) {
        Color hue = Color.web(HUES.get(label % HUES.size()));
        return dark ? hue.interpolate(Color.WHITE, 0.35) : hue;
    }

    private static Frame frame(double[][] places) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (double[] place : places) {
            left = Math.min(left, place[0]);
            right = Math.max(right, place[0]);
            top = Math.min(top, place[1]);
            bottom = Math.max(bottom, place[1]);
        }
        double size = Math.max(1e-9, Math.max(right - left, bottom - top));
        return new Frame((left + right - size) / 2, (top + bottom - size) / 2, size);
    }

    private double x(double first) {
        return EDGE + (first - frame.left) / frame.size * (side - 2 * EDGE);
    }

    /** The second axis points upwards. */
    private double y(double second) {
        return side - EDGE - (second - frame.top) / frame.size * (side - 2 * EDGE);
    }
}
