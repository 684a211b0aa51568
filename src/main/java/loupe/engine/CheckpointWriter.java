package loupe.engine;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import loupe.data.ClassCounts;
import loupe.network.Parameters;
import loupe.storage.Checkpoints;
import loupe.training.RunControl;
import loupe.training.TrainerState;
import loupe.training.TrainingEvent;

/** Writes checkpoints on a thread of its own, in order, so that training does not wait for the disk. Used by one thread. */
final class CheckpointWriter implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CheckpointFiles files;
    private final RunControl control;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("checkpoints").daemon().factory());
    private final Queue<TrainingEvent.CheckpointSaved> written = new ConcurrentLinkedQueue<>();
    private final Queue<IOException> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger open = new AtomicInteger();

    /** @param control what was told before a checkpoint is kept before it */
    CheckpointWriter(CheckpointFiles files, RunControl control) {
        this.files = files;
        this.control = control;
    }

    /** Keeps a checkpoint. */
    void save(int epoch, Parameters weights, TrainerState state) {
        submit(() -> {
            files.saveWeights(state.step(), weights);
            settle();
            files.saveState(state);
            written.add(new TrainingEvent.CheckpointSaved(epoch, state.step(), Checkpoints.file(state.step())));
        });
    }

    private void settle() throws IOException {
        try {
            control.settle();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The training ends.");
        }
    }

    /** Makes {@code weights} the newest. */
    void saveNewest(Parameters weights) {
        submit(() -> files.saveNewest(weights));
    }

    /** Keeps what the validation pictures were taken for after {@code step} batches. */
    void saveConfusion(long step, ClassCounts counts) {
        submit(() -> files.saveConfusion(step, counts));
    }

    /** Whether everything is on disk. */
    boolean isIdle() {
        return open.get() == 0;
    }

    /** The checkpoints that reached the disk since the last call, in order. @throws IOException where one did not */
    List<TrainingEvent.CheckpointSaved> written() throws IOException {
        IOException fault = faults.poll();
        if (fault != null) {
            throw fault;
        }
        List<TrainingEvent.CheckpointSaved> some = new ArrayList<>();
        while (!written.isEmpty()) {
            some.add(written.remove());
        }
        return some;
    }

    /** Waits until everything is on disk. */
    void flush() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        thread.execute(reached::countDown);
        reached.await();
    }

    private void submit(Write write) {
        open.incrementAndGet();
        thread.execute(() -> {
            try {
                write.run();
            } catch (IOException e) {
                faults.add(e);
            } catch (RuntimeException e) {
                faults.add(new IOException(e));
            } finally {
                open.decrementAndGet();
            }
        });
    }

    @FunctionalInterface
    private interface Write {
        void run() throws IOException;
    }

    /** Writes what waits, as long as that takes no longer than {@link #PATIENCE}: a training that breaks off has it for going on. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.shutdownNow();
    }
}
