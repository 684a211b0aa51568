package loupe.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import loupe.network.InitialWeights;
import loupe.storage.Checkpoints;
import loupe.training.Job;
import loupe.training.RunControl;
import loupe.training.Trainer;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;

/** A trainer without an engine. Leaves its process' id in the run's folder. */
record ScriptedTrainer(Script script) implements Trainer {

    static final String PID = "pid";
    private static final List<TrainingEvent.Batch> TWO =
            List.of(new TrainingEvent.Batch(2.3f, 0.1f), new TrainingEvent.Batch(2.1f, 0.2f));

    @Override
    public void train(Job given, Path folder, Consumer<? super TrainingEvent> events, RunControl control) {
        TrainingJob job = (TrainingJob) given;
        write(folder.resolve(PID), Long.toString(ProcessHandle.current().pid()));
        events.accept(new TrainingEvent.Started(job, 2, job.network().parameterCount(),
                InitialWeights.of(job.network(), job.seed()).sha256(), "No engine 1"));
        switch (script) {
            case FINISHES -> finish(job, folder, events);
            case GOES_ON, GOES_ON_AMONG_OTHERS -> goOn(job, folder, events, control);
            case HANGS -> {
                keep(job, folder, events);
                hang();
            }
            case HANGS_AT_ONCE -> hang();
            case CRASHES -> Runtime.getRuntime().halt(134);
            case FAILS -> events.accept(new TrainingEvent.Failed("PyTorch could not go on: No CUDA GPUs are available. " + job.where().instead()));
            case THROWS -> throw new IllegalStateException("out of luck");
            case TELLS_TWO_ENDS -> {
                finish(job, folder, events);
                events.accept(new TrainingEvent.Failed("No, it did not."));
            }
            case RETURNS_WITHOUT_END, SAYS_GARBAGE, NEVER_REPORTS, EXITS_AT_ONCE -> { }
        }
    }

    static String hash(TrainingJob job) {
        return InitialWeights.of(job.network(), job.seed()).sha256();
    }

    private static void finish(TrainingJob job, Path folder, Consumer<? super TrainingEvent> events) {
        keep(job, folder, events);
        events.accept(new TrainingEvent.BatchesDone(0, 1, TWO, 0.5));
        events.accept(new TrainingEvent.EpochDone(0, 2.2, 0.15, 2, 0.25, 0.75));
        events.accept(new TrainingEvent.Finished(hash(job), 1));
    }

    private static void goOn(TrainingJob job, Path folder, Consumer<? super TrainingEvent> events, RunControl control) {
        keep(job, folder, events);
        long step = 0;
        while (true) {
            control.waitWhilePaused();
            if (control.stopRequested()) {
                events.accept(new TrainingEvent.Stopped(step, hash(job), step / 100.0));
                return;
            }
            step += 2;
            events.accept(new TrainingEvent.BatchesDone(0, (int) step - 1, TWO, step / 100.0));
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static void keep(TrainingJob job, Path folder, Consumer<? super TrainingEvent> events) {
        try {
            new Checkpoints(folder).saveWeights(0, InitialWeights.of(job.network(), job.seed()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        events.accept(new TrainingEvent.CheckpointSaved(0, 0, Checkpoints.file(0)));
    }

    static void hang() {
        while (true) {
            LockSupport.park();
        }
    }

    static void write(Path file, String text) {
        try {
            Path part = Files.writeString(file.resolveSibling(file.getFileName() + ".part"), text);
            Files.move(part, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
