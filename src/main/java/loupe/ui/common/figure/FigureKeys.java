package loupe.ui.common.figure;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What the keys do while a figure has the focus. */
final class FigureKeys {

    static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination TABLE = new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN);

    private FigureKeys() {}

    /** Keys that the figure has for itself go first: what they consumed is left alone. */
    static void on(Node focus, Runnable copy, Runnable table) {
        focus.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean copies = COPY.match(event);
            if (!event.isConsumed() && (copies || TABLE.match(event))) {
                (copies ? copy : table).run();
                event.consume();
            }
        });
    }
}
