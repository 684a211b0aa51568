package loupe.ui.recommender;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import loupe.recommend.TasteMap;
import loupe.ui.common.Appearance;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.Figure;
import loupe.ui.common.figure.FigureTable;

/** Films as dots, me as an arrow: dragged, or moved by the arrow keys; a click on a film opens its page. */
final class MapPlot extends Region {

    /** Okabe and Ito's colours, their yellow darker and violet for their black; all other genres are grey. */
    private static final List<String> COLOURS = List.of("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#D55E00", "#56B4E9", "#8C7A00", "#7B52AB");
    private static final String OTHERS = "#7F7F7F";
    private static final double EDGE = 36;
    private static final double NEAR = 10;
    private static final double STEP = 0.05;

    private final Canvas canvas = new Canvas();
    private final Appearance appearance;
    private final LoadedFilms films;
    private final MapViewModel model;
    private final IntConsumer open;
    private final Tooltip tip = new Tooltip();
    private boolean dragging;

    MapPlot(Appearance appearance, LoadedFilms films, MapViewModel model, IntConsumer open) {
        this.appearance = appearance;
        this.films = films;
        this.model = model;
        this.open = open;
        canvas.setManaged(false);
        getChildren().add(canvas);
        getStyleClass().add("films-plot");
        setId("films-map");
        setMinSize(280, 280);
        setOnMousePressed(this::press);
        setOnMouseDragged(event -> drag(event));
        setOnMouseMoved(this::name);
        addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        Tooltip.install(this, tip);
        appearance.dark().subscribe(dark -> paint());
        model.picture().subscribe(picture -> paint());
    }

    private MapPicture picture() {
        return model.picture().get();
    }

    private double unit() {
        return (Math.min(getWidth(), getHeight()) / 2 - EDGE) / picture().spread();
    }

    private double x(TasteMap.Point point) {
        return getWidth() / 2 + point.x() * unit();
    }

    private double y(TasteMap.Point point) {
        return getHeight() / 2 - point.y() * unit();
    }

    private void press(MouseEvent event) {
        requestFocus();
        Optional<MapPicture.Dot> film = at(event);
        dragging = Math.hypot(event.getX() - x(picture().me()), event.getY() - y(picture().me())) < 2 * NEAR || film.isEmpty();
        if (dragging) {
            drag(event);
        } else {
            open.accept(film.orElseThrow().film());
        }
    }

    private void drag(MouseEvent event) {
        if (dragging && !picture().films().isEmpty()) {
            model.move((event.getX() - getWidth() / 2) / unit(), (getHeight() / 2 - event.getY()) / unit());
        }
    }

    private void walk(KeyEvent event) {
        double step = picture().spread() * STEP;
        TasteMap.Point me = picture().me();
        switch (event.getCode()) {
            case LEFT -> model.move(me.x() - step, me.y());
            case RIGHT -> model.move(me.x() + step, me.y());
            case UP -> model.move(me.x(), me.y() + step);
            case DOWN -> model.move(me.x(), me.y() - step);
            case HOME -> model.backToStars();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void name(MouseEvent event) {
        tip.setText(at(event).map(dot -> films.name(dot.film()) + "\n" + films.facts(dot.film())).orElseGet(() -> Texts.of("films.map.drag")));
    }

    private Optional<MapPicture.Dot> at(MouseEvent event) {
        return picture().films().stream().filter(dot -> distance(dot, event) < NEAR).min(Comparator.comparingDouble(dot -> distance(dot, event)));
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

    private void paint() {
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (getWidth() < 1 || picture().films().isEmpty()) {
            return;
        }
        Color ink = appearance.dark().get() ? Color.WHITE : Color.BLACK;
        to.setStroke(ink.deriveColor(0, 1, 1, 0.2));
        to.setLineWidth(1);
        to.strokeLine(EDGE, getHeight() / 2, getWidth() - EDGE, getHeight() / 2);
        to.strokeLine(getWidth() / 2, EDGE, getWidth() / 2, getHeight() - EDGE);
        picture().films().forEach(dot -> dot(to, dot));
        ends(to, ink);
        arrow(to, ink);
    }

    /** @param place among the genres that have a colour; -1 for all others */
    static Color colour(int place) {
        return Color.web(place < 0 ? OTHERS : COLOURS.get(place));
    }

    private void dot(GraphicsContext to, MapPicture.Dot dot) {
        double radius = 2 + Math.sqrt(dot.count()) / 4;
        Color colour = colour(dot.colour());
        to.setFill(colour.deriveColor(0, 1, appearance.dark().get() ? 1.2 : 1, 0.6));
        to.fillOval(x(dot.at()) - radius, y(dot.at()) - radius, 2 * radius, 2 * radius);
    }

    /** The names of the films at the four ends, with a rim so that they are read over dots. */
    private void ends(GraphicsContext to, Color ink) {
        to.setFont(Font.font(11));
        to.setTextBaseline(VPos.CENTER);
        List<String> names = picture().ends();
        write(to, ink, names.get(0).replace(" · ", "\n"), getWidth() - 8, getHeight() / 2 - 30, TextAlignment.RIGHT);
        write(to, ink, names.get(1).replace(" · ", "\n"), 8, getHeight() / 2 - 30, TextAlignment.LEFT);
        write(to, ink, names.get(2), getWidth() / 2, 12, TextAlignment.CENTER);
        write(to, ink, names.get(3), getWidth() / 2, getHeight() - 12, TextAlignment.CENTER);
    }

    private static void write(GraphicsContext to, Color ink, String words, double x, double y, TextAlignment how) {
        to.setTextAlign(how);
        to.setStroke(ink.invert());
        to.setLineWidth(3);
        to.strokeText(words, x, y);
        to.setFill(ink);
        to.fillText(words, x, y);
    }

    private void arrow(GraphicsContext to, Color ink) {
        double endX = x(picture().me());
        double endY = y(picture().me());
        double angle = Math.atan2(endY - getHeight() / 2, endX - getWidth() / 2);
        to.setStroke(ink);
        to.setFill(ink);
        to.setLineWidth(3);
        to.strokeLine(getWidth() / 2, getHeight() / 2, endX, endY);
        to.fillPolygon(new double[] {endX + 8 * Math.cos(angle), endX + 9 * Math.cos(angle + 2.5), endX + 9 * Math.cos(angle - 2.5)},
                new double[] {endY + 8 * Math.sin(angle), endY + 9 * Math.sin(angle + 2.5), endY + 9 * Math.sin(angle - 2.5)}, 3);
        write(to, ink, Texts.of("films.map.me"), endX, endY - 16, TextAlignment.CENTER);
    }

    /** What is shown, to be copied, saved and read. */
    Figure figure() {
        return new Figure() {
            @Override
            public String title() {
                return Texts.of("films.page.map");
            }

            @Override
            public String sentence() {
                return Texts.of("films.map.said", picture().ends().get(1), picture().ends().get(0), picture().ends().get(3), picture().ends().get(2));
            }

            @Override
            public FigureTable table() {
                return new FigureTable(List.of(Texts.of("films.table.film"), "x", "y", Texts.of("films.table.count")),
                        picture().films().stream().map(dot -> List.of(films.name(dot.film()), number(dot.at().x()), number(dot.at().y()),
                                Integer.toString(dot.count()))).toList());
            }
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
