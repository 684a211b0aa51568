package loupe.ui;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import loupe.ui.common.Appearance;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Screen;
import loupe.ui.common.Texts;
import loupe.ui.common.ThemeChoice;
import loupe.ui.common.UndoSteps;

/** The line above every screen: its title, undo and redo, the keys and the colours. */
final class TopBar extends HBox {

    private final Label title = new Label();
    private final Button undo = Named.iconButton(Icon.UNDO, Texts.of("shell.undo"), "Ctrl+Z", this::undo);
    private final Button redo = Named.iconButton(Icon.REDO, Texts.of("shell.redo"), "Ctrl+Shift+Z", this::redo);
    private Optional<UndoSteps> steps = Optional.empty();
    private Subscription watching = Subscription.EMPTY;

    /** @param theme takes the choice of colours that a press makes; {@code sheet} shows the keys */
    TopBar(Appearance appearance, java.util.function.Consumer<ThemeChoice> theme, Runnable sheet) {
        getStyleClass().add("top-bar");
        title.getStyleClass().add("screen-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button keys = Named.iconButton(Icon.KEYS, Texts.of("shell.keys"), "F1", sheet);
        Button colours = Named.iconButton(Icon.DARK, Texts.of("shell.toDark"), "",
                () -> theme.accept(appearance.dark().get() ? ThemeChoice.LIGHT : ThemeChoice.DARK));
        colours.setId("theme");
        appearance.dark().subscribe(dark -> showColours(colours, dark));
        undo.setId("undo");
        redo.setId("redo");
        keys.setId("keys");
        getChildren().addAll(title, gap, undo, redo, keys, colours);
    }

    /** Names {@code screen} and walks its steps from now on. */
    void show(Screen screen) {
        title.setText(screen.title());
        watching.unsubscribe();
        steps = screen.undo();
        undo.setVisible(steps.isPresent());
        redo.setVisible(steps.isPresent());
        watching = steps.map(these -> Subscription.combine(
                watch(these.undoName(), undo, "shell.undo", "Ctrl+Z"),
                watch(these.redoName(), redo, "shell.redo", "Ctrl+Shift+Z"))).orElse(Subscription.EMPTY);
    }

    void undo() {
        steps.ifPresent(UndoSteps::undo);
    }

    void redo() {
        steps.ifPresent(UndoSteps::redo);
    }

    private static Subscription watch(ObservableValue<String> name, Button button, String key, String keys) {
        return name.subscribe(step -> {
            String text = step.isEmpty() ? Texts.of(key) : Texts.of(key + ".step", step);
            button.setDisable(step.isEmpty());
            button.setAccessibleText(text);
            button.setTooltip(new Tooltip(text + "  (" + keys + ")"));
        });
    }

    private static void showColours(Button button, boolean dark) {
        button.setGraphic((dark ? Icon.LIGHT : Icon.DARK).node());
        Named.withTip(Texts.of(dark ? "shell.toLight" : "shell.toDark"), "", button);
    }
}
