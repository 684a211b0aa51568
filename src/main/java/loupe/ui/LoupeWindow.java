package loupe.ui;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import loupe.ui.common.Services;
import loupe.ui.common.Texts;

/** The program as a window. */
public final class LoupeWindow {

    /** What is being written when the learner closes the window has this long to get to its end. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private LoupeWindow() {}

    /**
     * Opens the window and waits until it is closed, and up to two seconds more for what was being written then. Call it
     * once, from any thread but the screen's.
     *
     * @throws IllegalStateException with a sentence for the learner, where there is no screen
     * @throws InterruptedException where the wait is interrupted; the window stays
     */
    public static void open(Services services) throws InterruptedException {
        BlockingQueue<Workshop> closed = new ArrayBlockingQueue<>(1);
        start(() -> {
            Workshop workshop = new Workshop(services, new Stage());
            workshop.show(() -> {
                workshop.close();
                exit();
                closed.add(workshop);
            });
        });
        closed.take().ended(PATIENCE);
    }

    private static void start(Runnable first) {
        try {
            Platform.startup(first);
        } catch (RuntimeException | LinkageError fault) {
            throw new IllegalStateException(Texts.of("shell.noScreen", String.valueOf(fault.getMessage())), fault);
        }
    }

    /** Windows that are still open when the toolkit ends can crash it natively, so they are hidden first, newest first. */
    private static void exit() {
        List.copyOf(Window.getWindows()).reversed().forEach(Window::hide);
        Platform.exit();
    }
}
