package loupe.ui.common.confusion;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The numbers of a table of classes as rows. */
final class CountsTable extends TableView<List<String>> {

    CountsTable() {
        getStyleClass().add("confusion-table");
    }

    void show(Optional<ConfusionTable> table) {
        List<String> names = table.map(ConfusionTable::columns).orElse(List.of());
        getColumns().setAll(names.stream().map(name -> column(name, names.indexOf(name))).toList());
        getItems().setAll(table.map(ConfusionTable::rows).orElse(List.of()));
        setAccessibleText(table.map(ConfusionTable::title).orElse(""));
    }

    private static TableColumn<List<String>, String> column(String name, int index) {
        TableColumn<List<String>, String> column = new TableColumn<>(name);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(index)));
        column.setSortable(false);
        return column;
    }
}
