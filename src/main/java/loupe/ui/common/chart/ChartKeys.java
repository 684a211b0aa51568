package loupe.ui.common.chart;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What the keys do while a chart has the focus. */
final class ChartKeys {

    private static final KeyCombination TABLE = new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private ChartKeys() {}

    static void on(Node chart, ToggleButton table, ChartCursor cursor, Runnable copy) {
        chart.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (act(event, chart.isFocused() && !table.isSelected(), table, cursor, copy)) {
                event.consume();
            }
        });
        chart.focusedProperty().addListener((focus, before, after) -> cursor.leave());
        chart.setOnMousePressed(event -> chart.requestFocus());
    }

    private static boolean act(KeyEvent event, boolean onCurve, ToggleButton table, ChartCursor cursor, Runnable copy) {
        if (TABLE.match(event)) {
            table.setSelected(!table.isSelected());
        } else if (COPY.match(event)) {
            copy.run();
        } else if (onCurve && event.getCode() == KeyCode.LEFT) {
            cursor.step(-1);
        } else if (onCurve && event.getCode() == KeyCode.RIGHT) {
            cursor.step(1);
        } else {
            return false;
        }
        return true;
    }
}
