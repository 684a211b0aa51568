package loupe.ui.recommender;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import loupe.recommend.TasteMap;
import loupe.ui.common.Appearance;

/** Films as dots on a plane with its two axes in the middle; the pointer is told which film it is at. */
abstract class FilmPlane extends Region {

    /** Okabe and Ito's colours, their yellow darker and violet for their black; all other genres are grey. */
    private static final List<String> COLOURS = List.of("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#D55E00", "#56B4E9", "#8C7A00", "#7B52AB");
    private static final String OTHERS = "#7F7F7F";
    private static final double SMALLEST = 2;

    private final Canvas canvas = new Canvas();
    private final Appearance appearance;
    private final Measures measures;

    /**
     * Pixels.
     *
     * @param edge   kept free around the dots
     * @param near   how far from a dot the pointer is still at it
     * @param growth a dot's radius beyond the smallest is the square root of its film's ratings divided by this
     * @param ink    opacity of a dot, 0 to 1
     */
    record Measures(double edge, double near, double growth, double ink) {}

    FilmPlane(Appearance appearance, Measures measures) {
        this.appearance = appearance;
        this.measures = measures;
        canvas.setManaged(false);
        getChildren().add(canvas);
        getStyleClass().add("films-plot");
        appearance.dark().subscribe(dark -> paint());
    }

    /** The films; none while there is nothing to show. */
    abstract List<MapPicture.Dot> dots();

    /** How far from the middle the farthest thing lies; above 0. */
    abstract double spread();

    /** Draws what lies over the dots. */
    abstract void over(GraphicsContext to, Color ink);

    /** Names the film under the pointer. @param otherwise where there is none */
    void tellOf(LoadedFilms films, String otherwise) {
        Tooltip tip = new Tooltip();
        setOnMouseMoved(event -> tip.setText(at(event).map(dot -> films.name(dot.film()) + "\n" + films.facts(dot.film())).orElse(otherwise)));
        Tooltip.install(this, tip);
    }

    /** Pixels of one unit of the plane. */
    final double unit() {
        return (Math.min(getWidth(), getHeight()) / 2 - measures.edge()) / spread();
    }

    final double x(TasteMap.Point point) {
        return getWidth() / 2 + point.x() * unit();
    }

    final double y(TasteMap.Point point) {
        return getHeight() / 2 - point.y() * unit();
    }

    /** The film under the pointer, the nearest of several. */
    final Optional<MapPicture.Dot> at(MouseEvent event) {
        return dots().stream().filter(dot -> distance(dot, event) < measures.near()).min(Comparator.comparingDouble(dot -> distance(dot, event)));
    }

    private double distance(MapPicture.Dot dot, MouseEvent event) {
        return Math.hypot(x(dot.at()) - event.getX(), y(dot.at()) - event.getY());
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    final void paint() {
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (getWidth() < 1 || dots().isEmpty()) {
            return;
        }
        Color ink = appearance.dark().get() ? Color.WHITE : Color.BLACK;
        to.setStroke(ink.deriveColor(0, 1, 1, 0.2));
        to.setLineWidth(1);
        to.strokeLine(measures.edge(), getHeight() / 2, getWidth() - measures.edge(), getHeight() / 2);
        to.strokeLine(getWidth() / 2, measures.edge(), getWidth() / 2, getHeight() - measures.edge());
        dots().forEach(dot -> dot(to, dot));
        to.setFont(Font.font(11));
        to.setTextBaseline(VPos.CENTER);
        over(to, ink);
    }

    private void dot(GraphicsContext to, MapPicture.Dot dot) {
        double radius = SMALLEST + Math.sqrt(dot.count()) / measures.growth();
        to.setFill(colour(dot.colour()).deriveColor(0, 1, appearance.dark().get() ? 1.2 : 1, measures.ink()));
        to.fillOval(x(dot.at()) - radius, y(dot.at()) - radius, 2 * radius, 2 * radius);
    }

    /** @param place among the genres that have a colour; -1 for all others */
    static Color colour(int place) {
        return Color.web(place < 0 ? OTHERS : COLOURS.get(place));
    }

    /** Words with a rim, so that they are read over dots. */
    static void write(GraphicsContext to, Color ink, String words, TasteMap.Point at, TextAlignment how) {
        to.setTextAlign(how);
        to.setStroke(ink.invert());
        to.setLineWidth(3);
        to.strokeText(words, at.x(), at.y());
        to.setFill(ink);
        to.fillText(words, at.x(), at.y());
    }

    /** A place as a table has it. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
