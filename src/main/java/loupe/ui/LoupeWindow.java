package loupe.ui;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import loupe.ui.common.Services;
import loupe.ui.common.Texts;

/** The program as a window. */
public final class LoupeWindow {

    private LoupeWindow() {}

    /**
     * Opens the window and waits until it is closed. Call it once, from any thread but the screen's.
     *
     * @throws IllegalStateException with a sentence for the learner, where there is no screen
     * @throws InterruptedException where the wait is interrupted; the window stays
     */
    public static void open(Services services) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        start(() -> {
            Workshop workshop = new Workshop(services, new Stage());
            workshop.show(() -> {
                workshop.close();
                exit();
                closed.countDown();
            });
        });
        closed.await();
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
