package loupe.ui.common;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Which presses take a step back and bring it again. */
public final class UndoKeys {

    private UndoKeys() {}

    public static boolean isUndo(KeyEvent event) {
        return event.isShortcutDown() && !event.isShiftDown() && event.getCode() == KeyCode.Z;
    }

    public static boolean isRedo(KeyEvent event) {
        return event.isShortcutDown() && (event.getCode() == KeyCode.Y || event.isShiftDown() && event.getCode() == KeyCode.Z);
    }
}
