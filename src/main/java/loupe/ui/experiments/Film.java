package loupe.ui.experiments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loupe.data.BadInputException;
import loupe.data.ClassCounts;
import loupe.data.KnownSet;
import loupe.inference.KernelSheet;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;
import loupe.network.Step;
import loupe.storage.Checkpoints;
import loupe.storage.ConfusionFile;
import loupe.storage.RunFolder;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.Validation;

/**
 * The checkpoints of a network's run, as a film of its training.
 *
 * @param steps      batches done at each checkpoint, rising
 * @param perEpoch   batches of an epoch; 0 where the run does not say
 * @param classNames one a class
 */
record Film(Path folder, TrainingJob job, List<Long> steps, int perEpoch, List<String> classNames) {

    Film {
        steps = List.copyOf(steps);
        classNames = List.copyOf(classNames);
    }

    /** That of the run in {@code folder}; empty where it is a recommender's or keeps no weights yet. */
    static Optional<Film> of(Path folder) throws BadInputException, IOException {
        RunFolder run = RunFolder.open(folder);
        List<Long> steps = run.checkpoints().steps();
        if (!(run.job() instanceof TrainingJob job) || steps.isEmpty()) {
            return Optional.empty();
        }
        int perEpoch = run.events().stream().filter(TrainingEvent.Started.class::isInstance)
                .map(event -> ((TrainingEvent.Started) event).batchesPerEpoch()).findFirst().orElse(0);
        return Optional.of(new Film(folder, job, steps, perEpoch, names(job)));
    }

    private static List<String> names(TrainingJob job) {
        int classes = job.network().classes();
        List<String> known = KnownSet.classNamesOf(job.data().name());
        return known.size() == classes ? known : IntStream.range(0, classes).mapToObj(Integer::toString).toList();
    }

    NetworkSpec network() {
        return job.network();
    }

    /** How many checkpoints there are. */
    int length() {
        return steps.size();
    }

    Parameters weights(int frame) throws BadInputException {
        return new Checkpoints(folder).weights(steps.get(frame));
    }

    /** What the training itself counted on the test pictures after {@code step} batches; empty where it did not, or cannot be read. */
    Optional<ClassCounts> counted(long step) {
        return onTestPictures() ? recorded().filter(kept -> kept.step() == step).map(ConfusionFile.Confusion::counts) : Optional.empty();
    }

    /** Whether the training validates on the test pictures, not on some of its own. */
    boolean onTestPictures() {
        return job.validation() instanceof Validation.TestSet;
    }

    /** What the training counted last, at whichever checkpoint; empty where it did not, or cannot be read. */
    Optional<ConfusionFile.Confusion> recorded() {
        try {
            return ConfusionFile.read(folder).filter(kept -> kept.counts().classes() == classNames.size());
        } catch (BadInputException damaged) {
            return Optional.empty();
        }
    }

    /** The weights of the first layer that has some. */
    Optional<KernelSheet> tiles(Parameters weights) {
        return network().survey().flat().stream().map(Step::path).flatMap(path -> KernelSheet.of(network(), weights, path).stream()).findFirst();
    }
}
