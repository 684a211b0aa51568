package loupe.ui.common;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The screen's thread, where everything that is seen is changed. The one class that hands work to the toolkit. */
public final class ScreenThread implements Executor {

    /** Runs {@code task} on the screen's thread: now where this is it, else soon and in order. */
    @Override
    public void execute(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }
}
