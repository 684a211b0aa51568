package loupe.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.training.Hyperparameters;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;

/**
 * More epochs for a run that is finished: a run of its own that has told and kept all that the first one has, and goes on from
 * its last weights with the optimiser as it stood. At a constant rate the whole is then as if all epochs had been asked for at
 * once; another schedule is laid over all of them anew.
 *
 * @param run  is finished
 * @param more epochs, above 0
 */
public record Extension(RunFolder run, double more) {

    /** The job of the longer run. @throws BadInputException where there is nothing to go on from, or too many epochs */
    public TrainingJob job() throws BadInputException {
        TrainingJob job = run.networkJob();
        if (run.ended().filter(TrainingEvent.Finished.class::isInstance).isEmpty()) {
            throw new BadInputException("The run in " + run.path() + " is not finished. Resume it first.");
        }
        if (!(more > 0)) {
            throw new BadInputException("There must be more than 0 epochs to train on, not " + more + ".");
        }
        Hyperparameters before = job.settings();
        Hyperparameters after = new Hyperparameters(before.epochs() + more, before.batch(), before.learningRate(), before.momentum(),
                before.weightDecay(), before.optimizer(), before.schedule());
        Optional<String> fault = after.fault();
        if (fault.isPresent()) {
            throw new BadInputException(fault.get());
        }
        return job.with(after);
    }

    /** Makes it in {@code folder}, ready to be resumed. @throws BadInputException as {@link #job}, and where the last weights are damaged */
    public RunFolder into(Path folder) throws BadInputException, IOException {
        TrainingJob longer = job();
        long last = run.checkpoints().newestWhole(longer.network(), passedOver -> { }).map(whole -> whole.state().step())
                .orElseThrow(() -> new BadInputException("The run in " + run.path() + " keeps no whole checkpoint to go on from."));
        RunFolder extended = RunFolder.create(folder, longer);
        Journal.in(folder).replace(run.events().stream().filter(event -> !(event instanceof TrainingEvent.Ended))
                .map(event -> of(event, longer)).toList());
        Files.createDirectories(folder.resolve("checkpoints"));
        for (long step : run.checkpoints().steps()) {
            copy(Checkpoints.file(step), folder);
        }
        copy(Checkpoints.stateFile(last), folder);
        extended.mark(new RunMark(false, "trained on from " + run.path().toAbsolutePath().getFileName()));
        return extended;
    }

    private static TrainingEvent of(TrainingEvent event, TrainingJob longer) {
        return event instanceof TrainingEvent.Started s
                ? new TrainingEvent.Started(longer, s.batchesPerEpoch(), s.parameters(), s.initialSha256(), s.engineVersion()) : event;
    }

    private void copy(String file, Path folder) throws IOException {
        Path place = folder.resolve(file);
        Path unfinished = place.resolveSibling("." + place.getFileName() + ".part");
        Files.copy(run.path().resolve(file), unfinished, StandardCopyOption.REPLACE_EXISTING);
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
    }
}
