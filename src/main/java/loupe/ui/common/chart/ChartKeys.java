package loupe.ui.common.chart;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;

/** What the keys do while a chart has the focus, beside those that every figure has. */
final class ChartKeys {

    private static final double STEP = 0.02;
    private static final double STRIDE = 0.2;

    private ChartKeys() {}

    static void on(Node chart, ChartViewModel model, ToggleButton table) {
        chart.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (chart.isFocused() && !table.isSelected() && !event.isShortcutDown() && act(event, model)) {
                event.consume();
            }
        });
        chart.focusedProperty().addListener((focus, before, after) -> model.leave());
        chart.setOnMousePressed(event -> chart.requestFocus());
    }

    private static boolean act(KeyEvent event, ChartViewModel model) {
        switch (event.getCode()) {
            case LEFT -> go(event, model, -1);
            case RIGHT -> go(event, model, 1);
            case PLUS, ADD, EQUALS -> model.zoomBy(ChartGround.NOTCH, middle(model));
            case MINUS, SUBTRACT -> model.zoomBy(1 / ChartGround.NOTCH, middle(model));
            case ESCAPE -> model.all();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void go(KeyEvent event, ChartViewModel model, int direction) {
        if (event.isShiftDown()) {
            model.pan(direction * STRIDE);
        } else {
            model.step(direction * STEP);
        }
    }

    private static double middle(ChartViewModel model) {
        Scale seen = model.horizontal();
        return model.cursor().orElse((seen.from() + seen.to()) / 2);
    }
}
