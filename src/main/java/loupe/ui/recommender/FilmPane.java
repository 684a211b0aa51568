package loupe.ui.recommender;

import java.util.List;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import loupe.recommend.KnownModel;
import loupe.recommend.Likeness;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureBar;

/** The chosen film: why it is where it is, how it was rated, what is like it. */
final class FilmPane extends StackPane {

    private static final double ROW = 40;

    private final Hall hall;
    private final FilmRows rows;
    private final ScrollPane scroll;
    private final StackPane cover = new StackPane();
    private final Label title = new Label();
    private final Label facts = new Label();
    private final StarRow stars;
    private final Map<KnownModel, ToggleButton> asks = new EnumMap<>(KnownModel.class);
    private final BarRows why = new BarRows();
    private final FigureBar whyFigure;
    private final Label sum = note(Texts.of("films.waiting"));
    private final Label rated = note("");
    private final StarCounts counts = new StarCounts();
    private final ToggleButton dot = Named.withTip(Texts.of("films.like.dot.what"), "", new ToggleButton(Texts.of("films.like.dot")));
    private final VBox like = new VBox(4);
    private final Map<KnownModel, FilmList> lists = new EnumMap<>(KnownModel.class);
    private final BarRows factors = new BarRows();
    private final FigureBar factorsFigure;
    private final VBox lie;
    private int shown;

    FilmPane(Hall hall, FilmRows rows) {
        this.hall = hall;
        this.rows = rows;
        stars = new StarRow(0, given -> hall.me().rate(shown, given));
        whyFigure = new FigureBar(why, why.figure(Texts.of("films.why"), sum::getText));
        factorsFigure = new FigureBar(factors, factors.figure(Texts.of("films.factors"), () -> Texts.of("films.factors.what")));
        lie = new VBox(4, title("films.factors", factorsFigure), note(Texts.of("films.factors.what")), factors);
        VBox page = new VBox(head(), why(), new VBox(4, section("films.ratings"), rated, counts), like, lie);
        page.getStyleClass().add("films-page");
        like.getChildren().add(dots());
        FittedModels.ALL.forEach(this::list);
        scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("films-scroll");
        getChildren().add(scroll);
        getStyleClass().addAll("films-panel", "films-film");
        setId("films-film");
        setAlignment(javafx.geometry.Pos.TOP_LEFT);
        hall.film().page().subscribe(this::show);
    }

    private Node head() {
        title.setId("films-film-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.getStyleClass().add("films-film-title");
        facts.setWrapText(true);
        facts.getStyleClass().add("films-facts");
        VBox words = new VBox(4, title, facts, stars);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = Named.iconButton(Icon.CLOSE, Texts.of("films.close"), "", hall.film()::close);
        close.setId("films-close");
        HBox head = new HBox(12, cover, words, close);
        head.setMinHeight(USE_PREF_SIZE);
        return head;
    }

    private Node why() {
        sum.setId("films-sum");
        sum.getStyleClass().add("films-sum");
        return new VBox(4, title("films.why", whyFigure), models(), why, sum);
    }

    /** A button for each model that can be asked. */
    private Node models() {
        FlowPane row = new FlowPane(4, 4);
        row.getStyleClass().add("films-ways");
        FittedModels.ALL.forEach(model -> {
            ToggleButton button = Named.withTip(Texts.of("films.why.ask", FilmRows.name(model)), "", new ToggleButton(FilmRows.name(model)));
            button.setId("films-why-" + model.id());
            button.getStyleClass().add("small");
            button.setOnAction(event -> {
                button.setSelected(true);
                hall.film().ask(model);
            });
            asks.put(model, button);
            row.getChildren().add(button);
        });
        return row;
    }

    private Node dots() {
        dot.setId("films-like-dot");
        dot.getStyleClass().add("small");
        dot.setOnAction(event -> hall.film().compareBy(dot.isSelected() ? Likeness.DOT : Likeness.COSINE));
        HBox dots = new HBox(8, section("films.like"), dot);
        dots.getStyleClass().addAll("films-ways", "films-section-line");
        return dots;
    }

    private void list(KnownModel model) {
        FilmList list = new FilmList(Texts.of("films.like.of", FilmRows.name(model)), ROW, new Deeds(hall.film()::open, hall.me()::rate));
        list.setId("films-like-" + model.id());
        Label name = new Label(FilmRows.name(model));
        name.getStyleClass().add("films-facts");
        name.visibleProperty().bind(list.visibleProperty());
        name.managedProperty().bind(list.visibleProperty());
        lists.put(model, list);
        like.getChildren().addAll(name, list);
    }

    private void show(Optional<FilmPage> now) {
        there(this, now.isPresent());
        now.ifPresent(page -> {
            if (shown != page.film()) {
                another(page.film());
            }
            follow(page);
        });
    }

    /** What stays the same while a film is shown. */
    private void another(int film) {
        shown = film;
        cover.getChildren().setAll(new Cover(hall.films(), rows.posters(), film, 72));
        title.setText(hall.films().name(film));
        facts.setText(hall.films().facts(film));
        scroll.setVvalue(0);
    }

    /** What stars and trainings change. Nothing is taken off the screen that may have the keyboard's focus. */
    private void follow(FilmPage page) {
        stars.show(hall.me().stars().get().of(page.film()).orElse(0));
        asks.forEach((model, button) -> button.setSelected(model == page.model()));
        there(why, page.why().isPresent());
        page.why().map(Reason::bars).ifPresent(why::show);
        sum.setText(page.why().map(Reason::sum).orElse(Texts.of("films.waiting")));
        whyFigure.refresh();
        rated.setText(page.rated().sentence());
        counts.show(page.rated().histogram());
        Named.of(page.rated().sentence(), counts);
        dot.setSelected(hall.film().likeness() == Likeness.DOT);
        there(like, !page.neighbours().isEmpty());
        lists.forEach((model, list) -> there(list, page.neighbours().stream().anyMatch(found -> found.model() == model)));
        page.neighbours().forEach(found -> Optional.ofNullable(lists.get(found.model()))
                .ifPresent(list -> list.show(found.films().stream().map(rows::plain).toList())));
        there(lie, !page.factors().isEmpty());
        factors.show(IntStream.range(0, page.factors().size())
                .mapToObj(k -> new Bar(Texts.of("films.why.factor", k + 1), page.factors().get(k))).toList());
        factorsFigure.refresh();
    }

    private static void there(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private static Node title(String key, FigureBar figure) {
        HBox line = new HBox(section(key), figure);
        line.getStyleClass().add("films-section-line");
        return line;
    }

    private static Label section(String key) {
        Label label = new Label(Texts.of(key));
        label.getStyleClass().add("films-section");
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private static Label note(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("films-note");
        return label;
    }
}
