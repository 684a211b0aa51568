package loupe.ui.recommender;

import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** All films as posters or in rows, with a search and filters. */
final class BrowsePage extends HBox {

    private static final double CARD = 140;
    private static final double CARD_HEIGHT = 236;
    private static final double LINE = 300;
    private static final double LINE_HEIGHT = 66;

    private final Hall hall;
    private final FilmRows rows;
    private final FilmList posters;
    private final FilmList lines;
    private final StackPane shelf = new StackPane();
    private final ToggleButton asList = new ToggleButton(Texts.of("films.browse.list"));

    BrowsePage(Hall hall, FilmRows rows) {
        this.hall = hall;
        this.rows = rows;
        Deeds deeds = new Deeds(hall.film()::open, hall.me()::rate);
        posters = new FilmList(Texts.of("films.browse.films"), CARD, CARD_HEIGHT, deeds);
        posters.setId("films-posters");
        lines = new FilmList(Texts.of("films.browse.films"), LINE, LINE_HEIGHT, deeds);
        lines.setId("films-lines");
        ScrollPane scroll = new ScrollPane(shelf);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("films-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox middle = new VBox(tools(), scroll);
        middle.getStyleClass().addAll("films-panel");
        HBox.setHgrow(middle, Priority.ALWAYS);
        getStyleClass().add("films-me");
        getChildren().addAll(middle, new FilmPane(hall, rows));
        hall.browse().shown().subscribe(films -> show());
        hall.me().stars().subscribe(stars -> show());
        asList.selectedProperty().subscribe(list -> show());
    }

    private void show() {
        boolean list = asList.isSelected();
        shelf.getChildren().setAll(list ? lines : posters);
        (list ? lines : posters).show(hall.browse().shown().get().stream().map(list ? rows::toRate : rows::poster).toList());
    }

    private FlowPane tools() {
        TextField search = new TextField();
        search.setId("films-browse-search");
        search.setPromptText(Texts.of("films.search"));
        Named.withTip(Texts.of("films.search"), "", search);
        search.setPrefWidth(220);
        search.textProperty().subscribe(text -> hall.browse().search(text));
        ComboBox<String> genre = new ComboBox<>();
        genre.setId("films-browse-genre");
        genre.getItems().add(Texts.of("films.browse.genre.all"));
        genre.getItems().addAll(hall.browse().genres());
        genre.getSelectionModel().select(0);
        Named.withTip(Texts.of("films.browse.genre"), "", genre);
        genre.getSelectionModel().selectedIndexProperty().subscribe(place -> {
            OptionalInt chosen = place.intValue() <= 0 ? OptionalInt.empty() : OptionalInt.of(place.intValue() - 1);
            hall.browse().genre(chosen);
        });
        asList.setId("films-browse-list");
        Named.withTip(Texts.of("films.browse.list"), "", asList);
        FlowPane tools = new FlowPane(8, 8, search, genre, number(Bound.FROM, 100), number(Bound.TO, 84), number(Bound.LEAST, 116), asList, pages());
        tools.getStyleClass().add("films-tools");
        return tools;
    }

    private TextField number(Bound bound, double width) {
        TextField field = new TextField();
        field.setId("films-browse-" + bound.word());
        field.setPromptText(bound.title());
        field.setPrefWidth(width);
        Named.withTip(Texts.of("films.browse." + bound.word() + ".what"), "", field);
        field.textProperty().subscribe(text -> hall.browse().bound(bound, text));
        return field;
    }

    private HBox pages() {
        Button before = Named.button(Texts.of("films.browse.before"), "", () -> hall.browse().turn(-1));
        before.setId("films-browse-before");
        Button next = Named.button(Texts.of("films.browse.next"), "", () -> hall.browse().turn(1));
        next.setId("films-browse-next");
        before.disableProperty().bind(hall.browse().isFirst());
        next.disableProperty().bind(hall.browse().isLast());
        Label said = new Label();
        said.setId("films-browse-said");
        said.textProperty().bind(hall.browse().said());
        said.getStyleClass().add("films-note");
        HBox pages = new HBox(8, before, next, said);
        pages.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return pages;
    }
}
