package loupe.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.network.NetworkText;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out whether a PyTorch with CUDA trains here: checks its version, then lets a process of its own train one batch. */
public final class GpuProbe {

    private static final Logger LOG = LoggerFactory.getLogger(GpuProbe.class);
    private static final Hyperparameters ONE_BATCH =
            new Hyperparameters(1, ProbePictures.COUNT, 0.01, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT);
    private static final Placement WHERE = new Placement(EngineName.PYTORCH, Device.GPU, 1);

    private final ChildProgram program;
    private final Path logs;
    private final Duration limit;

    /** @param program what a training process runs; {@code logs} takes the folder of the last probe */
    public GpuProbe(ChildProgram program, Path logs) {
        this(program, logs, Duration.ofMinutes(2));
    }

    GpuProbe(ChildProgram program, Path logs, Duration limit) {
        this.program = program;
        this.logs = logs;
        this.limit = limit;
    }

    /** Tries {@code folder}: a libtorch, its {@code lib}, or the site-packages that hold {@code torch}. Waits at most two minutes. */
    public GpuOffer probe(Path folder) {
        try {
            LibTorch torch = LibTorch.in(folder);
            return switch (oneBatch(torch)) {
                case TrainingEvent.Finished finished -> new GpuOffer.Ready(torch.root());
                case TrainingEvent.Stopped stopped -> no(folder, "The trial was stopped.");
                case TrainingEvent.Failed failed -> no(folder, withoutAdvice(failed.reason()));
            };
        } catch (BadInputException e) {
            return no(folder, e.getMessage());
        } catch (IOException e) {
            return no(folder, "The trial's files could not be written (" + e.getMessage() + ").");
        } catch (TimeoutException e) {
            return no(folder, "The trial of one batch did not end within " + limit.toSeconds() + " seconds and was ended.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return no(folder, "The trial was interrupted.");
        }
    }

    /** What to try with a run that failed is nothing to try with a probe. */
    private static String withoutAdvice(String reason) {
        return reason.replace(Departure.RESUME, "").replace(" " + WHERE.instead(), "");
    }

    private static GpuOffer no(Path folder, String why) {
        return new GpuOffer.No("The GPU cannot be used with the PyTorch in " + folder + ", so training is on the CPU. " + why);
    }

    private TrainingEvent.Ended oneBatch(LibTorch torch) throws IOException, InterruptedException, TimeoutException {
        Path folder = logs.resolve("gpu-probe");
        clear(folder);
        DataRef data = new DataRef("probe", ProbePictures.write(folder.resolve("pictures")).toString(), "");
        TrainingJob job = new TrainingJob(NetworkText.parse("probe", "conv 2@5 relu | maxpool 2 | flatten | dense 10"), data,
                ONE_BATCH, 1, WHERE);
        CompletableFuture<TrainingEvent.Ended> end = new CompletableFuture<>();
        try (LocalBackend backend = new LocalBackend(program, logs, () -> Optional.of(torch.root()))) {
            backend.start(job, folder.resolve("run"), event -> {
                if (event instanceof TrainingEvent.Ended ended) {
                    end.complete(ended);
                }
            });
            return end.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the future is only completed with a value", e);
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    LOG.debug("Removing {} of the last probe", file);
                    Files.delete(file);
                }
            }
        }
    }
}
