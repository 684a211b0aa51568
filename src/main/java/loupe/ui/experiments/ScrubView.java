package loupe.ui.experiments;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import loupe.data.GrayImage;
import loupe.ui.common.Appearance;
import loupe.ui.common.Named;
import loupe.ui.common.SeriesMark;
import loupe.ui.common.Texts;
import loupe.ui.common.confusion.ConfusionView;
import loupe.ui.common.figure.Figure;
import loupe.ui.common.figure.FigureBar;
import loupe.ui.common.figure.FigureTable;
import loupe.ui.common.layers.WeightTiles;
import loupe.ui.common.map.HeatMap;
import loupe.ui.common.map.MapFigure;
import loupe.ui.common.map.PlaneMap;
import loupe.ui.desk.AnswerBars;
import loupe.ui.desk.PictureView;

/** A slider over a run's checkpoints, and what the network saw at each in the drawing. */
final class ScrubView extends VBox {

    private static final double SIDE = 240;
    private static final double CONFUSION = 350;

    private final ScrubViewModel model;
    private final Appearance appearance;
    private final StackPane bars = new StackPane();

    ScrubView(ScrubViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        Label trouble = CurvesView.words("");
        trouble.textProperty().bind(model.trouble());
        Label lacking = CurvesView.words("");
        lacking.setId("experiments-lacking");
        lacking.textProperty().bind(model.lacking());
        FlowPane seen = new FlowPane(8, 8, answer(), tiles(), confusion(), shift(), plane());
        seen.getStyleClass().add("experiments-seen");
        ScrollPane scroll = Named.of(Texts.of("experiments.tab.time"), new ScrollPane(seen));
        scroll.setFitToWidth(true);
        setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("experiments-compared");
        getChildren().addAll(new FilmStrip(model), trouble, lacking, scroll);
    }

    private Node answer() {
        model.film().map(film -> film.map(Film::classNames).orElse(List.of())).subscribe(names ->
                bars.getChildren().setAll(bars(names)));
        bars.setPrefSize(SIDE - 100, 210);
        HBox.setHgrow(bars, Priority.ALWAYS);
        Label nothing = CurvesView.words("");
        model.drawing().subscribe(drawing -> nothing.setText(drawing.equals(GrayImage.blank()) ? Texts.of("experiments.time.none.drawn") : ""));
        HBox both = new HBox(8, new PictureView(model.drawing(), appearance, 84), bars);
        return card("experiments.time.answer", SIDE, both, nothing);
    }

    /** The mark's colour is told by the bars' own style sheet, so that the mark has to be theirs. */
    private Node bars(List<String> names) {
        AnswerBars made = new AnswerBars(names, model.answer());
        made.getStyleClass().add(SeriesMark.A.styleClass());
        return made;
    }

    private Node tiles() {
        WeightTiles tiles = new WeightTiles(appearance);
        tiles.setId("experiments-tiles");
        FigureBar figure = new FigureBar(tiles, new ToldFigure(Texts.of("experiments.time.tiles"), tiles::sentence,
                () -> written(model.tiles().get(), ShotTables::of)));
        model.tiles().subscribe(sheet -> {
            tiles.show(sheet);
            figure.refresh();
        });
        return card("experiments.time.tiles", SIDE, tiles, figure);
    }

    private Node confusion() {
        ConfusionView view = new ConfusionView(model.confusion(), appearance);
        view.setPrefWidth(CONFUSION);
        return view;
    }

    private Node shift() {
        HeatMap map = new HeatMap(appearance);
        map.setId("experiments-shift");
        map.setPrefSize(SIDE, SIDE);
        Label about = CurvesView.words("");
        Figure figure = new MapFigure(() -> Texts.of("experiments.time.shift"), about::getText, () -> model.shifted().get().map(Shot.Shifted::cells),
                () -> MapFigure.Reading.ANSWERS_IN_FRAME);
        FigureBar bar = new FigureBar(map, figure);
        model.shifted().subscribe(shot -> {
            map.setVisible(shot.isPresent());
            about.setText(shot.map(shown -> Texts.of("experiments.time.shift.about", name(shown.label()))).orElse(""));
            shot.ifPresent(shown -> map.show(shown.cells()));
            bar.refresh();
        });
        return card("experiments.time.shift", SIDE, map, about, bar);
    }

    private String name(int label) {
        return model.film().get().map(film -> film.classNames().get(label)).orElse(Integer.toString(label));
    }

    private Node plane() {
        PlaneMap map = new PlaneMap(SIDE);
        Label about = CurvesView.words("");
        FigureBar bar = new FigureBar(map, new ToldFigure(Texts.of("experiments.time.plane"), about::getText,
                () -> written(model.plane().get(), ShotTables::placed)));
        Runnable draw = () -> model.plane().get().ifPresentOrElse(shown -> {
            map.show(shown.places(), shown.pictures(), model.film().get().map(Film::classNames).orElse(List.of()), appearance.dark().get());
            map.star(shown.star());
            about.setText(Texts.of("experiments.time.plane.about", shown.places().length));
            bar.refresh();
        }, () -> {
            map.clear();
            about.setText("");
        });
        model.plane().subscribe(draw);
        appearance.dark().subscribe(draw);
        return card("experiments.time.plane", SIDE, map, about, bar);
    }

    /** What is shown now stays in hand until it is written. */
    private static <T> Supplier<FigureTable> written(Optional<T> now, Function<Optional<T>, FigureTable> table) {
        return () -> table.apply(now);
    }

    private static VBox card(String title, double width, Node... content) {
        Label heading = new Label(Texts.of(title));
        heading.getStyleClass().add("experiments-heading");
        VBox card = new VBox(4, heading);
        Optional<Node> bar = List.of(content).stream().filter(FigureBar.class::isInstance).findFirst();
        bar.ifPresent(button -> {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            card.getChildren().setAll(new HBox(heading, gap, button));
        });
        card.getChildren().addAll(List.of(content).stream().filter(node -> !(node instanceof FigureBar)).toList());
        card.setPrefWidth(width);
        card.setMaxWidth(width);
        return card;
    }
}
