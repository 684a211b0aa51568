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
    private final KeyPen pen;
    private final DrawActions actions;

    DrawKeys(DrawViewModel model, KeyPen pen, DrawActions actions) {
        this.model = model;
        this.pen = pen;
        this.actions = actions;
    }

    /** Keys that count while the canvas has the focus. */
    void pressOnCanvas(KeyEvent event) {
        boolean known = true;
        double far = event.isShiftDown() ? FAR : 1;
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> go(event, -far, 0);
            case RIGHT, KP_RIGHT -> go(event, far, 0);
            case UP, KP_UP -> go(event, 0, -far);
            case DOWN, KP_DOWN -> go(event, 0, far);
            case SPACE -> pen.press();
            case ENTER -> pen.toggle();
            default -> known = event.getCode() == KeyCode.ESCAPE && pen.putAway();
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

    private void go(KeyEvent event, double right, double down) {
        if (event.isShortcutDown()) {
            model.turn(Math.signum(right) * STEP_DEGREES);
        } else if (pen.state().get().out()) {
            pen.move((int) right, (int) down);
        } else {
            model.move(right, down);
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
                key("Enter", "draw.keys.pen"),
                key("Space", "draw.keys.pen.down"),
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
