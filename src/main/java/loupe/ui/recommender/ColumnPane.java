package loupe.ui.recommender;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import loupe.recommend.KnownModel;
import loupe.recommend.Mix;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** One model's list: which model it is, what it knows, and its ten films. */
final class ColumnPane extends VBox {

    private static final double ROW = 54;

    private final Hall hall;
    private final KeptRows<Place> rows;
    private final Column column;
    private final Label note = new Label();
    private final FilmList list;

    ColumnPane(Hall hall, FilmRows rows, Column column, int number) {
        this.hall = hall;
        this.rows = rows.ranked();
        this.column = column;
        list = new FilmList(Texts.of("films.column", number), ROW,
                new Deeds(film -> hall.film().open(film, column.model().get()), hall.me()::rate));
        list.setId("films-column-" + number);
        note.setId("films-note-" + number);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().add("films-note");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("films-scroll");
        setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().addAll("films-panel", "films-column");
        getChildren().addAll(choice(number), note, scroll);
        column.list().subscribe(now -> show(now));
        hall.models().progress().subscribe(progress -> say());
        hall.mix().mix().subscribe(mix -> say());
        column.model().subscribe(model -> say());
    }

    private ComboBox<KnownModel> choice(int number) {
        ComboBox<KnownModel> choice = new ComboBox<>();
        choice.setId("films-model-" + number);
        choice.getItems().addAll(FittedModels.ALL);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(KnownModel model) {
                return model == null ? "" : FilmRows.name(model);
            }

            @Override
            public KnownModel fromString(String text) {
                throw new UnsupportedOperationException("Models are chosen, not typed.");
            }
        });
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setMinWidth(0);
        Named.withTip(Texts.of("films.column.model", number), "", choice);
        choice.setValue(column.model().get());
        choice.valueProperty().addListener((value, before, model) -> hall.columns().choose(column, model));
        return choice;
    }

    private void show(TopList now) {
        list.show(rows.of(now.places()));
        say();
    }

    private void say() {
        note.setText(switch (hall.models().state(column.model().get()).get()) {
            case FitState.Waiting _ -> Texts.of("films.waiting");
            case FitState.Learning learning -> Texts.of("films.learning", learning.epoch(), learning.of());
            case FitState.Failed failed -> failed.sentence();
            case FitState.Untrained _ -> Texts.of("films.untrained");
            case FitState.Ready _ -> Texts.of(column.list().get().personal() ? "films.what." + column.model().get().id()
                    : hall.mix().mix().get().equals(Mix.NONE) ? "films.unknown" : "films.unknown.mixed");
        });
    }

    /** The films in their order. */
    List<Integer> films() {
        return list.films();
    }
}
