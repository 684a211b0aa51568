package loupe.ui.common.chart;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the keys do while a chart has the focus, beside those that every figure has. */
final class ChartKeys {

    private ChartKeys() {}

    static void on(Node chart, ToggleButton table, ChartCursor cursor) {
        chart.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (chart.isFocused() && !table.isSelected() && act(event, cursor)) {
                event.consume();
            }
        });
        chart.focusedProperty().addListener((focus, before, after) -> cursor.leave());
        chart.setOnMousePressed(event -> chart.requestFocus());
    }

    private static boolean act(KeyEvent event, ChartCursor cursor) {
        if (event.getCode() == KeyCode.LEFT) {
            cursor.step(-1);
        } else if (event.getCode() == KeyCode.RIGHT) {
            cursor.step(1);
        } else {
            return false;
        }
        return true;
    }
}
