package loupe.ui.experiments;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** The runs, to be filtered, sorted, chosen, starred, noted and deleted. */
final class ExperimentList extends VBox {

    /** Pixels in which the figures of a run are still seen. */
    private static final double LEAST = 480;

    private final ExperimentsViewModel model;
    private final TableView<Experiment> table = Named.of(Texts.of("experiments.title"), new TableView<>());
    private final TextField note = Named.of(Texts.of("experiments.note"), new TextField());
    private final Button star;
    private final Button delete;
    private final Button restore;
    private String noted = "";

    ExperimentList(ExperimentsViewModel model, Repeating repeating) {
        this.model = model;
        star = Named.button(Texts.of("experiments.star"), "*", this::star);
        delete = Named.button(Texts.of("experiments.delete"), "Delete", model::delete);
        restore = Named.button(Texts.of("experiments.restore"), "", model::restore);
        star.setId("experiments-star");
        delete.setId("experiments-delete");
        restore.setId("experiments-restore");
        List.of(star, delete, restore).forEach(button -> button.setMinWidth(USE_PREF_SIZE));
        note.setId("experiments-note");
        note.setPromptText(Texts.of("experiments.note"));
        columns();
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox.setHgrow(note, Priority.ALWAYS);
        HBox below = new HBox(note, star, delete, restore);
        below.getStyleClass().add("experiments-bar");
        getStyleClass().add("experiments-list");
        getChildren().addAll(head(), table, below, new RepeatBar(model, repeating));
        setMinWidth(LEAST);
        listen();
    }

    private HBox head() {
        TextField filter = Named.of(Texts.of("experiments.filter"), new TextField());
        filter.setId("experiments-filter");
        filter.setPromptText(Texts.of("experiments.filter"));
        filter.textProperty().bindBidirectional(model.filter());
        HBox.setHgrow(filter, Priority.ALWAYS);
        CheckBox starred = Named.of(Texts.of("experiments.starred"), new CheckBox(Texts.of("experiments.starred")));
        starred.setId("experiments-starred");
        starred.selectedProperty().bindBidirectional(model.starred());
        CheckBox trials = Named.of(Texts.of("experiments.trials"), new CheckBox(Texts.of("experiments.trials")));
        trials.setId("experiments-trials");
        trials.selectedProperty().bindBidirectional(model.trials());
        List.of(starred, trials).forEach(box -> box.setMinWidth(USE_PREF_SIZE));
        HBox head = new HBox(filter, starred, trials);
        head.getStyleClass().add("experiments-bar");
        return head;
    }

    private void columns() {
        table.setId("experiments-runs");
        table.getStyleClass().add("dense");
        table.setPlaceholder(new Label(Texts.of("experiments.empty")));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        add("experiments.starColumn", Experiment::star, 28);
        add("experiments.name", Experiment::name, 300);
        add("experiments.came", run -> run.run().outcome().word(), 84);
        add("experiments.last", run -> percent(run.last()), 96);
        add("experiments.best", run -> percent(run.best()), 76);
        add("experiments.began", run -> run.run().began(), 176, run -> run.date());
        add("experiments.noteColumn", run -> run.run().mark().note(), 140);
    }

    private void add(String key, Function<Experiment, String> words, double width) {
        add(key, words, width, words);
    }

    /** @param order what the column is sorted by */
    private <C extends Comparable<? super C>> void add(String key, Function<Experiment, C> order, double width,
                                                       Function<Experiment, String> words) {
        TableColumn<Experiment, Experiment> column = new TableColumn<>(Texts.of(key));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setComparator(java.util.Comparator.comparing(order));
        column.setCellFactory(of -> new WordsCell(words));
        column.setPrefWidth(width);
        table.getColumns().add(column);
    }

    private void listen() {
        model.shown().subscribe(this::list);
        model.deleted().subscribe(gone -> restore.setDisable(gone.isEmpty()));
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Experiment>) change -> chosen());
        note.setOnAction(event -> keepNote());
        note.focusedProperty().addListener((focus, before, after) -> {
            if (!after) {
                keepNote();
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                model.delete();
                event.consume();
            }
        });
        table.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("*")) {
                star();
                event.consume();
            }
        });
        chosen();
    }

    /** Those that were chosen stay chosen where they are still there. */
    private void list(List<Experiment> runs) {
        List<Experiment> before = List.copyOf(model.chosen().get());
        table.getItems().setAll(runs);
        table.sort();
        for (int i = 0; i < table.getItems().size(); i++) {
            Experiment run = table.getItems().get(i);
            if (before.stream().anyMatch(one -> one.run().folder().equals(run.run().folder()))) {
                table.getSelectionModel().select(i);
            }
        }
    }

    private void chosen() {
        List<Experiment> runs = new ArrayList<>(table.getSelectionModel().getSelectedItems());
        runs.removeIf(run -> !table.getItems().contains(run));
        if (!runs.equals(model.chosen().get())) {
            model.choose(runs);
        }
        note.setDisable(runs.size() != 1);
        noted = runs.size() == 1 ? runs.getFirst().run().mark().note() : "";
        note.setText(noted);
        star.setDisable(runs.isEmpty());
        delete.setDisable(runs.isEmpty());
    }

    private void star() {
        model.chosen().get().forEach(model::star);
    }

    /** Only what the learner wrote: the note may have been changed elsewhere since the list was read. */
    private void keepNote() {
        String written = note.getText();
        if (model.chosen().get().size() == 1 && !written.equals(noted)) {
            model.note(model.chosen().get().getFirst(), written);
        }
    }

    private static String percent(OptionalDouble share) {
        return share.isEmpty() ? "" : String.format(java.util.Locale.ROOT, "%5.1f %%", 100 * share.getAsDouble());
    }
}
