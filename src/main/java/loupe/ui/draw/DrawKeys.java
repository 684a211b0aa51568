package loupe.ui.draw;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import loupe.ui.common.Shortcut;
import loupe.ui.common.Texts;

/** The keys of the draw screen. */
final class DrawKeys {

    private static final double STEP_DEGREES = 5;
    private static final double STEP_SCALE = 1.05;
    private static final double FAR = 4;

    private final DrawViewModel model;
    private final DrawActions actions;

    DrawKeys(DrawViewModel model, DrawActions actions) {
        this.model = model;
        this.actions = actions;
    }

    /** Keys that count while the canvas has the focus. */
    void pressOnCanvas(KeyEvent event) {
        boolean turns = event.isShortcutDown();
        double far = event.isShiftDown() ? FAR : 1;
        boolean known = true;
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> moveOrTurn(turns, -far, -STEP_DEGREES);
            case RIGHT, KP_RIGHT -> moveOrTurn(turns, far, STEP_DEGREES);
            case UP, KP_UP -> model.move(0, -far);
            case DOWN, KP_DOWN -> model.move(0, far);
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    /** Keys that count wherever the focus is, unless a control needs them itself. */
    void press(KeyEvent event) {
        boolean known = event.isShortcutDown() ? withShortcut(event.getCode())
                : !event.isAltDown() && alone(event.getCode());
        if (known) {
            event.consume();
        }
    }

    private void moveOrTurn(boolean turns, double right, double degrees) {
        if (turns) {
            model.turn(degrees);
        } else {
            model.move(right, 0);
        }
    }

    private boolean withShortcut(KeyCode code) {
        switch (code) {
            case V -> actions.paste();
            case O -> actions.open();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean alone(KeyCode code) {
        switch (code) {
            case COMMA -> model.turn(-STEP_DEGREES);
            case PERIOD -> model.turn(STEP_DEGREES);
            case PLUS, EQUALS, ADD -> model.scale(STEP_SCALE);
            case MINUS, SUBTRACT -> model.scale(1 / STEP_SCALE);
            case M -> model.centreAndScale(!model.sheet().get().centreAndScale());
            case DELETE, BACK_SPACE -> model.clear();
            case HOME -> model.putFirstBack();
            case ESCAPE -> {
                return model.cancel();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The keys for the sheet of shortcuts. */
    static List<Shortcut> sheet() {
        return List.of(
                key("←  →  ↑  ↓", "draw.keys.move"),
                key("Shift+arrow", "draw.keys.far"),
                key(",  .", "draw.keys.turn"),
                key("+  −", "draw.keys.scale"),
                key("M", "draw.centre"),
                key("Delete", "draw.clear"),
                key("Home", "draw.first"),
                key("Ctrl+V", "draw.keys.paste"),
                key("Ctrl+O", "draw.keys.open"),
                key("Esc", "draw.keys.cancel"));
    }

    private static Shortcut key(String keys, String does) {
        return new Shortcut(keys, Texts.of(does));
    }
}
