package loupe.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import loupe.ui.common.Screen;
import loupe.ui.common.ThemeSwitch;

/** The whole window: rail, top bar, the open screen, the desk and the status line. */
final class ShellView extends StackPane {

    private final List<Screen> screens;
    private final Map<String, Node> nodes = new HashMap<>();
    private final BorderPane middle = new BorderPane();
    private final TopBar topBar;
    private final Node desk;
    private final ShortcutSheet sheet;
    private final FaultPanel fault = new FaultPanel();
    private Screen open;
    private Node asked = new Pane();

    /** @param screens in the rail's order; {@code colours} and {@code desk} are the parts that the window shares;
     *  {@code trouble} is a sentence on what cannot be kept, or empty text */
    ShellView(List<Screen> screens, ShellViewModel model, ThemeSwitch colours, Node desk,
              ObservableValue<String> trouble) {
        this.screens = screens;
        this.desk = desk;
        this.open = screens.getFirst();
        this.sheet = new ShortcutSheet(screens);
        this.topBar = new TopBar(colours.appearance(), colours::choose, this::toggleSheet);
        BorderPane frame = new BorderPane(middle);
        frame.setLeft(new Rail(screens, model));
        middle.setTop(topBar);
        middle.setBottom(new StatusLine(screens, trouble));
        getStyleClass().add("shell");
        getChildren().addAll(frame, fault, sheet);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, model));
        addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        widthProperty().subscribe(width -> model.resized(width.doubleValue()));
        model.screen().subscribe(this::show);
    }

    /** Tells the learner of a fault in the program. */
    void show(Throwable thrown) {
        fault.show(thrown);
    }

    /** Covers the window with {@code question}, in the place of one of before. */
    void ask(Node question) {
        getChildren().remove(asked);
        asked = question;
        getChildren().add(question);
        question.requestFocus();
    }

    private void toggleSheet() {
        sheet.toggle(open);
    }

    private void show(String name) {
        open.left();
        open = screens.stream().filter(screen -> screen.name().equals(name)).findFirst().orElseThrow();
        middle.setCenter(nodes.computeIfAbsent(name, unseen -> open.node()));
        middle.setRight(open.showsDesk() ? desk : null);
        topBar.show(open);
        middle.getCenter().requestFocus();
        open.opened();
    }

    private void press(KeyEvent event, ShellViewModel model) {
        if (ShellKeys.isSheet(event)) {
            toggleSheet();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && sheet.isVisible()) {
            sheet.setVisible(false);
            event.consume();
        } else if (ShellKeys.place(event) > 0) {
            model.openPlace(ShellKeys.place(event));
            event.consume();
        }
    }

    /** The screen's steps, where what has the keys has none of its own. */
    private void walk(KeyEvent event) {
        if (ShellKeys.isUndo(event)) {
            topBar.undo();
            event.consume();
        } else if (ShellKeys.isRedo(event)) {
            topBar.redo();
            event.consume();
        }
    }
}
