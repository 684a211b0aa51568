package loupe.ui.experiments;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.chart.ChartLine;

/** What differs between the chosen runs, and nothing else. */
final class DifferenceTable extends VBox {

    private static final double WHAT = 190;
    private static final double VALUE = 150;

    private final TableView<Difference> table = Named.of(Texts.of("experiments.differences"), new TableView<>());

    DifferenceTable(ExperimentsViewModel model) {
        Label title = new Label(Texts.of("experiments.differences"));
        title.getStyleClass().add("experiments-heading");
        table.setId("experiments-differences");
        table.getStyleClass().add("dense");
        setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(title, table);
        model.differences().subscribe(rows -> show(model.chosen().get(), rows));
    }

    private void show(List<Experiment> runs, List<Difference> rows) {
        table.getColumns().clear();
        table.setPlaceholder(new Label(Texts.of(runs.size() < 2 ? "experiments.choose" : "experiments.same")));
        table.getColumns().add(column(Texts.of("experiments.what"), WHAT, row -> row.name()));
        for (int i = 0; i < runs.size(); i++) {
            int run = i;
            table.getColumns().add(column(title(i, runs.get(i)), VALUE, row -> run < row.values().size() ? row.values().get(run) : ""));
        }
        table.getItems().setAll(rows);
    }

    /** With the mark of its curve, where it has one. */
    private static String title(int place, Experiment run) {
        return place < CurvesViewModel.MOST ? ChartLine.sign(place) + " " + run.name() : run.name();
    }

    private static TableColumn<Difference, String> column(String title, double width, java.util.function.Function<Difference, String> words) {
        TableColumn<Difference, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setSortable(false);
        column.setPrefWidth(width);
        return column;
    }
}
