package loupe.ui;

import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import loupe.storage.Settings;
import loupe.storage.StateFile;
import loupe.storage.WindowState;
import loupe.storage.Workspace;
import loupe.ui.common.SettingsMemory;
import loupe.ui.common.Texts;
import loupe.ui.common.WindowMemory;

/** What the window kept in the learner's folder, and keeps there. A fault while writing is logged; the work goes on. */
record Remembered(Workspace workspace, ScheduledExecutorService saver, Consumer<String> trouble) {

    /** The window's state; {@code first} before the first start. */
    WindowMemory window(WindowState first) {
        StateFile<WindowState> file = workspace.window(first);
        return new WindowMemory(file.read(), state -> write(file, state), (after, task) ->
                saver.schedule(task, after.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** The learner's settings. */
    SettingsMemory settings() {
        StateFile<Settings> file = workspace.settings();
        return new SettingsMemory(file.read(), settings -> write(file, settings), saver);
    }

    private <T extends Record> void write(StateFile<T> file, T value) {
        try {
            file.write(value);
            trouble.accept("");
        } catch (IOException fault) {
            System.getLogger("loupe.ui").log(System.Logger.Level.WARNING, "The window's state is not kept.", fault);
            trouble.accept(Texts.of("shell.notKept", workspace.home(), fault.getClass().getSimpleName()));
        }
    }
}
