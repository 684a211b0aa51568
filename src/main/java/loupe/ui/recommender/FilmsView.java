package loupe.ui.recommender;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.data.films.KnownFilms;
import loupe.ui.common.Appearance;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** The films' screen: pages above, and below the page that is open, or what keeps the films from being there. */
final class FilmsView extends BorderPane {

    private final FilmsViewModel model;
    private final Appearance appearance;
    private final ToggleGroup pages = new ToggleGroup();
    private final HBox bar = new HBox();
    private final Label notice = new Label();
    private final Map<Page, Node> made = new EnumMap<>(Page.class);
    private final SetBar sets;
    private Optional<Hall> shown = Optional.empty();
    private List<Node> head = List.of();
    private Optional<FilmRows> rows = Optional.empty();

    FilmsView(FilmsViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        sets = new SetBar(model);
        bar.getStyleClass().add("films-head");
        notice.setId("films-notice");
        notice.setWrapText(true);
        notice.getStyleClass().addAll("films-note", "films-notice");
        VBox top = new VBox(bar, notice);
        setTop(top);
        getStyleClass().add("films");
        getStylesheets().add(Objects.requireNonNull(FilmsView.class.getResource("/loupe/ui/recommender/films.css")).toExternalForm());
        notice.textProperty().subscribe(words -> {
            notice.setVisible(!words.isBlank());
            notice.setManaged(!words.isBlank());
        });
        notice.textProperty().bind(model.notice());
        model.opening().subscribe(this::show);
        model.page().subscribe(page -> turn());
        model.offered().subscribe(offered -> {
            if (offered) {
                setCenter(new DownloadPane(model.download(), () -> model.offer(false)));
            } else {
                show(model.opening().get());
            }
        });
    }

    private void show(Opening now) {
        switch (now) {
            case Opening.Closed _ -> wait(Texts.of("films.reading"));
            case Opening.Reading reading -> wait(reading.percent() == 0 ? Texts.of("films.reading") : Texts.of("films.making", reading.percent()));
            case Opening.Failed failed -> fail(failed.sentence());
            case Opening.Open(Hall hall) -> open(hall);
        }
    }

    private void wait(String words) {
        bar.getChildren().setAll(space(), sets);
        ProgressIndicator turning = Named.of(words, new ProgressIndicator());
        turning.setMaxSize(40, 40);
        VBox pane = new VBox(16, turning, new Label(words));
        pane.getStyleClass().add("films-waiting");
        setCenter(pane);
    }

    private void fail(String sentence) {
        bar.getChildren().setAll(space(), sets);
        Label words = new Label(sentence);
        words.setId("films-failed");
        words.setWrapText(true);
        Button own = Named.button(Texts.of("films.failed.own"), "", () -> model.open(KnownFilms.FILMS.id()));
        own.setId("films-own");
        own.getStyleClass().add("accent");
        VBox pane = new VBox(16, words, own);
        pane.getStyleClass().add("films-waiting");
        setCenter(pane);
    }

    /** What was there before another set was asked for in vain is shown again as it was. */
    private void open(Hall hall) {
        if (shown.filter(hall::equals).isEmpty()) {
            shown = Optional.of(hall);
            made.clear();
            rows = Optional.of(new FilmRows(hall, new PosterShelf(hall)));
            HBox buttons = new HBox();
            buttons.getStyleClass().add("films-pages");
            pages.getToggles().clear();
            Stream.of(Page.values()).map(this::button).forEach(buttons.getChildren()::add);
            head = List.of(buttons, space(), new PeopleBar(hall.me()), sets);
        }
        bar.getChildren().setAll(head);
        turn();
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private ToggleButton button(Page page) {
        ToggleButton button = Named.withTip(page.title(), "", new ToggleButton(page.title()));
        button.setId(page.id());
        button.setToggleGroup(pages);
        button.setUserData(page);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.turnTo(page);
        });
        return button;
    }

    private void turn() {
        if (model.opening().get() instanceof Opening.Open(Hall hall)) {
            Page page = model.page().get();
            pages.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == page));
            setCenter(made.computeIfAbsent(page, unseen -> page(page, hall)));
        }
    }

    private Node page(Page page, Hall hall) {
        return switch (page) {
            case ME -> new MePage(hall, rows.orElseThrow());
            case BROWSE -> new BrowsePage(hall, rows.orElseThrow());
            case COLD -> new ColdPage(hall, rows.orElseThrow(), appearance);
            case MAP -> new MapPage(hall, rows.orElseThrow(), appearance);
            case LEARN -> new LearnPage(hall.learn(), appearance);
            case TOWERS -> new TowersPage(hall.towers(), () -> model.turnTo(Page.LEARN));
            case WRONG -> new WrongPage(hall.wrong());
        };
    }
}
