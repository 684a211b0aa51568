package loupe.ui.common.layers;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import loupe.ui.common.Texts;

/** A layer's numbers as a table. */
final class LayerFigures extends TableView<List<String>> {

    private static final double WIDE = 240;
    private static final double NARROW = 100;

    LayerFigures() {
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setAccessibleText(Texts.of("layers.table"));
        setMinSize(0, 0);
    }

    void show(LayerTable table) {
        if (!getColumns().stream().map(TableColumn::getText).toList().equals(table.columns())) {
            getColumns().clear();
            for (int i = 0; i < table.columns().size(); i++) {
                getColumns().add(column(table.columns().get(i), i));
            }
        }
        getItems().setAll(table.rows());
    }

    private static TableColumn<List<String>, String> column(String name, int index) {
        TableColumn<List<String>, String> column = new TableColumn<>(name);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().get(index)));
        column.setSortable(false);
        column.setPrefWidth(name.equals(Texts.of("layers.column.term")) ? WIDE : NARROW);
        return column;
    }
}
