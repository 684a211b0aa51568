package loupe.ui.common.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import loupe.ui.common.Texts;

/** A chart as a table. What a cell says is worked out when it is seen. */
final class ChartRows extends TableView<Double> {

    private static final double WIDTH = 110;

    private final ChartViewModel model;
    private Optional<List<String>> columns = Optional.empty();

    ChartRows(ChartViewModel model) {
        this.model = model;
        setAccessibleText(Texts.of("chart.tableOf", model.quantity().title()));
        setMinSize(0, 0);
        setPrefSize(0, 0);
    }

    /** Takes the model's rows of now; the learner's place in the table stays. */
    void draw() {
        List<String> names = ChartTable.columns(model.axis(), model.lines());
        if (!Optional.of(names).equals(columns)) {
            columns = Optional.of(names);
            getColumns().clear();
            add(names.getFirst(), x -> ChartQuantity.plain(Math.round(x * 1000) / 1000.0));
            for (int i = 1; i < names.size(); i++) {
                int line = i - 1;
                add(names.get(i), x -> cell(line, x));
            }
        }
        List<Double> rows = DoubleStream.of(model.rows()).boxed().toList();
        int shown = getItems().size();
        if (shown <= rows.size() && getItems().equals(rows.subList(0, shown))) {
            getItems().addAll(rows.subList(shown, rows.size()));
        } else {
            getItems().setAll(rows);
        }
        refresh();
    }

    private String cell(int line, double x) {
        return line < model.lines().size() ? ChartTable.at(model.lines().get(line).points(), x).stream().mapToObj(model.quantity()::exact)
                .findFirst().orElse("") : "";
    }

    private void add(String name, DoubleFunction<String> words) {
        TableColumn<Double, String> column = new TableColumn<>(name);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setSortable(false);
        column.setPrefWidth(WIDTH);
        getColumns().add(column);
    }
}
