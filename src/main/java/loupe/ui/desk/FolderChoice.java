package loupe.ui.desk;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import loupe.ui.common.Texts;

/** Asks the learner for the folder of a trained network; empty where none was chosen. */
@FunctionalInterface
interface FolderChoice {

    Optional<Path> ask(Window owner);

    /** The platform's own dialog. */
    static FolderChoice dialog() {
        return owner -> {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(Texts.of("desk.add.folder.title"));
            return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
        };
    }
}
