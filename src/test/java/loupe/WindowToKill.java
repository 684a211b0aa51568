package loupe;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Window;
import loupe.ui.common.chart.CurveChart;
import loupe.ui.desk.PictureView;

/**
 * The program with its window, in a process of its own, that waits to be killed. With {@code train} it draws a stroke, goes to the
 * training screen and trains; with {@code look} it only says what the window shows after its start.
 */
public final class WindowToKill {

    private WindowToKill() {}

    public static void main(String[] arguments) throws InterruptedException {
        Thread.ofPlatform().daemon().start(() -> {
            try (Loupe loupe = new Loupe(System.getenv())) {
                loupe.openWindow();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        waitFor(() -> scene().isPresent());
        if (arguments[0].equals("train")) {
            train();
        } else {
            waitFor(() -> isSeen("#training-resume") && charts().stream().noneMatch(words -> words.contains("nothing is measured")));
        }
        tell();
        new CountDownLatch(1).await();
    }

    private static void train() throws InterruptedException {
        waitFor(() -> isSeen("#canvas"));
        draw();
        press("#place-training");
        waitFor(() -> isSeen("#training-press") && !node("#training-press").orElseThrow().isDisabled());
        press("#training-press");
        waitFor(() -> charts().stream().anyMatch(words -> words.contains("validation loss is")));
    }

    /** From the upper left to the lower right of the canvas. */
    private static void draw() throws InterruptedException {
        onScreen(() -> {
            Node canvas = node("#canvas").orElseThrow();
            Bounds box = canvas.getLayoutBounds();
            for (int i = 0; i <= 10; i++) {
                double x = box.getMinX() + box.getWidth() * (1 + i) / 12;
                double y = box.getMinY() + box.getHeight() * (1 + i) / 12;
                canvas.fireEvent(mouse(canvas, i == 0 ? MouseEvent.MOUSE_PRESSED : i == 10 ? MouseEvent.MOUSE_RELEASED : MouseEvent.MOUSE_DRAGGED, x, y));
            }
        });
    }

    private static MouseEvent mouse(Node on, javafx.event.EventType<MouseEvent> type, double x, double y) {
        return new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false,
                type != MouseEvent.MOUSE_RELEASED, false, false, false, false, false, new PickResult(on, x, y));
    }

    private static void tell() throws InterruptedException {
        onScreen(() -> {
            say("SCREEN " + words(".screen-title"));
            say("PICTURE " + picture());
            say("FORM " + node("#training-sentence").map(Node::getAccessibleText).orElse(""));
            charts().forEach(words -> say("CHART " + words));
            say("RESUME " + isSeen("#training-resume"));
            say("STATUS " + words(".status-line"));
            say("TOLD");
        });
    }

    /** What the drawing looks like on the desk, as a number. */
    private static String picture() {
        Node view = all(scene().orElseThrow().getRoot(), PictureView.class::isInstance).getFirst();
        WritableImage seen = view.snapshot(null, null);
        CRC32 sum = new CRC32();
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                sum.update(seen.getPixelReader().getArgb(x, y) & 0xFF);
            }
        }
        return Long.toHexString(sum.getValue());
    }

    private static List<String> charts() {
        return scene().map(now -> all(now.getRoot(), node -> node instanceof CurveChart && isSeen(node)).stream()
                .map(Node::getAccessibleText).toList()).orElse(List.of());
    }

    private static String words(String selector) {
        return node(selector).map(node -> String.join(" ", all(node, part -> part instanceof Labeled && isSeen(part)).stream()
                .map(part -> ((Labeled) part).getText()).toList())).orElse("");
    }

    private static boolean isSeen(String selector) {
        return node(selector).filter(WindowToKill::isSeen).isPresent();
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Node> node(String selector) {
        return scene().map(now -> now.getRoot().lookup(selector));
    }

    private static List<Node> all(Node node, Predicate<Node> wanted) {
        List<Node> found = new java.util.ArrayList<>();
        if (wanted.test(node)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child, wanted)));
        }
        return found;
    }

    private static Optional<Scene> scene() {
        return List.copyOf(Window.getWindows()).stream().filter(Window::isShowing).map(Window::getScene)
                .filter(scene -> scene != null && scene.getRoot().lookup(".status-line") != null).findFirst();
    }

    private static void press(String selector) throws InterruptedException {
        onScreen(() -> ((ButtonBase) node(selector).orElseThrow()).fire());
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static void onScreen(Runnable act) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                act.run();
            } finally {
                done.countDown();
            }
        });
        done.await();
    }

    /** Looks on the toolkit's thread again and again: each look waits for what the thread is doing. */
    private static void waitFor(BooleanSupplier done) {
        await().forever().pollInterval(Duration.ofMillis(5)).ignoreException(IllegalStateException.class).until(() -> {
            boolean[] seen = {false};
            onScreen(() -> seen[0] = done.getAsBoolean());
            return seen[0];
        });
    }
}
