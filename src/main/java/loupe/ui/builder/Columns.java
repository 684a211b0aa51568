package loupe.ui.builder;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import loupe.ui.common.Texts;

/** The columns in which all cards have their figures. */
final class Columns {

    private static final double[] WIDTHS = {20, 120, 100, 116, 64, 64};

    private Columns() {}

    static void on(GridPane grid) {
        for (int i = 0; i < WIDTHS.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setMinWidth(WIDTHS[i]);
            column.setPrefWidth(WIDTHS[i]);
            if (i == 1) {
                column.setHgrow(Priority.ALWAYS);
            } else {
                column.setMaxWidth(WIDTHS[i]);
            }
            grid.getColumnConstraints().add(column);
        }
    }

    /** What stands in the columns. */
    static GridPane titles() {
        GridPane grid = new GridPane();
        grid.getStyleClass().addAll("builder-head", "builder-columns");
        on(grid);
        String[] keys = {"layer", "output", "parameters", "multiplyAdds", "memory"};
        for (int i = 0; i < keys.length; i++) {
            Label title = new Label(Texts.of("builder.column." + keys[i]));
            GridPane.setHalignment(title, i == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.add(title, i + 1, 0);
        }
        return grid;
    }
}
