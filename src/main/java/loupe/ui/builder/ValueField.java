package loupe.ui.builder;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.network.LayerValue;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.UndoKeys;
import loupe.ui.common.Wheel;

/** A number of the chosen layers: typed, stepped by buttons or arrow keys, or, while it has the keys, turned with the wheel. */
final class ValueField extends VBox {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    /** With Shift a step is so many. */
    private static final int FAR = 10;

    private final BuilderViewModel model;
    private final ValueEdits edits;
    private final String name;
    private final TextField field = new TextField();
    private final Label range = new Label();
    private final Label fault = new Label("", Icon.WARNING.node());
    private final Wheel wheel = new Wheel();
    private boolean telling;

    ValueField(BuilderViewModel model, String name) {
        this.model = model;
        this.edits = new ValueEdits(model);
        this.name = name;
        String title = Texts.of("builder.value." + name);
        field.setId("value-" + name);
        Named.withTip(title, "↑ ↓", field);
        HBox.setHgrow(field, Priority.ALWAYS);
        Label label = new Label(title);
        label.setLabelFor(field);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        range.getStyleClass().add("builder-note");
        fault.getStyleClass().add("builder-fault");
        fault.setId("fault-" + name);
        fault.setWrapText(true);
        fault.setMinHeight(USE_PREF_SIZE);
        HBox row = new HBox(field, button(Icon.MINUS, "builder.value.less", -1), button(Icon.ADD, "builder.value.more", 1));
        row.getStyleClass().add("builder-value");
        row.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("builder-field");
        getChildren().addAll(new HBox(label, gap, range), row, fault);
        listen();
        show();
    }

    private Button button(Icon icon, String key, int by) {
        Button button = Named.iconButton(icon, Texts.of(key, Texts.of("builder.value." + name)), by > 0 ? "↑" : "↓", () -> step(by));
        button.setId((by > 0 ? "more-" : "less-") + name);
        button.setFocusTraversable(false);
        return button;
    }

    private void listen() {
        field.textProperty().addListener((text, before, after) -> type(after));
        field.focusedProperty().addListener((focus, before, now) -> leave(now));
        field.setOnAction(event -> {
            type(field.getText());
            leave(false);
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        addEventFilter(ScrollEvent.SCROLL, event -> {
            if (field.isFocused()) {
                turn(event);
                event.consume();
            }
        });
    }

    /** A wheel that passes over the field scrolls the page. */
    private void turn(ScrollEvent event) {
        int notches = wheel.notches(event.getDeltaY() + event.getDeltaX());
        if (notches != 0) {
            step((event.isShiftDown() ? FAR : 1) * notches);
        }
    }

    private void press(KeyEvent event) {
        int by = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
        if (by != 0 && !event.isAltDown() && !event.isShortcutDown()) {
            step(event.isShiftDown() ? FAR * by : by);
            event.consume();
        } else if (saysTheValue() && (UndoKeys.isUndo(event) || UndoKeys.isRedo(event))) {
            walk(UndoKeys.isUndo(event));
            event.consume();
        }
    }

    /** Where nothing is typed that the network does not have, there is nothing here to take back. */
    private boolean saysTheValue() {
        return edits.value(name).filter(value -> value.text().equals(field.getText())).isPresent();
    }

    private void walk(boolean back) {
        if (back) {
            model.steps().undo();
        } else {
            model.steps().redo();
        }
    }

    private void step(int by) {
        say(Optional.empty());
        edits.step(name, by);
        edits.value(name).map(LayerValue::text).ifPresent(this::setText);
    }

    /** What the field only tells of the layer that leads is not typed: others that are chosen may have other values. */
    private void type(String text) {
        if (!telling) {
            edits.value(name).ifPresent(value -> say(edits.type(value, text)));
        }
    }

    /** A field that is left says the value again, whatever was typed. */
    private void leave(boolean entered) {
        model.settle();
        if (!entered) {
            show();
        }
    }

    private void say(Optional<String> wrong) {
        fault.setText(wrong.orElse(""));
        fault.setVisible(wrong.isPresent());
        fault.setManaged(wrong.isPresent());
        field.pseudoClassStateChanged(DANGER, wrong.isPresent());
        field.setAccessibleHelp(wrong.orElse(range.getText()));
    }

    /** Says the value as it is; not over what is being typed. */
    void show() {
        edits.value(name).ifPresent(value -> {
            range.setText(edits.spread(name).orElseGet(() -> ValueEdits.words(edits.range(value), value)));
            boolean typing = field.isFocused() && (fault.isVisible() || says(value));
            if (!typing) {
                setText(value.text());
                say(Optional.empty());
            }
        });
    }

    private boolean says(LayerValue value) {
        try {
            return Double.parseDouble(field.getText().strip()) == value.value();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void setText(String text) {
        if (!text.equals(field.getText())) {
            telling = true;
            field.setText(text);
            telling = false;
            field.end();
        }
    }
}
