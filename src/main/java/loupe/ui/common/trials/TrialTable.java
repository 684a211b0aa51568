package loupe.ui.common.trials;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import loupe.training.tuning.Trial;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** Every trial as a row, the newest first. */
final class TrialTable extends TableView<Trial> {

    private Trials shown = Trials.NONE;

    TrialTable(String id) {
        setId(id);
        Named.of(Texts.of("tuning.table"), this);
        setPlaceholder(new Label(Texts.of("tuning.empty")));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getStyleClass().add("dense");
        add("tuning.column.trial", trial -> Integer.toString(trial.number()), 64);
        add("tuning.column.result", trial -> shown.figure(trial), 96);
        add("tuning.column.values", trial -> trial.proposal().assignment().text(), 320);
        add("tuning.column.state", TrialWords::state, 160);
    }

    void show(Trials trials) {
        shown = trials;
        getItems().setAll(trials.all().reversed());
    }

    private void add(String key, Function<Trial, String> words, double width) {
        TableColumn<Trial, String> column = new TableColumn<>(Texts.of(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setSortable(false);
        column.setPrefWidth(width);
        getColumns().add(column);
    }
}
