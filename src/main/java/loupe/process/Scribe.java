package loupe.process;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import loupe.training.TrainingEvent;

/**
 * Hands on what a training tells on a thread of its own, in order, so that training does not wait for a journal or for who listens.
 * A fault of the one who takes it is thrown when the next is told, or at the end. Told by one thread.
 */
public final class Scribe implements Consumer<TrainingEvent>, AutoCloseable {

    private final Consumer<? super TrainingEvent> to;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("journal").daemon().factory());
    private final AtomicReference<Optional<Throwable>> fault = new AtomicReference<>(Optional.empty());

    public Scribe(Consumer<? super TrainingEvent> to) {
        this.to = to;
    }

    @Override
    public void accept(TrainingEvent event) {
        throwFault();
        thread.execute(() -> pass(event));
    }

    private void pass(TrainingEvent event) {
        try {
            to.accept(event);
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            fault.compareAndSet(Optional.empty(), Optional.of(e));
        }
    }

    /** Waits until all that was told is handed on; safe from any thread. */
    public void settle() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        thread.execute(reached::countDown);
        reached.await();
    }

    /** Hands on what is left. */
    @Override
    public void close() {
        thread.close();
        throwFault();
    }

    private void throwFault() {
        fault.getAndSet(Optional.empty()).ifPresent(e -> {
            throw new IllegalStateException("what was told could not be handed on: " + e, e);
        });
    }
}
