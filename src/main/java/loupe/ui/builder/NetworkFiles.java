package loupe.ui.builder;

import java.io.File;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import loupe.network.NetworkText;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** Whole networks: new ones, copies, and those that come from files and texts or go there. */
final class NetworkFiles {

    private final BuilderViewModel model;
    private final NetworkActions actions;
    private final HBox buttons;

    NetworkFiles(BuilderViewModel model) {
        this.model = model;
        this.actions = new NetworkActions(model);
        Button delete = icon("delete-network", Icon.CLEAR, "", actions::delete);
        model.entry().subscribe(entry -> delete.setDisable(!entry.own()));
        buttons = new HBox(icon("new-network", Icon.NEW, BuilderKeys.NEW, actions::create),
                icon("copy-network", Icon.DUPLICATE, "", actions::duplicate), delete, more());
    }

    Node buttons() {
        return buttons;
    }

    private static Button icon(String name, Icon icon, String keys, Runnable act) {
        Button button = Named.iconButton(icon, Texts.of("builder.act." + name), keys, act);
        button.setId(name);
        return button;
    }

    private MenuButton more() {
        MenuButton menu = new MenuButton("", Icon.MORE.node(), item("open", this::openFile), item("paste", this::openText),
                item("copy", this::copyText), item("save", this::save));
        menu.setId("network-more");
        menu.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        return Named.withTip(Texts.of("builder.more"), "", menu);
    }

    private static MenuItem item(String name, Runnable act) {
        MenuItem item = new MenuItem(Texts.of("builder.more." + name));
        item.setId("network-" + name);
        item.setOnAction(event -> act.run());
        return item;
    }

    void create() {
        actions.create();
    }

    void openFile() {
        Optional.ofNullable(chooser("builder.open.title").showOpenDialog(window())).map(File::toPath).ifPresent(actions::openFile);
    }

    void save() {
        FileChooser chooser = chooser("builder.save.title");
        chooser.setInitialFileName(model.network().name().replaceAll("[^A-Za-z0-9._-]+", "-") + ".txt");
        Optional.ofNullable(chooser.showSaveDialog(window())).map(File::toPath).ifPresent(actions::save);
    }

    private void openText() {
        actions.openText(Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse(""));
    }

    private void copyText() {
        ClipboardContent content = new ClipboardContent();
        content.putString(NetworkText.of(model.network()));
        Clipboard.getSystemClipboard().setContent(content);
        model.notice().set(Notice.said(Texts.of("builder.copied")));
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of(title));
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter(Texts.of("builder.files"), "*.txt", "*.json"),
                new FileChooser.ExtensionFilter(Texts.of("builder.files.all"), "*.*"));
        return chooser;
    }

    private Window window() {
        return buttons.getScene().getWindow();
    }
}
