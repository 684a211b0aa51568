package loupe.ui.recommender;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import loupe.data.films.KnownFilms;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** Which films are open, and others to be opened. */
final class SetBar extends MenuButton {

    private final FilmsViewModel model;

    SetBar(FilmsViewModel model) {
        this.model = model;
        setId("films-set");
        setGraphic(Icon.FOLDER.node());
        Named.withTip(Texts.of("films.set"), "", this);
        for (KnownFilms known : KnownFilms.values()) {
            getItems().add(item("films-set-" + known.id(), name(known.id()), () -> model.open(known.id())));
        }
        getItems().addAll(new SeparatorMenuItem(), item("films-set-folder", Texts.of("films.set.folder"), this::folder),
                item("films-set-zip", Texts.of("films.set.zip"), this::zip),
                item("films-set-fetch", Texts.of("films.set.fetch"), () -> model.offer(true)));
        setMinWidth(USE_PREF_SIZE);
        model.opening().subscribe(now -> setText(name(model.set())));
    }

    private static String name(String set) {
        return KnownFilms.named(set).map(known -> Texts.of("films.set." + known.id()))
                .orElseGet(() -> String.valueOf(Path.of(set).getFileName()));
    }

    private static MenuItem item(String id, String words, Runnable act) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(event -> act.run());
        return item;
    }

    private void folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.of("films.set.folder"));
        take(Optional.ofNullable(chooser.showDialog(getScene().getWindow())));
    }

    private void zip() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("films.set.zip"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Texts.of("films.set.zips"), List.of("*.zip")));
        take(Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow())));
    }

    private void take(Optional<File> chosen) {
        chosen.map(File::toPath).filter(Files::exists).ifPresent(place -> model.open(place.toString()));
    }
}
