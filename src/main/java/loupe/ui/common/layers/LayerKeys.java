package loupe.ui.common.layers;

import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** What the keys do while a layer's pictures have the focus, beside those that every figure has. */
final class LayerKeys {

    private LayerKeys() {}

    /** @param columns how many pictures stand in a row @param zoom as {@link LayerBar} has it */
    static void on(Node view, LayerViewModel model, IntSupplier columns, IntConsumer zoom) {
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isShortcutDown() && view.isFocused() && (moved(event, model, columns.getAsInt()) || zoomed(event, zoom))) {
                event.consume();
            }
        });
        view.setOnMouseClicked(event -> view.requestFocus());
    }

    private static boolean moved(KeyEvent event, LayerViewModel model, int columns) {
        switch (event.getCode()) {
            case LEFT -> model.move(-1, 0, columns);
            case RIGHT -> model.move(1, 0, columns);
            case UP -> model.move(0, -1, columns);
            case DOWN -> model.move(0, 1, columns);
            case PAGE_DOWN -> model.movePicture(1);
            case PAGE_UP -> model.movePicture(-1);
            case ESCAPE -> model.leave();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean zoomed(KeyEvent event, IntConsumer zoom) {
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> zoom.accept(1);
            case MINUS, SUBTRACT -> zoom.accept(-1);
            case DIGIT0, NUMPAD0 -> zoom.accept(0);
            default -> {
                return false;
            }
        }
        return true;
    }
}
