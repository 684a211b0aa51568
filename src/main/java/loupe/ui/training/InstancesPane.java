package loupe.ui.training;

import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** Speed and accuracy against the number of instances: a row for each finished run, its figures as bars. */
final class InstancesPane extends VBox {

    /** Narrower than this, in pixels, the list goes without when a run began. */
    private static final double ROOMY = 660;

    private final InstancesViewModel model;
    private final TableView<MeasuredRun> table = Named.of(Texts.of("training.instances"), new TableView<>());
    private final Label sentence = new Label();

    InstancesPane(InstancesViewModel model) {
        this.model = model;
        sentence.setId("training-instances-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().add("training-note");
        table.setId("training-instances-table");
        table.setPlaceholder(new Label());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getStyleClass().add("dense");
        words("training.instances.where", MeasuredRun::where, 120);
        words("training.instances.batch", MeasuredRun::step, 108);
        bars("training.instances.speed", MeasuredRun::perSecond, () -> model.state().getValue().fastest(), Words::figures);
        bars("training.instances.accuracy", MeasuredRun::accuracy, () -> 1.0, Words::percent);
        TableColumn<MeasuredRun, String> began = words("training.runs.date", MeasuredRun::date, 150);
        table.widthProperty().subscribe(width -> began.setVisible(width.doubleValue() >= ROOMY));
        setVgrow(table, Priority.ALWAYS);
        getStyleClass().add("training-list");
        getChildren().addAll(sentence, table);
        model.state().subscribe(state -> {
            sentence.setText(state.sentence());
            table.getItems().setAll(state.rows());
        });
    }

    private TableColumn<MeasuredRun, String> words(String key, Function<MeasuredRun, String> words, double width) {
        TableColumn<MeasuredRun, String> column = new TableColumn<>(Texts.of(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        add(column, width);
        return column;
    }

    private void bars(String key, ToDoubleFunction<MeasuredRun> figure, DoubleSupplier whole, BarCell.Said said) {
        TableColumn<MeasuredRun, Number> column = new TableColumn<>(Texts.of(key));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(figure.applyAsDouble(cell.getValue())));
        column.setCellFactory(made -> new BarCell<>(whole, said));
        add(column, 136);
    }

    private void add(TableColumn<MeasuredRun, ?> column, double width) {
        column.setSortable(false);
        column.setPrefWidth(width);
        column.setMinWidth(0.9 * width);
        table.getColumns().add(column);
    }
}
