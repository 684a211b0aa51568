package loupe.ui.experiments;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import loupe.data.BadInputException;
import loupe.storage.RunDigest;
import loupe.storage.RunNames;
import loupe.storage.Runs;
import loupe.storage.TuningFolder;
import loupe.training.tuning.Progress;
import loupe.training.tuning.Trial;
import loupe.ui.common.Texts;

/** Reads the learner's runs as the list shows them. */
record AllRuns(Runs runs) {

    private static final System.Logger LOG = System.getLogger("loupe.ui.experiments");

    /** All of them and each tuning's best trial, newest first; what cannot be read is left out. @param trials whether all trials are there too */
    List<Experiment> read(boolean trials) {
        List<RunDigest> digests = new ArrayList<>();
        folders(runs::all).forEach(folder -> digest(folder).ifPresent(digests::add));
        Map<Path, String> names = RunNames.of(digests);
        List<Experiment> all = new ArrayList<>(digests.stream()
                .map(digest -> new Experiment(digest, names.get(digest.folder()))).toList());
        folders(runs::tunings).forEach(tuning -> all.addAll(trials(tuning, trials)));
        all.sort(Comparator.comparing((Experiment run) -> run.run().began()).reversed());
        return all;
    }

    private static List<Experiment> trials(Path tuning, boolean trials) {
        List<Experiment> found = new ArrayList<>();
        try {
            Progress progress = TuningFolder.progress(tuning);
            Optional<Integer> best = progress.best(TuningFolder.job(tuning).objective()).map(Trial::number);
            for (Trial trial : progress.trials().reversed()) {
                boolean isBest = best.equals(Optional.of(trial.number()));
                if (isBest || trials) {
                    digest(TuningFolder.run(tuning, trial.number())).ifPresent(run -> found.add(named(run, tuning, trial, isBest)));
                }
            }
        } catch (BadInputException fault) {
            LOG.log(System.Logger.Level.INFO, "A tuning is left out of the list: " + fault.getMessage());
        }
        return found;
    }

    private static Experiment named(RunDigest run, Path tuning, Trial trial, boolean best) {
        return new Experiment(run, Texts.of(best ? "experiments.trial.best" : "experiments.trial", trial.proposal().assignment().text(),
                trial.number(), String.valueOf(tuning.getFileName())));
    }

    private static Optional<RunDigest> digest(Path folder) {
        try {
            return Optional.of(RunDigest.of(folder));
        } catch (BadInputException fault) {
            LOG.log(System.Logger.Level.INFO, "A run is left out of the list: " + fault.getMessage());
            return Optional.empty();
        }
    }

    private static List<Path> folders(Supplier<List<Path>> listed) {
        try {
            return listed.get();
        } catch (UncheckedIOException fault) {
            LOG.log(System.Logger.Level.WARNING, "The folder of runs cannot be read.", fault);
            return List.of();
        }
    }
}
