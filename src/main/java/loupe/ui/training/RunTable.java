package loupe.ui.training;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** The earlier runs; the chosen one shows its curves and can be put on the desk. */
final class RunTable extends VBox {

    /** Narrower than this, in pixels, the list goes without the best epoch. */
    private static final double ROOMY = 440;

    private final RunsViewModel model;
    private final TableView<RunSummary> table = Named.of(Texts.of("training.runs"), new TableView<>());
    private final Button desk;

    RunTable(RunsViewModel model) {
        this.model = model;
        desk = Named.button(Texts.of("training.runs.desk"), "Enter", this::putOnDesk);
        desk.setId("training-to-desk");
        desk.setGraphic(Icon.DESK.node());
        desk.getStyleClass().add("small");
        table.setId("training-runs");
        table.setPlaceholder(new Label(Texts.of("training.runs.empty")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getStyleClass().addAll("dense");
        add("training.runs.title", RunSummary::title, 190);
        add("training.runs.last", run -> percent(run.last()), 84).setMaxWidth(112);
        TableColumn<RunSummary, String> best = add("training.runs.best", run -> percent(run.best()), 84);
        best.setMaxWidth(112);
        table.widthProperty().subscribe(width -> best.setVisible(width.doubleValue() >= ROOMY));
        add("training.runs.date", RunSummary::date, 176);
        setVgrow(table, Priority.ALWAYS);
        getStyleClass().add("training-list");
        getChildren().add(table);
        listen();
    }

    /** Puts the chosen run on the desk. */
    Button desk() {
        return desk;
    }

    private void listen() {
        model.all().subscribe(this::list);
        model.shown().subscribe(this::select);
        model.deskIsFree().subscribe(free -> offer());
        table.getSelectionModel().selectedItemProperty().addListener((selected, before, after) -> {
            Optional.ofNullable(after).filter(run -> !model.shown().get().equals(Optional.of(run))).ifPresent(model::show);
            offer();
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                putOnDesk();
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                putOnDesk();
                event.consume();
            }
        });
    }

    /** The chosen run stays chosen where it is still there. */
    private void list(List<RunSummary> runs) {
        table.getItems().setAll(runs);
        select(model.shown().get());
    }

    private void select(Optional<RunSummary> shown) {
        shown.filter(table.getItems()::contains).ifPresentOrElse(table.getSelectionModel()::select,
                table.getSelectionModel()::clearSelection);
    }

    private void offer() {
        boolean free = model.deskIsFree().getValue();
        desk.setDisable(!free || table.getSelectionModel().isEmpty());
        desk.setText(Texts.of(free ? "training.runs.desk" : "training.runs.full"));
    }

    private void putOnDesk() {
        Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(model::putOnDesk);
    }

    private TableColumn<RunSummary, String> add(String key, Function<RunSummary, String> words, double width) {
        TableColumn<RunSummary, String> column = new TableColumn<>(Texts.of(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setSortable(false);
        column.setPrefWidth(width);
        column.setMinWidth(0.75 * width);
        table.getColumns().add(column);
        return column;
    }

    private static String percent(Optional<Double> accuracy) {
        return accuracy.map(Words::percent).orElse(Texts.of("chart.none"));
    }
}
