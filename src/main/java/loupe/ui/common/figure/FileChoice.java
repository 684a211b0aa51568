package loupe.ui.common.figure;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import loupe.ui.common.Texts;

/** Asks the learner where a file shall go; empty where nowhere. */
@FunctionalInterface
public interface FileChoice {

    /** @param name what is offered, with its ending, for example {@code shift-map.png} */
    Optional<Path> ask(Window owner, String name);

    /** The platform's own dialog. */
    static FileChoice dialog() {
        return (owner, name) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(Texts.of("figure.save.title"));
            chooser.setInitialFileName(name);
            String ending = "*" + name.substring(name.lastIndexOf('.'));
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(ending, ending));
            return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
        };
    }
}
