package loupe.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import loupe.data.BadInputException;
import loupe.storage.EventCodec;
import loupe.storage.Resumption;
import loupe.storage.RunFolder;
import loupe.storage.RunLock;
import loupe.training.Sign;
import loupe.training.Trainer;
import loupe.training.TrainingEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The inside of a training process: takes commands from its parent, trains one job, tells its events, ends with its parent. */
public final class ChildTrainer {

    /** The exit code of a process whose parent is gone and that did not stop before. */
    static final int ORPHANED = 6;

    private static final Logger LOG = LoggerFactory.getLogger(ChildTrainer.class);
    private static final int FAILED = 4;

    private final Trainer trainer;
    private final Warmup warmup;
    private final Consumer<String> lines;
    private final boolean amongOthers;
    private final ChildControl control = new ChildControl();
    private final BlockingQueue<Optional<Command>> work = new LinkedBlockingQueue<>();

    /**
     * @param trainer trains the one job
     * @param warmup  gets ready before it
     * @param lines   takes the readable lines, for standard output
     * @param amongOthers whether other workers train with this one: orphaned, it ends at once, so that they miss it, and does not
     *                    stop, which would be taken for a wish that all stop
     */
    public ChildTrainer(Trainer trainer, Warmup warmup, Consumer<String> lines, boolean amongOthers) {
        this.trainer = trainer;
        this.warmup = warmup;
        this.lines = lines;
        this.amongOthers = amongOthers;
    }

    /**
     * Serves the parent until the job is over or the parent is gone; then the caller exits. A parent that is gone stops the
     * training; where that takes longer than a second, or others train with this one, this process is ended at once, whatever
     * native code does.
     *
     * @param arguments one: the address that the parent listens at
     * @param commands  standard input: the parent's token, then a command a line
     * @return the exit code
     */
    public int run(List<String> arguments, InputStream commands) {
        BufferedReader reader = new BufferedReader(new InputStreamReader(commands, StandardCharsets.UTF_8));
        try (ParentChannel parent = ParentChannel.connect(arguments.getFirst())) {
            parent.send(String.valueOf(reader.readLine()));
            control.report(sign -> tell(sign, parent));
            Thread.ofPlatform().name("commands").daemon().start(() -> read(reader));
            return serve(parent);
        } catch (IOException e) {
            LOG.error("The parent cannot be reached", e);
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private static void tell(Sign sign, ParentChannel parent) {
        try {
            parent.send(SignLine.of(sign));
        } catch (IOException e) {
            LOG.warn("The parent does not listen: {}", e.toString());
        }
    }

    private int serve(ParentChannel parent) throws InterruptedException {
        while (true) {
            switch (work.take().orElseGet(Command.Stop::new)) {
                case Command.Prepare prepare -> warm(prepare);
                case Command.Start start -> {
                    return alone(start.folder(), parent, run -> train(run, new ChildReport(run, parent, lines, control)));
                }
                case Command.Resume resume -> {
                    return alone(resume.folder(), parent, run -> goOn(run, parent));
                }
                case Command.Stop stop -> {
                    return 0;
                }
                case Command.Pause pause -> control.pause(true);
                case Command.Proceed proceed -> control.pause(false);
            }
        }
    }

    private void warm(Command.Prepare prepare) {
        try {
            warmup.warm(prepare.where(), prepare.dataFolder());
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            LOG.warn("Getting ready failed; a job will say why", e);
        }
    }

    /** What is to be done with a run that is this process' own by now; gives the exit code. */
    @FunctionalInterface
    private interface Work {
        int on(RunFolder run) throws BadInputException, IOException;
    }

    /** Does {@code work} on the run in {@code folder} while no other process does; what keeps it from beginning is told to the parent alone. */
    private int alone(Path folder, ParentChannel parent, Work work) throws InterruptedException {
        try {
            RunFolder run = RunFolder.open(folder);
            try (RunLock lock = RunLock.take(folder, RunLock.PATIENCE)) {
                return work.on(run);
            }
        } catch (BadInputException e) {
            return refuse(e.getMessage(), parent);
        } catch (IOException e) {
            return refuse("The run's folder " + folder + " cannot be written (" + e.getMessage()
                    + "). Is the disk full, or the folder protected?", parent);
        }
    }

    private static int refuse(String reason, ParentChannel parent) {
        LOG.error("There is no run to train: {}", reason);
        try {
            parent.send(EventCodec.line(new TrainingEvent.Failed(reason)));
        } catch (IOException e) {
            LOG.warn("The parent does not listen: {}", e.toString());
        }
        return FAILED;
    }

    /** Somebody else may have brought it to its end while this process waited for it. */
    private int goOn(RunFolder run, ParentChannel parent) throws BadInputException, IOException {
        Optional<TrainingEvent.Ended> end = run.ended().filter(TrainingEvent.Finished.class::isInstance);
        if (end.isPresent()) {
            parent.send(EventCodec.line(end.get()));
            return 0;
        }
        Resumption resumption = Resumption.of(run);
        run.goOn(resumption);
        return train(run, ChildReport.goingOn(run, resumption, parent, lines, control));
    }

    private int train(RunFolder run, ChildReport report) {
        String why = "without saying how";
        try (Scribe scribe = new Scribe(report::keep, report::tell)) {
            control.tellThrough(scribe);
            trainer.train(run.job(), run.path(), scribe, control);
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            LOG.error("The training broke off", e);
            why = "with a fault of the program: " + e;
        }
        if (report.end().isEmpty()) {
            report.keep(new TrainingEvent.Failed("The training ended " + why + ". Its log is " + run.log()
                    + ". Try again, or choose the other engine.")).ifPresent(report::tell);
        }
        return report.end().filter(TrainingEvent.Failed.class::isInstance).isPresent() ? FAILED : 0;
    }

    /** Reads commands until the parent is gone. */
    private void read(BufferedReader reader) {
        try {
            for (Optional<String> line = next(reader); line.isPresent(); line = next(reader)) {
                take(Command.parse(line.get()));
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.error("The parent's commands cannot be read", e);
        }
        if (amongOthers) {
            Runtime.getRuntime().halt(ORPHANED);
        }
        control.stop();
        work.add(Optional.empty());
        Orphan.endsSoon(ORPHANED);
    }

    private static Optional<String> next(BufferedReader reader) throws IOException {
        return Optional.ofNullable(reader.readLine());
    }

    private void take(Command command) {
        switch (command) {
            case Command.Pause pause -> control.pause(true);
            case Command.Proceed proceed -> control.pause(false);
            case Command.Stop stop -> control.stop();
            case Command.Prepare prepare -> work.add(Optional.of(prepare));
            case Command.Start start -> work.add(Optional.of(start));
            case Command.Resume resume -> work.add(Optional.of(resume));
        }
    }
}
