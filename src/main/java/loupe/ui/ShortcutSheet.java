package loupe.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Screen;
import loupe.ui.common.Shortcut;
import loupe.ui.common.Texts;

/** All keys on one sheet, over the window. Escape, a press beside it or its button puts it away. */
final class ShortcutSheet extends StackPane {

    /** Longer descriptions take a second line, so that two groups stand side by side in the smallest window. */
    private static final double WORDS = 460;

    /** Room for a scroll bar, and for the pane's own edges. */
    private static final double BAR = 16;
    private static final double EDGE = 4;

    private final List<Screen> screens;
    private final VBox sheet = new VBox();

    ShortcutSheet(List<Screen> screens) {
        this.screens = screens;
        getStyleClass().add("veil");
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.setOnMouseClicked(javafx.event.Event::consume);
        setOnMouseClicked(event -> setVisible(false));
        getChildren().add(sheet);
        setVisible(false);
    }

    /** Shows the keys of the whole window and of {@code screen}, or puts the sheet away. */
    void toggle(Screen screen) {
        setVisible(!isVisible());
        if (isVisible()) {
            HBox groups = new HBox(group(Texts.of("shell.keys.everywhere"), everywhere()));
            groups.getStyleClass().add("key-groups");
            if (!screen.shortcuts().isEmpty()) {
                groups.getChildren().add(group(screen.title(), screen.shortcuts()));
            }
            sheet.getChildren().setAll(heading(), scrolled(groups));
            sheet.applyCss();
            fit(groups);
            sheet.lookup("#close-sheet").requestFocus();
        }
    }

    /** In a low window the keys scroll. */
    private static ScrollPane scrolled(HBox groups) {
        ScrollPane keys = Named.of(Texts.of("shell.keys"), new ScrollPane(groups));
        keys.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        keys.setMinHeight(0);
        keys.setFocusTraversable(true);
        keys.getStyleClass().addAll("key-scroll", "edge-to-edge");
        return keys;
    }

    /** As large as the keys with their second lines; a scroll pane alone would ask for the height that they have in one line. */
    private void fit(HBox groups) {
        double width = groups.prefWidth(USE_COMPUTED_SIZE);
        ScrollPane keys = (ScrollPane) sheet.getChildren().getLast();
        keys.setPrefSize(width + BAR, groups.prefHeight(width) + EDGE);
    }

    private HBox heading() {
        Label title = new Label(Texts.of("shell.keys"));
        title.getStyleClass().add("sheet-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var close = Named.iconButton(Icon.CLOSE, Texts.of("shell.close"), "Esc", () -> setVisible(false));
        close.setId("close-sheet");
        return new HBox(title, gap, close);
    }

    private List<Shortcut> everywhere() {
        List<Shortcut> keys = new ArrayList<>();
        for (int i = 0; i < screens.size(); i++) {
            keys.add(new Shortcut(ShellKeys.keys(i + 1), screens.get(i).title()));
        }
        keys.add(new Shortcut("Ctrl+Z", Texts.of("shell.undo")));
        keys.add(new Shortcut("Ctrl+Shift+Z, Ctrl+Y", Texts.of("shell.redo")));
        keys.add(new Shortcut("F1, Ctrl+/", Texts.of("shell.keys")));
        return keys;
    }

    private static VBox group(String name, List<Shortcut> shortcuts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        for (Shortcut shortcut : shortcuts) {
            Label keys = new Label(shortcut.keys());
            keys.getStyleClass().add("key");
            keys.setMinWidth(USE_PREF_SIZE);
            Label does = new Label(shortcut.does());
            does.setWrapText(true);
            does.setMaxWidth(WORDS);
            does.setMinHeight(USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), keys, does);
        }
        Label title = new Label(name);
        title.getStyleClass().add("group-title");
        return new VBox(title, grid);
    }
}
