package loupe.ui.common.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import loupe.ui.common.Texts;

/** A chart as a table. */
final class Figures extends TableView<ChartRow> {

    private final ChartViewModel model;

    Figures(ChartViewModel model) {
        this.model = model;
        List<String> names = new ChartTable(model.quantity()).columns();
        add(names.get(0), row -> ChartQuantity.plain(Math.round(row.epochs() * 1000) / 1000.0));
        add(names.get(1), row -> words(row.batch()));
        add(names.get(2), row -> words(row.mean()));
        add(names.get(3), row -> words(row.validation()));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setAccessibleText(Texts.of("chart.tableOf", model.quantity().title()));
        setMinSize(0, 0);
    }

    /** Takes the model's rows of now; the learner's place in the table stays. */
    void draw() {
        List<ChartRow> rows = model.rows();
        int shown = getItems().size();
        if (shown <= rows.size() && getItems().equals(rows.subList(0, shown))) {
            getItems().addAll(rows.subList(shown, rows.size()));
        } else {
            getItems().setAll(rows);
        }
    }

    private void add(String name, Function<ChartRow, String> words) {
        TableColumn<ChartRow, String> column = new TableColumn<>(name);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setSortable(false);
        getColumns().add(column);
    }

    private String words(OptionalDouble value) {
        return value.isEmpty() ? "" : model.quantity().exact(value.getAsDouble());
    }
}
