package loupe.process;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import loupe.training.TrainingEvent;

/**
 * Keeps what a training tells on one thread and hands it on to a listener on another, in order, so that training waits for neither and
 * the journal does not wait for a listener who is slow. Only when a listener is {@link #AHEAD} events behind does training wait for it.
 * A fault of one who takes it is thrown when the next is told, or at the end. Told by one thread.
 */
public final class Scribe implements Consumer<TrainingEvent>, AutoCloseable {

    static final int AHEAD = 1000;

    private final Function<TrainingEvent, Optional<TrainingEvent>> journal;
    private final Consumer<TrainingEvent> listener;
    private final ExecutorService writing = thread("journal");
    private final ExecutorService telling = thread("listener");
    private final Semaphore room = new Semaphore(AHEAD);
    private final AtomicReference<Optional<Throwable>> fault = new AtomicReference<>(Optional.empty());

    /** @param journal keeps an event and says what the listener is to hear of it */
    Scribe(Function<TrainingEvent, Optional<TrainingEvent>> journal, Consumer<TrainingEvent> listener) {
        this.journal = journal;
        this.listener = listener;
    }

    /** With a journal to which nobody listens. */
    public Scribe(Consumer<? super TrainingEvent> journal) {
        this(event -> {
            journal.accept(event);
            return Optional.empty();
        }, event -> { });
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
    }

    @Override
    public void accept(TrainingEvent event) {
        throwFault();
        room.acquireUninterruptibly();
        writing.execute(() -> keep(event));
    }

    private void keep(TrainingEvent event) {
        AtomicReference<Optional<TrainingEvent>> heard = new AtomicReference<>(Optional.empty());
        guarded(() -> heard.set(journal.apply(event)));
        telling.execute(() -> {
            guarded(() -> heard.get().ifPresent(listener));
            room.release();
        });
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            fault.compareAndSet(Optional.empty(), Optional.of(e));
        }
    }

    /** Waits until all that was told is in the journal; safe from any thread. */
    public void settle() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        writing.execute(reached::countDown);
        reached.await();
    }

    /** Keeps and hands on what is left. */
    @Override
    public void close() {
        writing.close();
        telling.close();
        throwFault();
    }

    private void throwFault() {
        fault.getAndSet(Optional.empty()).ifPresent(e -> {
            throw new IllegalStateException("what was told could not be handed on: " + e, e);
        });
    }
}
