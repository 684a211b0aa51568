package loupe.ui.common;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Gives controls the name that a screen reader says and the tooltip that a pointer shows, with its key. */
public final class Named {

    private Named() {}

    /** Names {@code node} for screen readers. */
    public static <N extends Node> N of(String name, N node) {
        node.setAccessibleText(name);
        return node;
    }

    /** Names {@code control} and shows the name, with its key, under the pointer. */
    public static <C extends Control> C withTip(String name, String keys, C control) {
        Tooltip tip = new Tooltip(keys.isBlank() ? name : name + "  (" + keys + ")");
        tip.setShowDelay(Duration.millis(400));
        control.setTooltip(tip);
        return of(name, control);
    }

    /** A button that shows only {@code icon}; {@code name} is said and shown under the pointer. */
    public static Button iconButton(Icon icon, String name, String keys, Runnable action) {
        Button button = new Button();
        button.setGraphic(icon.node());
        button.getStyleClass().addAll("button-icon", "flat");
        return withTip(name, keys, onAction(button, action));
    }

    /** A button with words. */
    public static Button button(String words, String keys, Runnable action) {
        return withTip(words, keys, onAction(new Button(words), action));
    }

    private static <B extends ButtonBase> B onAction(B button, Runnable action) {
        button.setOnAction(event -> action.run());
        return button;
    }
}
