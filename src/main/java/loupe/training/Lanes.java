package loupe.training;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import loupe.network.MemoryEstimate;

/** Runs side by side on one backend, as many as memory allows; what they tell comes one at a time. Used by one thread. */
public final class Lanes {

    /** About what a training's process takes beside its network: Java, an engine, 60,000 pictures as float32 and as bytes. */
    private static final long PROCESS = 600L << 20;

    private final TrainingBackend backend;
    private final long memory;
    private final Map<Integer, Lane> lanes = new HashMap<>();
    private final BlockingQueue<Report> reports = new LinkedBlockingQueue<>();

    private record Lane(TrainingRun run, long bytes) {}

    /** What the run called {@code number} told. */
    public record Report(int number, TrainingEvent event) {}

    /** @param backend trains; stays open @param memory the bytes that the runs may take together */
    public Lanes(TrainingBackend backend, long memory) {
        this.backend = backend;
        this.memory = memory;
    }

    /** How many run. */
    public int count() {
        return lanes.size();
    }

    /** Whether {@code job} finds memory beside those that run; alone it may always try. */
    public boolean hasRoomFor(TrainingJob job) {
        return lanes.isEmpty() || lanes.values().stream().mapToLong(Lane::bytes).sum() + bytes(job) <= memory;
    }

    private static long bytes(TrainingJob job) {
        return PROCESS + MemoryEstimate.of(job.network(), job.settings().batch()).bytes();
    }

    /** Starts {@code job} under {@code number}, which no other run has. */
    public void start(int number, TrainingJob job, Path folder) {
        long bytes = bytes(job);
        lanes.put(number, new Lane(backend.start(job, folder, event -> reports.add(new Report(number, event))), bytes));
    }

    /** The next thing that a run tells; empty where none does within {@code wait}. */
    public Optional<Report> next(Duration wait) throws InterruptedException {
        Optional<Report> report = Optional.ofNullable(reports.poll(wait.toMillis(), TimeUnit.MILLISECONDS));
        report.filter(told -> told.event() instanceof TrainingEvent.Ended).ifPresent(told -> lanes.remove(told.number()));
        return report;
    }

    /** Stops one; where it is over already nothing happens. */
    public void stop(int number) {
        Optional.ofNullable(lanes.get(number)).ifPresent(lane -> lane.run().stop());
    }

    public void stopAll() {
        lanes.values().forEach(lane -> lane.run().stop());
    }

    public void pauseAll() {
        lanes.values().forEach(lane -> lane.run().pause());
    }

    public void proceedAll() {
        lanes.values().forEach(lane -> lane.run().proceed());
    }
}
