package loupe.ui.recommender;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
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
    private final VBox page = new VBox();
    private final ScrollPane scroll = new ScrollPane(page);
    private final BarRows why = new BarRows();
    private final BarRows factors = new BarRows();
    private final FigureBar whyFigure;
    private final FigureBar factorsFigure;
    private int shown;

    FilmPane(Hall hall, FilmRows rows) {
        this.hall = hall;
        this.rows = rows;
        whyFigure = new FigureBar(why, why.figure(Texts.of("films.why"), this::whySaid));
        factorsFigure = new FigureBar(factors, factors.figure(Texts.of("films.factors"), () -> Texts.of("films.factors.what")));
        page.getStyleClass().add("films-page");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("films-scroll");
        getStyleClass().addAll("films-panel", "films-film");
        setId("films-film");
        setAlignment(javafx.geometry.Pos.TOP_LEFT);
        hall.film().page().subscribe(this::show);
    }

    private String whySaid() {
        return hall.film().page().get().flatMap(FilmPage::why).map(Reason::sum).orElse("");
    }

    private void show(Optional<FilmPage> now) {
        setVisible(now.isPresent());
        setManaged(now.isPresent());
        if (now.isEmpty()) {
            return;
        }
        FilmPage film = now.get();
        page.getChildren().setAll(head(film.film()), why(film), rated(film));
        film.neighbours().stream().findFirst().ifPresent(first -> page.getChildren().add(neighbours(film.neighbours())));
        if (!film.factors().isEmpty()) {
            factors.show(IntStream.range(0, film.factors().size())
                    .mapToObj(k -> new Bar(Texts.of("films.why.factor", k + 1), film.factors().get(k))).toList());
            page.getChildren().add(new VBox(4, title("films.factors", factorsFigure), note(Texts.of("films.factors.what")), factors));
            factorsFigure.refresh();
        }
        getChildren().setAll(scroll);
        if (shown != film.film()) {
            scroll.setVvalue(0);
        }
        shown = film.film();
    }

    private Node head(int film) {
        Label title = new Label(hall.films().name(film));
        title.setId("films-film-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.getStyleClass().add("films-film-title");
        Label facts = new Label(hall.films().facts(film));
        facts.setWrapText(true);
        facts.getStyleClass().add("films-facts");
        StarRow stars = new StarRow(hall.me().stars().get().of(film).orElse(0), given -> hall.me().rate(film, given));
        VBox words = new VBox(4, title, facts, stars);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = Named.iconButton(Icon.CLOSE, Texts.of("films.close"), "", hall.film()::close);
        close.setId("films-close");
        HBox head = new HBox(12, new Cover(hall.films(), rows.posters(), film, 72), words, close);
        head.setMinHeight(USE_PREF_SIZE);
        return head;
    }

    private Node why(FilmPage film) {
        VBox part = new VBox(4, title("films.why", whyFigure), models(film.model()));
        film.why().ifPresentOrElse(reason -> {
            why.show(reason.bars());
            Label sum = note(reason.sum());
            sum.setId("films-sum");
            sum.getStyleClass().add("films-sum");
            part.getChildren().addAll(why, sum);
        }, () -> part.getChildren().add(note(Texts.of("films.waiting"))));
        whyFigure.refresh();
        return part;
    }

    /** A button for each model that can be asked. */
    private Node models(KnownModel asked) {
        javafx.scene.layout.FlowPane row = new javafx.scene.layout.FlowPane(4, 4);
        row.getStyleClass().add("films-ways");
        FittedModels.ALL.forEach(model -> {
            ToggleButton button = Named.withTip(Texts.of("films.why.ask", FilmRows.name(model)), "", new ToggleButton(FilmRows.name(model)));
            button.setId("films-why-" + model.id());
            button.getStyleClass().add("small");
            button.setSelected(model == asked);
            button.setOnAction(event -> {
                button.setSelected(true);
                hall.film().ask(model);
            });
            row.getChildren().add(button);
        });
        return row;
    }

    private Node rated(FilmPage film) {
        StarCounts counts = new StarCounts();
        counts.show(film.rated().histogram());
        Named.of(film.rated().sentence(), counts);
        return new VBox(4, section("films.ratings"), note(film.rated().sentence()), counts);
    }

    private Node neighbours(List<Neighbours> all) {
        ToggleButton dot = Named.withTip(Texts.of("films.like.dot.what"), "", new ToggleButton(Texts.of("films.like.dot")));
        dot.setId("films-like-dot");
        dot.getStyleClass().add("small");
        dot.setSelected(hall.film().likeness() == Likeness.DOT);
        dot.setOnAction(event -> hall.film().compareBy(dot.isSelected() ? Likeness.DOT : Likeness.COSINE));
        HBox dots = new HBox(8, section("films.like"), dot);
        dots.getStyleClass().addAll("films-ways", "films-section-line");
        VBox part = new VBox(4, dots);
        all.forEach(found -> {
            FilmList list = new FilmList(Texts.of("films.like.of", FilmRows.name(found.model())), ROW,
                    new Deeds(hall.film()::open, hall.me()::rate));
            list.setId("films-like-" + found.model().id());
            list.show(found.films().stream().map(rows::plain).toList());
            Label name = new Label(FilmRows.name(found.model()));
            name.getStyleClass().add("films-facts");
            part.getChildren().addAll(name, list);
        });
        return part;
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
