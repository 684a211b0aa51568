package loupe.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import loupe.data.GrayImage;
import loupe.ui.common.FrameClock;

/** Finds out when the answers to a picture were on the screen. Everything but the worker's part is on the toolkit's thread. */
final class FrameLog {

    /** An event and the first picture that contains it. */
    private record Event(long born, int picture) {}

    private final List<Long> unseen = new ArrayList<>();
    private final List<Event> waiting = new ArrayList<>();
    private final List<Double> painted = new ArrayList<>();
    private int without;
    private final AtomicInteger shown = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();

    /** Watches the pictures that the networks get. */
    void follow(ObservableValue<GrayImage> picture) {
        picture.addListener((property, before, after) -> {
            int number = shown.incrementAndGet();
            unseen.forEach(born -> waiting.add(new Event(born, number)));
            unseen.clear();
        });
    }

    /** An event that was born then is about to change the picture. */
    void born(long time) {
        unseen.add(time);
    }

    /** A stroke is over: events that changed no pixel of the picture have nothing to wait for. */
    void endStroke() {
        without += unseen.size();
        unseen.clear();
    }

    /** How many events changed no pixel. */
    int without() {
        return without;
    }

    /** Milliseconds from birth to paint of the events since the last call. */
    double[] take() {
        double[] taken = painted.stream().mapToDouble(Double::doubleValue).toArray();
        painted.clear();
        return taken;
    }

    /** Whether every event has been painted. */
    boolean isQuiet() {
        return waiting.isEmpty();
    }

    /** {@code worker}, noting after each task the newest picture that every network has answered by then. */
    Executor worker(Executor worker) {
        return task -> worker.execute(() -> {
            int newest = shown.get();
            task.run();
            answered.set(newest);
        });
    }

    /** {@code clock}, noting the end of each frame in which answers reach the bars. */
    FrameClock frames(FrameClock clock) {
        return refresh -> clock.register(() -> {
            int picture = answered.get();
            refresh.run();
            Platform.runLater(() -> Toolkit.getToolkit().addRenderJob(new RenderJob(() -> Platform.runLater(() -> end(picture)))));
        });
    }

    private void end(int picture) {
        long now = System.nanoTime();
        waiting.removeIf(event -> {
            boolean done = event.picture() <= picture;
            if (done) {
                painted.add((now - event.born()) / 1e6);
            }
            return done;
        });
    }
}
