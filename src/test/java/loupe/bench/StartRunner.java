package loupe.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.stage.Window;
import loupe.Loupe;

/** The program with its window, in a process of its own. Prints {@code WINDOW} when it can be drawn in, {@code ANSWER} at the first answer, and ends. */
public final class StartRunner {

    private StartRunner() {}

    public static void main(String[] arguments) throws InterruptedException {
        Thread.ofPlatform().daemon().start(() -> {
            try (Loupe loupe = new Loupe(System.getenv())) {
                loupe.openWindow();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        waitFor(() -> window().isPresent());
        say("WINDOW");
        waitFor(() -> window().stream().flatMap(scene -> scene.getRoot().lookupAll(".answer").stream())
                .anyMatch(StartRunner::isAnswered));
        say("ANSWER");
        Runtime.getRuntime().halt(0);
    }

    private static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }

    /** Looks on the toolkit's thread again and again: each look waits for what the thread is doing. */
    private static void waitFor(java.util.function.BooleanSupplier done) throws InterruptedException {
        boolean[] seen = {false};
        while (!seen[0]) {
            CountDownLatch looked = new CountDownLatch(1);
            try {
                Platform.runLater(() -> {
                    seen[0] = done.getAsBoolean();
                    looked.countDown();
                });
                looked.await();
            } catch (IllegalStateException notStarted) {
                Thread.onSpinWait();
            }
            Thread.sleep(2);
        }
    }

    /** The scene of the window, once it is shown and laid out. */
    private static Optional<Scene> window() {
        return List.copyOf(Window.getWindows()).stream().filter(Window::isShowing).map(Window::getScene)
                .filter(scene -> scene != null && !scene.getRoot().isNeedsLayout() && scene.getRoot().lookup(".draw-screen") != null)
                .findFirst();
    }

    private static boolean isAnswered(Node node) {
        return node instanceof Text text && Character.isDigit(text.getText().charAt(0));
    }
}
