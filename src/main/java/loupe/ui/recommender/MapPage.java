package loupe.ui.recommender;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.util.StringConverter;
import loupe.recommend.KnownModel;
import loupe.ui.common.Appearance;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureBar;

/** The taste map: films in a plane, me as an arrow, and the list that follows it. */
final class MapPage extends HBox {

    private static final double ROW = 54;

    private final Hall hall;
    private boolean following;

    MapPage(Hall hall, FilmRows rows, Appearance appearance) {
        this.hall = hall;
        getStyleClass().add("films-me");
        MapPlot plot = new MapPlot(appearance, hall.films(), hall.map(), hall.film()::open);
        FigureBar figure = new FigureBar(plot, plot.figure());
        hall.map().picture().subscribe(picture -> figure.refresh());
        VBox.setVgrow(plot, Priority.ALWAYS);
        VBox left = new VBox(head(figure), axes(), plot, legend());
        left.getStyleClass().add("films-panel");
        HBox.setHgrow(left, Priority.ALWAYS);
        getChildren().addAll(left, list(rows), new FilmPane(hall, rows));
    }

    private Node head(FigureBar figure) {
        Label what = new Label();
        what.textProperty().bind(hall.map().axes().map(axes -> Texts.of(axes.equals(MapViewModel.MAIN) ? "films.map.what" : "films.map.what.factors")));
        what.setWrapText(true);
        what.getStyleClass().add("films-note");
        what.setMaxWidth(Double.MAX_VALUE);
        what.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Button back = Named.button(Texts.of("films.map.back"), "Home", hall.map()::backToStars);
        back.setId("films-map-back");
        back.setMinWidth(USE_PREF_SIZE);
        back.disableProperty().bind(hall.map().isMoved().map(moved -> !moved));
        HBox head = new HBox(8, what, back, figure);
        head.getStyleClass().add("films-section-line");
        return head;
    }

    /** Which directions the map shows: the two main ones, or two factors. */
    private Node axes() {
        ComboBox<Integer> across = factors("across");
        ComboBox<Integer> up = factors("up");
        hall.map().factors().subscribe(count -> follow(across, up));
        hall.map().axes().subscribe(axes -> follow(across, up));
        across.setOnAction(event -> choose(across, up));
        up.setOnAction(event -> choose(up, across));
        HBox line = new HBox(8, new Label(Texts.of("films.map.across")), across, new Label(Texts.of("films.map.up")), up);
        line.getStyleClass().add("films-section-line");
        return line;
    }

    private void follow(ComboBox<Integer> across, ComboBox<Integer> up) {
        following = true;
        List<Integer> all = IntStream.range(-1, hall.map().factors().get()).boxed().toList();
        List.of(across, up).stream().filter(box -> !box.getItems().equals(all)).forEach(box -> box.getItems().setAll(all));
        across.setValue(hall.map().axes().get().across());
        up.setValue(hall.map().axes().get().up());
        following = false;
    }

    /** Where one is a factor, the other is one too; both are main directions together. @param chosen that was changed */
    private void choose(ComboBox<Integer> chosen, ComboBox<Integer> other) {
        if (following) {
            return;
        }
        int now = Optional.ofNullable(chosen.getValue()).orElse(-1);
        int with = Optional.ofNullable(other.getValue()).orElse(-1);
        int second = now < 0 ? -1 : with < 0 || with == now ? now == 0 ? 1 : 0 : with;
        boolean across = chosen.getId().endsWith("across");
        hall.map().show(new MapViewModel.Axes(across ? now : second, across ? second : now));
    }

    private ComboBox<Integer> factors(String side) {
        ComboBox<Integer> box = new ComboBox<>();
        box.setId("films-map-" + side);
        Named.withTip(Texts.of("films.map." + side + ".what"), "", box);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer factor) {
                return factor == null ? "" : factor < 0 ? Texts.of("films.map.main") : Texts.of("films.why.factor", factor + 1);
            }

            @Override
            public Integer fromString(String text) {
                throw new UnsupportedOperationException("Factors are chosen, not typed.");
            }
        });
        return box;
    }

    private Node legend() {
        FlowPane legend = new FlowPane(12, 2);
        legend.setId("films-map-legend");
        List<String> genres = hall.map().genres();
        for (int i = 0; i < genres.size(); i++) {
            legend.getChildren().add(key(genres.get(i), i));
        }
        if (hall.map().hasOthers()) {
            legend.getChildren().add(key(Texts.of("films.map.others"), -1));
        }
        return legend;
    }

    private static Label key(String words, int place) {
        Label label = new Label(words, new Circle(4, FilmPlane.colour(place)));
        label.getStyleClass().add("films-facts");
        return label;
    }

    private Node list(FilmRows rows) {
        FilmList list = new FilmList(Texts.of("films.map.list"), ROW, new Deeds(film -> hall.film().open(film, KnownModel.MF), hall.me()::rate));
        list.setId("films-map-list");
        KeptRows<Place> kept = rows.ranked();
        hall.map().list().subscribe(now -> list.show(kept.of(now.places())));
        Label title = new Label(Texts.of("films.map.list"));
        title.setWrapText(true);
        title.getStyleClass().add("films-section");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("films-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox pane = new VBox(8, title, scroll);
        pane.getStyleClass().addAll("films-panel", "films-rate");
        return pane;
    }
}
