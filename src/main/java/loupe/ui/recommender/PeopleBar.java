package loupe.ui.recommender;

import java.io.File;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FileChoice;

/** Who is here: chosen from those who were, or typed in as someone new; and what can be done with their stars. */
final class PeopleBar extends HBox {

    private final MeViewModel me;
    private final Label count = new Label();

    PeopleBar(MeViewModel me) {
        this.me = me;
        getStyleClass().add("films-people");
        count.setId("films-count");
        count.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(who(), count, forget(), more());
        me.stars().subscribe(stars -> count.setText(Texts.of("films.stars.count", stars.count())));
    }

    private ComboBox<String> who() {
        ComboBox<String> who = new ComboBox<>();
        who.setId("films-person");
        who.setEditable(true);
        Named.withTip(Texts.of("films.person"), "", who);
        who.getEditor().setAccessibleText(Texts.of("films.person"));
        me.names().subscribe(names -> who.getItems().setAll(names));
        me.person().subscribe(name -> {
            who.setValue(name);
            who.getEditor().setText(name);
        });
        who.setOnAction(event -> Optional.ofNullable(who.getValue()).ifPresent(me::choose));
        return who;
    }

    private Button forget() {
        Button forget = Named.button(Texts.of("films.forget"), "", me::forget);
        forget.setId("films-forget");
        forget.setMinWidth(USE_PREF_SIZE);
        me.stars().subscribe(stars -> forget.setDisable(stars.count() == 0));
        return forget;
    }

    private MenuButton more() {
        MenuButton menu = Named.withTip(Texts.of("films.files"), "", new MenuButton());
        menu.setGraphic(Icon.MORE.node());
        menu.setId("films-files");
        menu.getStyleClass().addAll("button-icon", "flat");
        menu.getItems().addAll(item("import", () -> ask().map(File::toPath).ifPresent(me::importFrom)), new SeparatorMenuItem(),
                item("export", () -> FileChoice.dialog().ask(getScene().getWindow(), me.person().get() + ".tsv")
                        .ifPresent(me::exportTo)));
        return menu;
    }

    private static MenuItem item(String name, Runnable act) {
        MenuItem item = new MenuItem(Texts.of("films." + name));
        item.setId("films-" + name);
        item.setOnAction(event -> act.run());
        return item;
    }

    private Optional<File> ask() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("films.import"));
        return Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()));
    }
}
