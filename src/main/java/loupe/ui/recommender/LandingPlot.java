package loupe.ui.recommender;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import loupe.recommend.TasteMap;
import loupe.ui.common.Appearance;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.Figure;
import loupe.ui.common.figure.FigureTable;

/** The films of a model as dots and an invented one among them, as a star with lines to the nearest. */
final class LandingPlot extends FilmPlane {

    private static final double STAR = 9;

    private final LoadedFilms films;
    private final InventViewModel model;

    LandingPlot(Appearance appearance, LoadedFilms films, InventViewModel model, IntConsumer open) {
        super(appearance, new Measures(16, 8, 6, 0.5));
        this.films = films;
        this.model = model;
        setId("films-invent-map");
        setMinSize(200, 200);
        setPrefSize(320, 320);
        tellOf(films, "");
        setOnMouseClicked(event -> at(event).ifPresent(dot -> open.accept(dot.film())));
        model.landing().subscribe(landing -> paint());
        model.ground().subscribe(ground -> paint());
    }

    @Override
    List<MapPicture.Dot> dots() {
        return model.ground().get().map(Ground::films).orElse(List.of());
    }

    @Override
    double spread() {
        double films = dots().stream().mapToDouble(dot -> Math.hypot(dot.at().x(), dot.at().y())).max().orElse(1);
        return Math.max(1e-9, Math.max(films, model.landing().get().map(landing -> Math.hypot(landing.at().x(), landing.at().y())).orElse(0.0)));
    }

    @Override
    void over(GraphicsContext to, Color ink) {
        model.landing().get().ifPresent(landing -> landing(to, landing, ink));
    }

    private void landing(GraphicsContext to, Landing landing, Color ink) {
        to.setLineWidth(1);
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
        boolean right = x(landing.at()) > getWidth() / 2;
        write(to, ink, model.invention().get().title(), new TasteMap.Point(x(landing.at()) + (right ? -STAR - 4 : STAR + 4), y(landing.at())),
                right ? TextAlignment.RIGHT : TextAlignment.LEFT);
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
        return List.of(name, number(at.x()), number(at.y()));
    }
}
