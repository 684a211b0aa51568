package loupe.ui.common;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Messages from any thread for the screen, which fetches them once a frame. Whoever puts one in never waits. */
public final class Mailbox<T> {

    private final Queue<T> waiting = new ConcurrentLinkedQueue<>();
    private final Consumer<List<T>> read;
    private final FrameClock.Frame frame;
    private final AtomicBoolean due = new AtomicBoolean();

    /** @param read gets all messages that came since the last time, in order, on the screen's thread; never an empty list */
    public Mailbox(FrameClock clock, Consumer<List<T>> read) {
        this.read = read;
        this.frame = clock.register(this::readNow);
    }

    /** Leaves {@code message} for the next frame. Any thread. */
    public void put(T message) {
        waiting.add(message);
        frame.request();
    }

    /**
     * Leaves {@code message} for a frame after {@code rest}, together with all others that come until then: for what
     * comes many times a second and is not waited for. Their order is kept. Any thread.
     */
    public void putAfter(Delay delay, Duration rest, T message) {
        waiting.add(message);
        if (!due.getAndSet(true)) {
            delay.run(rest, () -> {
                due.set(false);
                frame.request();
            });
        }
    }

    /** Reads what has come without waiting for the next frame. On the screen's thread. */
    public void readNow() {
        List<T> messages = drain();
        if (!messages.isEmpty()) {
            read.accept(messages);
        }
    }

    private List<T> drain() {
        List<T> messages = new ArrayList<>();
        for (T next = waiting.poll(); next != null; next = waiting.poll()) {
            messages.add(next);
        }
        return messages;
    }
}
