package loupe.ui.recommender;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
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
import loupe.ui.common.Texts;
import loupe.ui.common.figure.Figure;
import loupe.ui.common.figure.FigureTable;

/** The films of a model as dots and an invented one among them, as a star with lines to the nearest. */
final class LandingPlot extends Region {

    private static final double EDGE = 16;
    private static final double NEAR = 8;
    private static final double STAR = 9;

    private final Canvas canvas = new Canvas();
    private final Appearance appearance;
    private final LoadedFilms films;
    private final InventViewModel model;
    private final IntConsumer open;
    private final Tooltip tip = new Tooltip();

    LandingPlot(Appearance appearance, LoadedFilms films, InventViewModel model, IntConsumer open) {
        this.appearance = appearance;
        this.films = films;
        this.model = model;
        this.open = open;
        canvas.setManaged(false);
        getChildren().add(canvas);
        getStyleClass().add("films-plot");
        setId("films-invent-map");
        setMinSize(200, 200);
        setPrefSize(320, 320);
        setOnMouseMoved(event -> tip.setText(at(event).map(dot -> films.name(dot.film()) + "\n" + films.facts(dot.film())).orElse("")));
        setOnMouseClicked(event -> at(event).ifPresent(dot -> open.accept(dot.film())));
        Tooltip.install(this, tip);
        appearance.dark().subscribe(dark -> paint());
        model.landing().subscribe(landing -> paint());
        model.ground().subscribe(ground -> paint());
    }

    private List<MapPicture.Dot> dots() {
        return model.ground().get().map(Ground::films).orElse(List.of());
    }

    private double spread() {
        double films = dots().stream().mapToDouble(dot -> Math.hypot(dot.at().x(), dot.at().y())).max().orElse(1);
        return Math.max(1e-9, Math.max(films, model.landing().get().map(landing -> Math.hypot(landing.at().x(), landing.at().y())).orElse(0.0)));
    }

    private double unit() {
        return (Math.min(getWidth(), getHeight()) / 2 - EDGE) / spread();
    }

    private double x(TasteMap.Point point) {
        return getWidth() / 2 + point.x() * unit();
    }

    private double y(TasteMap.Point point) {
        return getHeight() / 2 - point.y() * unit();
    }

    private Optional<MapPicture.Dot> at(MouseEvent event) {
        return dots().stream().filter(dot -> distance(dot, event) < NEAR).min(Comparator.comparingDouble(dot -> distance(dot, event)));
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
        if (getWidth() < 1 || dots().isEmpty()) {
            return;
        }
        boolean dark = appearance.dark().get();
        Color ink = dark ? Color.WHITE : Color.BLACK;
        to.setLineWidth(1);
        to.setStroke(ink.deriveColor(0, 1, 1, 0.2));
        to.strokeLine(EDGE, getHeight() / 2, getWidth() - EDGE, getHeight() / 2);
        to.strokeLine(getWidth() / 2, EDGE, getWidth() / 2, getHeight() - EDGE);
        for (MapPicture.Dot dot : dots()) {
            double radius = 2 + Math.sqrt(dot.count()) / 6;
            to.setFill(MapPlot.colour(dot.colour()).deriveColor(0, 1, dark ? 1.2 : 1, 0.5));
            to.fillOval(x(dot.at()) - radius, y(dot.at()) - radius, 2 * radius, 2 * radius);
        }
        model.landing().get().ifPresent(landing -> landing(to, landing, ink));
    }

    private void landing(GraphicsContext to, Landing landing, Color ink) {
        to.setStroke(ink.deriveColor(0, 1, 1, 0.7));
        dots().stream().filter(dot -> landing.neighbours().contains(dot.film()))
                .forEach(dot -> to.strokeLine(x(landing.at()), y(landing.at()), x(dot.at()), y(dot.at())));
        double[] xs = new double[10];
        double[] ys = new double[10];
        for (int i = 0; i < xs.length; i++) {
            double radius = i % 2 == 0 ? STAR : STAR * 0.45;
            xs[i] = x(landing.at()) + radius * Math.sin(i * Math.PI / 5);
            ys[i] = y(landing.at()) - radius * Math.cos(i * Math.PI / 5);
        }
        to.setFill(ink);
        to.fillPolygon(xs, ys, xs.length);
        to.setFont(Font.font(11));
        to.setTextAlign(x(landing.at()) > getWidth() / 2 ? TextAlignment.RIGHT : TextAlignment.LEFT);
        to.setTextBaseline(VPos.CENTER);
        double side = x(landing.at()) > getWidth() / 2 ? -STAR - 4 : STAR + 4;
        to.setStroke(ink.invert());
        to.setLineWidth(3);
        to.strokeText(model.invention().get().title(), x(landing.at()) + side, y(landing.at()));
        to.fillText(model.invention().get().title(), x(landing.at()) + side, y(landing.at()));
    }

    /** What is shown, to be copied, saved and read. */
    Figure figure() {
        return new Figure() {
            @Override
            public String title() {
                return Texts.of("films.invent.map");
            }

            @Override
            public String sentence() {
                return model.said().get();
            }

            @Override
            public FigureTable table() {
                List<List<String>> lines = new ArrayList<>();
                model.landing().get().ifPresent(landing -> lines.add(line(model.invention().get().title(), landing.at())));
                dots().forEach(dot -> lines.add(line(films.name(dot.film()), dot.at())));
                return new FigureTable(List.of(Texts.of("films.table.film"), "x", "y"), lines);
            }
        };
    }

    private static List<String> line(String name, TasteMap.Point at) {
        return List.of(name, String.format(Locale.ROOT, "%.4f", at.x()), String.format(Locale.ROOT, "%.4f", at.y()));
    }
}
