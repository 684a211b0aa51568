package loupe.ui;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import loupe.ui.common.UndoKeys;

/** Which presses mean something wherever the window is. */
final class ShellKeys {

    private static final int TEN = 10;

    private ShellKeys() {}

    static boolean isSheet(KeyEvent event) {
        return event.getCode() == KeyCode.F1 || event.isShortcutDown() && event.getCode() == KeyCode.SLASH;
    }

    /** The key that opens a place of the rail, counted from 1. */
    static String keys(int place) {
        return "Ctrl+" + place % TEN;
    }

    /** The place of the rail that the press means, counted from 1, of which the figure 0 opens the tenth; 0 for none. */
    static int place(KeyEvent event) {
        boolean plain = event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        boolean digit = event.getCode().isDigitKey() || event.getCode().isKeypadKey();
        String name = event.getCode().getName();
        int figure = plain && digit ? Character.digit(name.charAt(name.length() - 1), TEN) : -1;
        return figure == 0 ? TEN : Math.max(0, figure);
    }

    static boolean isUndo(KeyEvent event) {
        return UndoKeys.isUndo(event) && !inText(event);
    }

    static boolean isRedo(KeyEvent event) {
        return UndoKeys.isRedo(event) && !inText(event);
    }

    /** A field that is being typed in has its own undo. */
    private static boolean inText(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl;
    }
}
