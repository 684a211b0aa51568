package loupe.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import loupe.data.BadInputException;
import loupe.storage.EventCodec;
import loupe.storage.RunFolder;
import loupe.storage.RunLock;
import loupe.training.Job;
import loupe.training.Sign;
import loupe.training.TrainingEvent;
import loupe.training.TrainingRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One job in one process: commands go in, events come out, and one end is told whatever happens to the process. */
final class LocalRun implements TrainingRun {

    private static final Logger LOG = LoggerFactory.getLogger(LocalRun.class);

    private final Job job;
    private final Path folder;
    private final Consumer<? super TrainingEvent> events;
    private final Limits limits;
    private final Watcher watcher;
    private Optional<String> broken = Optional.empty();
    private Optional<TrainingProcess> process = Optional.empty();
    private boolean paused;
    private boolean stopped;
    private boolean ended;
    private double seconds;
    /** Says that the run is not broken off, though nobody has its lock yet. */
    private Optional<RunLock> starting = Optional.empty();

    LocalRun(Job job, Path folder, Consumer<? super TrainingEvent> events, Limits limits) {
        this(job, folder, events, limits, Watcher.NONE);
    }

    LocalRun(Job job, Path folder, Consumer<? super TrainingEvent> events, Limits limits, Watcher watcher) {
        this.watcher = watcher;
        this.job = job;
        this.folder = folder;
        this.events = events;
        this.limits = limits;
    }

    /** Gives the process that the job is to use. */
    @FunctionalInterface
    interface Processes {
        TrainingProcess take(Job job) throws BadInputException, IOException;
    }

    /** Trains from the start and tells everything on this thread. */
    void train(Processes processes) {
        whole(() -> RunFolder.create(folder, job), Command.Start::new, processes);
    }

    /** Goes on with a run that broke off and tells everything on this thread. */
    void goOn(Processes processes) {
        whole(() -> RunFolder.open(folder), Command.Resume::new, processes);
    }

    @FunctionalInterface
    private interface Opening {
        RunFolder run() throws BadInputException, IOException;
    }

    private void whole(Opening opening, Function<Path, Command> order, Processes processes) {
        starting = RunLock.starting(folder);
        try {
            train(opening.run(), order, processes);
        } catch (BadInputException e) {
            tell(new TrainingEvent.Failed(e.getMessage()));
        } catch (IOException e) {
            tell(new TrainingEvent.Failed("The run's folder " + folder + " could not be made (" + e.getMessage()
                    + "). Is the disk full, or the folder protected?"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            tell(new TrainingEvent.Failed("The training was interrupted from outside. Start it again."));
        } finally {
            isNoLongerStarting();
        }
    }

    /** The training process has the run's lock by now, or there is none. */
    private void isNoLongerStarting() {
        try {
            if (starting.isPresent()) {
                starting.get().close();
                starting = Optional.empty();
            }
        } catch (IOException e) {
            LOG.info("The folder of a run went away: {}", e.toString());
        }
    }

    private void train(RunFolder run, Function<Path, Command> order, Processes processes) throws InterruptedException {
        Departure departure = new Departure(run);
        TrainingProcess child;
        try {
            child = processes.take(job);
        } catch (BadInputException e) {
            tell(departure.failed(e.getMessage()));
            return;
        } catch (IOException e) {
            tell(departure.neverStarted(e));
            return;
        }
        child.logInto(run.log());
        hand(child, order.apply(run.path().toAbsolutePath()));
        try {
            follow(child, departure);
        } finally {
            child.kill();
        }
    }

    private void follow(TrainingProcess child, Departure departure) throws InterruptedException {
        Optional<BufferedReader> lines = child.events(limits.connect());
        if (lines.isEmpty() && child.isAlive()) {
            child.kill();
            child.exit();
            tell(departure.neverReported(limits.connect()));
            return;
        }
        Optional<String> garbage = lines.flatMap(this::pass);
        if (garbage.isPresent()) {
            child.kill();
        }
        int code = child.exit();
        if (!hasEnded()) {
            tell(garbage.map(departure::garbage).orElseGet(() -> left(code, departure)));
        }
    }

    private TrainingEvent.Ended left(int code, Departure departure) {
        return broken().or(() -> isStopped() ? Optional.empty() : watcher.died(code)).<TrainingEvent.Ended>map(departure::failed)
                .orElseGet(() -> departure.died(code, isStopped(), seconds));
    }

    /** Tells what the process tells, to its end. Returns a line that is no event, where one comes. */
    private Optional<String> pass(BufferedReader lines) {
        try (lines) {
            for (Optional<String> line = next(lines); line.isPresent(); line = next(lines)) {
                try {
                    Optional<Sign> sign = SignLine.read(line.get());
                    if (sign.isPresent()) {
                        watcher.hear(sign.get());
                        continue;
                    }
                    tell(EventCodec.parse(line.get()));
                } catch (BadInputException e) {
                    LOG.warn("A training process said what is no event: {}", e.getMessage());
                    return line;
                }
                if (hasEnded()) {
                    return Optional.empty();
                }
            }
        } catch (IOException e) {
            LOG.info("A training process' events broke off: {}", e.toString());
        }
        return Optional.empty();
    }

    private static Optional<String> next(BufferedReader lines) throws IOException {
        return Optional.ofNullable(lines.readLine());
    }

    private void tell(TrainingEvent event) {
        isNoLongerStarting();
        switch (event) {
            case TrainingEvent.Ended end -> markEnded();
            case TrainingEvent.BatchesDone done -> seconds = done.seconds();
            case TrainingEvent.EpochDone done -> seconds = done.seconds();
            case TrainingEvent.Measured measured -> seconds = measured.seconds();
            case TrainingEvent.Started started -> { }
            case TrainingEvent.RecommenderStarted started -> { }
            case TrainingEvent.CheckpointSaved saved -> { }
            case TrainingEvent.LayersMoved moved -> { }
        }
        try {
            events.accept(event);
        } catch (RuntimeException e) {
            LOG.error("A listener could not take {}", event, e);
        }
    }

    private synchronized void hand(TrainingProcess child, Command order) {
        process = Optional.of(child);
        child.send(order);
        if (paused) {
            child.send(new Command.Pause());
        }
        if (stopped || broken.isPresent()) {
            child.kill();
        }
    }

    private synchronized void markEnded() {
        ended = true;
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public synchronized void pause() {
        paused = true;
        process.ifPresent(child -> child.send(new Command.Pause()));
    }

    @Override
    public synchronized void proceed() {
        paused = false;
        process.ifPresent(child -> child.send(new Command.Proceed()));
    }

    @Override
    public synchronized void stop() {
        if (!stopped && !ended) {
            stopped = true;
            process.ifPresent(child -> child.send(new Command.Stop()));
            Later.run(limits.stop(), this::killUnlessEnded);
        }
    }

    /** Ends the process at once, whatever it does; the run then fails for this reason. */
    synchronized void breakOff(String reason) {
        if (!ended && broken.isEmpty()) {
            broken = Optional.of(reason);
            process.ifPresent(TrainingProcess::kill);
        }
    }

    /** Whether its process is stopped, as far as this system tells. */
    synchronized boolean standsStill() {
        return process.map(TrainingProcess::standsStill).orElse(false);
    }

    private synchronized Optional<String> broken() {
        return broken;
    }

    synchronized void killUnlessEnded() {
        if (!ended) {
            LOG.info("The training in {} did not stop by itself", folder);
            process.ifPresent(TrainingProcess::kill);
        }
    }
}
