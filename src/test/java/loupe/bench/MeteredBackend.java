package loupe.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import loupe.training.DataRef;
import loupe.training.Job;
import loupe.training.Placement;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.TrainingRun;

/** A backend that counts what its newest run does, and what this process computes meanwhile. */
final class MeteredBackend implements TrainingBackend {

    /** @param imagesPerSecond of the run; {@code cpu} share of one core that this process took */
    record Reading(double imagesPerSecond, double cpu) {}

    private final TrainingBackend inner;
    private volatile TrainingJob job;
    private volatile CountDownLatch ended = new CountDownLatch(0);
    private volatile long batches;
    private volatile long asked;
    private volatile long began;
    private volatile long firstBatch;

    /** When the newest run was asked for, told that it begins, and told its first batch, in nanoseconds of the clock. */
    long[] moments() {
        return new long[] {asked, began, firstBatch};
    }

    MeteredBackend(TrainingBackend inner) {
        this.inner = inner;
    }

    /** The job that was started last. */
    TrainingJob job() {
        return job;
    }

    /** Measures the run that goes on for {@code span}, from {@code warmUp} after its first batch. */
    Reading read(Duration warmUp, Duration span) throws InterruptedException {
        while (batches == 0) {
            Thread.sleep(10);
            if (ended.getCount() == 0) {
                throw new IllegalStateException("The run ended after " + batches + " batches.");
            }
        }
        Thread.sleep(warmUp);
        long before = batches;
        long cpu = cpu();
        long begin = System.nanoTime();
        Thread.sleep(span);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Reading((batches - before) * job.settings().batch() / seconds, (cpu() - cpu) / 1e9 / seconds);
    }

    /** Waits until the newest run is over. */
    void awaitEnd() throws InterruptedException {
        if (!ended.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The run does not end.");
        }
    }

    @Override
    public void prepare(DataRef data, Placement where) {
        inner.prepare(data, where);
    }

    @Override
    public TrainingRun start(Job next, Path folder, Consumer<? super TrainingEvent> events) {
        asked = System.nanoTime();
        return inner.start(next, folder, metered(next, events));
    }

    @Override
    public TrainingRun resume(Job next, Path folder, Consumer<? super TrainingEvent> events) {
        return inner.resume(next, folder, metered(next, events));
    }

    private Consumer<TrainingEvent> metered(Job next, Consumer<? super TrainingEvent> events) {
        CountDownLatch end = new CountDownLatch(1);
        job = (TrainingJob) next;
        batches = 0;
        firstBatch = 0;
        ended = end;
        return event -> {
            if (event instanceof TrainingEvent.Started) {
                began = System.nanoTime();
            }
            if (event instanceof TrainingEvent.BatchesDone done) {
                firstBatch = firstBatch == 0 ? System.nanoTime() : firstBatch;
                batches += done.batches().size();
            }
            events.accept(event);
            if (event instanceof TrainingEvent.Ended) {
                end.countDown();
            }
        };
    }

    @Override
    public void close() {
        inner.close();
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
