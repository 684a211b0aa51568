package loupe.labs;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.ImageSet;
import loupe.process.ChildProgram;
import loupe.process.LocalBackend;
import loupe.training.DataRef;
import loupe.training.Hyperparameters;
import loupe.training.Recipes;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;

/**
 * Trains what the table wants, each in a process of its own as the program does. What is done is kept as a JSON file, so
 * that an interrupted table goes on where it was.
 */
final class LabBench {

    private final ObjectMapper json = new ObjectMapper();
    private final Path datasets;
    private final Path results;

    LabBench(Path datasets, Path results) {
        this.datasets = datasets;
        this.results = results;
    }

    /** The row of {@code run}: kept from before, or made now. */
    LabRow row(LabRun run) {
        Path file = results.resolve(run.key() + ".json");
        try {
            if (Files.exists(file)) {
                return json.readValue(file.toFile(), LabRow.class);
            }
            Path folder = results.resolve("runs").resolve(run.key());
            delete(folder);
            Files.createDirectories(folder);
            LabRow row = train(run, folder);
            json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), row);
            delete(folder);
            return row;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BadInputException e) {
            throw new IllegalStateException(e);
        }
    }

    private LabRow train(LabRun run, Path folder) throws BadInputException {
        List<TrainingEvent> events = train(job(run), folder);
        if (!(events.getLast() instanceof TrainingEvent.Finished finished)) {
            throw new IllegalStateException(run.key() + " ended with " + events.getLast());
        }
        return row(run, events, finished);
    }

    /** Trains {@code job} in a process of its own. @return all that it told but the batches, the end last */
    List<TrainingEvent> train(TrainingJob job, Path folder) {
        List<TrainingEvent> events = new ArrayList<>();
        CompletableFuture<TrainingEvent.Ended> end = new CompletableFuture<>();
        try (LocalBackend backend = new LocalBackend(ChildProgram.ofThisProcess(), results.resolve("logs"), Optional::empty)) {
            backend.start(job, folder, event -> {
                if (!(event instanceof TrainingEvent.BatchesDone)) {
                    events.add(event);
                }
                if (event instanceof TrainingEvent.Ended ended) {
                    end.complete(ended);
                }
            });
            end.join();
            return events;
        }
    }

    private TrainingJob job(LabRun run) throws BadInputException {
        Path folder = datasets.resolve(run.lab().data);
        ImageSet set = DataCatalog.read(folder);
        Hyperparameters recipe = Recipes.of(run.lab().network, set.name());
        Hyperparameters settings = new Hyperparameters(run.epochs(), recipe.batch(), recipe.learningRate(), recipe.momentum(),
                recipe.weightDecay(), recipe.optimizer(), recipe.schedule());
        DataRef data = new DataRef(set.name(), folder.toAbsolutePath().toString(), set.sha256());
        return new TrainingJob(run.lab().network, data, settings, run.seed(), run.where());
    }

    private static LabRow row(LabRun run, List<TrainingEvent> events, TrainingEvent.Finished finished) {
        TrainingEvent.Started started = (TrainingEvent.Started) events.getFirst();
        List<TrainingEvent.EpochDone> epochs = events.stream().filter(TrainingEvent.EpochDone.class::isInstance)
                .map(TrainingEvent.EpochDone.class::cast).toList();
        return new LabRow(run.key(), started.engineVersion(),
                epochs.stream().map(TrainingEvent.EpochDone::trainingAccuracy).toList(),
                epochs.stream().map(TrainingEvent.EpochDone::validationAccuracy).toList(),
                started.initialSha256(), finished.parametersSha256(), finished.seconds());
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
