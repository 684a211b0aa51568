package loupe.process;

import java.nio.file.Path;
import java.util.Optional;

/** A parent that starts a training and waits to be killed: {@code SCRIPT FOLDER}. */
public final class ParentMain {

    private ParentMain() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]);
        LocalBackend backend = new LocalBackend(Jobs.program(Script.valueOf(arguments[0])), folder.getParent(), Optional::empty);
        backend.start(Jobs.on(folder.getParent(), Jobs.ONE_THREAD), folder, event -> { });
        ScriptedTrainer.hang();
    }
}
