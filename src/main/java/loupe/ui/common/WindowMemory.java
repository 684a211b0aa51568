package loupe.ui.common;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import loupe.data.Drawing;
import loupe.data.Normalising;
import loupe.storage.FormState;
import loupe.storage.WindowState;

/**
 * What the window remembers for its next start. Each change is written within two seconds, however the program ends.
 * Safe to call from any thread.
 */
public final class WindowMemory {

    /** Changes within this time are written together. */
    static final Duration GATHERING = Duration.ofMillis(900);

    private final Consumer<WindowState> write;
    private final Delay delay;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Object writing = new Object();
    private WindowState state;

    /** @param start what was remembered; {@code write} keeps a state on disk and is called off the screen's thread */
    public WindowMemory(WindowState start, Consumer<WindowState> write, Delay delay) {
        this.state = start;
        this.write = write;
        this.delay = delay;
    }

    public synchronized WindowState state() {
        return state;
    }

    public void keepPlace(WindowState.Place place) {
        change(s -> new WindowState(place, s.screen(), s.form(), s.desk(), s.drawing(), s.centreAndScale(), s.steps()));
    }

    public void keepScreen(String screen) {
        change(s -> new WindowState(s.place(), screen, s.form(), s.desk(), s.drawing(), s.centreAndScale(), s.steps()));
    }

    public void keepForm(FormState form) {
        change(s -> new WindowState(s.place(), s.screen(), form, s.desk(), s.drawing(), s.centreAndScale(), s.steps()));
    }

    public void keepDesk(List<String> desk) {
        change(s -> new WindowState(s.place(), s.screen(), s.form(), desk, s.drawing(), s.centreAndScale(), s.steps()));
    }

    /** @param steps how the drawing becomes the 28x28 picture */
    public void keepDrawing(Drawing drawing, Normalising steps) {
        change(s -> new WindowState(s.place(), s.screen(), s.form(), s.desk(), drawing, steps.centresAndScales(), steps));
    }

    /** Writes what is not written yet, before it returns; it waits for a writing that goes on. */
    public void writeNow() {
        synchronized (writing) {
            if (waiting.getAndSet(false)) {
                write.accept(state());
            }
        }
    }

    private void change(UnaryOperator<WindowState> how) {
        synchronized (this) {
            WindowState next = how.apply(state);
            if (next.equals(state)) {
                return;
            }
            state = next;
        }
        if (waiting.compareAndSet(false, true)) {
            delay.run(GATHERING, this::writeNow);
        }
    }
}
