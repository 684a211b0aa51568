package loupe.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import loupe.training.DataRef;
import loupe.training.Job;
import loupe.training.Placement;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingRun;

/** Trains together with other machines: this one's worker and roles run in processes of their own, with MXNet on the CPU. */
public final class ClusterBackend implements TrainingBackend {

    /** A stop waits for a step of all workers. */
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ZERO);

    private final ChildCommand command;
    private final Path logs;
    private final Meeting meeting;
    private final List<SharedRun> runs = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    /**
     * @param program what a process of the cluster runs
     * @param logs    folder for what the roles say
     * @param meeting where the machines meet
     */
    public ClusterBackend(ChildProgram program, Path logs, Meeting meeting) {
        this.command = new ChildCommand(program, logs);
        this.logs = logs;
        this.meeting = meeting;
    }

    /** Does nothing: the machines begin together. */
    @Override
    public void prepare(DataRef data, Placement where) {}

    @Override
    public TrainingRun start(Job job, Path folder, Consumer<? super TrainingEvent> events) {
        return follow(new SharedRun.Work(job, folder, events), LocalRun::train);
    }

    @Override
    public TrainingRun resume(Job job, Path folder, Consumer<? super TrainingEvent> events) {
        return follow(new SharedRun.Work(job, folder, events), LocalRun::goOn);
    }

    private TrainingRun follow(SharedRun.Work work, BiConsumer<LocalRun, LocalRun.Processes> begin) {
        SharedRun run = new SharedRun(work, command, logs, LIMITS);
        runs.add(run);
        threads.add(Thread.ofPlatform().name("shared-run").daemon().start(() -> run.whole(meeting, begin)));
        return run;
    }

    /** Stops what runs and waits until its processes have ended. */
    @Override
    public void close() {
        runs.forEach(SharedRun::stop);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
