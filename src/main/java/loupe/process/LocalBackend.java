package loupe.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import loupe.data.BadInputException;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.Job;
import loupe.training.Placement;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains in processes of their own on this machine, one job a process. {@link #prepare} keeps one process ready; while a job
 * runs none is warmed, and after it the last that was asked for is. A process that waits for five minutes is ended.
 */
public final class LocalBackend implements TrainingBackend {

    private static final Logger LOG = LoggerFactory.getLogger(LocalBackend.class);

    private final ChildCommand command;
    private final Supplier<Optional<Path>> libtorch;
    private final Limits limits;
    private final List<LocalRun> runs = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile Optional<WarmProcess.Wanted> wanted = Optional.empty();
    private Optional<WarmProcess> warm = Optional.empty();
    private boolean closed;

    /**
     * @param program  what a training process runs
     * @param logs     folder for what processes leave that have no run
     * @param libtorch a PyTorch with CUDA for jobs on the GPU, asked at each start
     */
    public LocalBackend(ChildProgram program, Path logs, Supplier<Optional<Path>> libtorch) {
        this(program, logs, libtorch, Limits.STANDARD);
    }

    LocalBackend(ChildProgram program, Path logs, Supplier<Optional<Path>> libtorch, Limits limits) {
        this.command = new ChildCommand(program, logs);
        this.libtorch = libtorch;
        this.limits = limits;
    }

    /** Takes no lock, for the screen's thread asks and the start of a process holds it. */
    @Override
    public void prepare(DataRef data, Placement where) {
        wanted = Optional.of(new WarmProcess.Wanted(Path.of(data.folder()), where));
        Thread.ofVirtual().name("warm").start(this::warmUp);
    }

    @Override
    public TrainingRun start(Job job, Path folder, Consumer<? super TrainingEvent> events) {
        return follow(new LocalRun(job, folder, events, limits), run -> run.train(this::take));
    }

    @Override
    public TrainingRun resume(Job job, Path folder, Consumer<? super TrainingEvent> events) {
        return follow(new LocalRun(job, folder, events, limits), run -> run.goOn(this::take));
    }

    private synchronized TrainingRun follow(LocalRun run, Consumer<LocalRun> whole) {
        runs.add(run);
        threads.add(Thread.ofPlatform().name("training-run").daemon().start(() -> {
            whole.accept(run);
            over(run);
        }));
        return run;
    }

    /** Stops what runs, waits until it has ended, and ends the process that was prepared. */
    @Override
    public void close() {
        for (LocalRun run : closing()) {
            run.stop();
        }
        try {
            for (Thread thread : running()) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<LocalRun> closing() {
        closed = true;
        coolDown();
        return List.copyOf(runs);
    }

    private synchronized List<Thread> running() {
        return List.copyOf(threads);
    }

    /** The process id of the warmed process, where one waits. */
    synchronized Optional<Long> warmProcess() {
        return warm.map(WarmProcess::process).filter(TrainingProcess::isAlive).map(TrainingProcess::pid);
    }

    private synchronized void over(LocalRun run) {
        runs.remove(run);
        threads.remove(Thread.currentThread());
        if (runs.isEmpty()) {
            warmUp();
        }
    }

    /** The warm process where it serves {@code job}, else a fresh one; any other warm one is ended. */
    private synchronized TrainingProcess take(Job job) throws BadInputException, IOException {
        Optional<TrainingProcess> ready = warm
                .filter(there -> there.serves(new WarmProcess.Wanted(Path.of(job.data().folder()), job.where())))
                .map(WarmProcess::process);
        if (ready.isPresent()) {
            warm.get().idleEnd().cancel();
            warm = Optional.empty();
            return ready.get();
        }
        coolDown();
        return fresh(job.where());
    }

    private synchronized void warmUp() {
        if (!closed && runs.isEmpty()) {
            wanted.ifPresent(this::warmUp);
        }
    }

    private void warmUp(WarmProcess.Wanted right) {
        coolDownUnless(right);
        try {
            TrainingProcess process = warm.isPresent() ? warm.get().process() : fresh(right.where());
            if (warm.isEmpty()) {
                process.send(new Command.Prepare(right.where(), right.dataFolder()));
            }
            warm.ifPresent(before -> before.idleEnd().cancel());
            warm = Optional.of(new WarmProcess(right, process, Later.run(limits.idle(), this::idle)));
        } catch (BadInputException | IOException e) {
            LOG.warn("No process was warmed: {}", e.toString());
        }
    }

    private void coolDownUnless(WarmProcess.Wanted right) {
        if (warm.filter(there -> there.serves(right)).isEmpty()) {
            coolDown();
        }
    }

    private synchronized void idle() {
        wanted = Optional.empty();
        coolDown();
    }

    private void coolDown() {
        warm.ifPresent(WarmProcess::end);
        warm = Optional.empty();
    }

    private TrainingProcess fresh(Placement where) throws BadInputException, IOException {
        Optional<LibTorch> torch = where.device() == Device.GPU ? Optional.of(torch()) : Optional.empty();
        return TrainingProcess.start(address -> command.of(where, address, torch));
    }

    private LibTorch torch() throws BadInputException {
        return LibTorch.in(libtorch.get().orElseThrow(() -> new BadInputException(
                "Training on the GPU needs a PyTorch with CUDA, and no folder is chosen. Choose one, or train on the CPU.")));
    }
}
