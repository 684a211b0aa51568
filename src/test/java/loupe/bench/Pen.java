package loupe.bench;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import loupe.ui.common.UndoSteps;

/** A pen that draws digits of three strokes on a canvas, 120 events a second. Used on a thread of its own. */
final class Pen {

    private static final long BETWEEN = 1_000_000_000L / 120;
    private static final int STROKE = 60;
    private static final int STROKES = 3;
    /** Events of a whole digit. */
    static final int DIGIT = STROKES * STROKE;

    private final Node canvas;
    private final UndoSteps steps;
    private final FrameLog log;

    /** @param steps of the canvas, by which a digit is taken away again */
    Pen(Node canvas, UndoSteps steps, FrameLog log) {
        this.canvas = canvas;
        this.steps = steps;
        this.log = log;
    }

    /** Draws with {@code events} movements. Gives the milliseconds of each from event to paint. */
    double[] draw(int events) throws InterruptedException, ExecutionException {
        long next = System.nanoTime();
        for (int i = 0; i < events; i++) {
            int step = i % STROKE;
            Point2D here = place(i / STROKE % STROKES, step);
            if (step == 0) {
                later(() -> fire(MouseEvent.MOUSE_PRESSED, here));
            }
            long born = System.nanoTime();
            later(() -> {
                log.born(born);
                fire(MouseEvent.MOUSE_DRAGGED, here);
            });
            if (step == STROKE - 1) {
                later(() -> {
                    fire(MouseEvent.MOUSE_RELEASED, here);
                    log.endStroke();
                });
                tidy(i / STROKE % STROKES);
            }
            next += BETWEEN;
            LockSupport.parkNanos(Math.max(0, next - System.nanoTime()));
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> onScreen(log::isQuiet));
        return onScreen(log::take);
    }

    /** After the last stroke of a digit it is taken away. */
    private void tidy(int stroke) {
        if (stroke == STROKES - 1) {
            later(() -> {
                for (int i = 0; i < STROKES; i++) {
                    steps.undo();
                }
            });
        }
    }

    /** Arcs within the middle of the canvas, each elsewhere. */
    private Point2D place(int stroke, int step) {
        Bounds box = canvas.localToScene(canvas.getLayoutBounds());
        double angle = 2.4 * stroke + 4.0 * step / STROKE;
        return new Point2D(box.getCenterX() + box.getWidth() * 0.28 * Math.cos(angle),
                box.getCenterY() + box.getHeight() * (0.28 * Math.sin(angle) + 0.05 * stroke));
    }

    private void fire(EventType<MouseEvent> type, Point2D at) {
        Event.fireEvent(canvas, new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1,
                false, false, false, false, type != MouseEvent.MOUSE_RELEASED, false, false, false, false, false, null));
    }

    private static void later(Runnable task) {
        Platform.runLater(task);
    }

    private static <T> T onScreen(Callable<T> question) throws InterruptedException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(question);
        Platform.runLater(task);
        return task.get();
    }
}
