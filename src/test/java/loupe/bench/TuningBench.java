package loupe.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import loupe.network.Presets;
import loupe.storage.Models;
import loupe.storage.TuningFolder;
import loupe.storage.Workspace;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.RunControl;
import loupe.training.Schedule;
import loupe.training.TrainingJob;
import loupe.training.tuning.Objective;
import loupe.training.tuning.Parameter;
import loupe.training.tuning.Plan;
import loupe.training.tuning.Range;
import loupe.training.tuning.Scale;
import loupe.training.tuning.Space;
import loupe.training.tuning.Strategy;
import loupe.training.tuning.Tuner;
import loupe.training.tuning.TuningEvent;
import loupe.training.tuning.TuningJob;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a Bayesian search finds on the lab's MLP in 30 trials of one epoch, and what chance finds. No limit: whichever wins is told. */
@Tag("bench")
class TuningBench {

    private static final int TRIALS = 30;
    private static final int LEARNED = 12_000;
    private static final Space SPACE = new Space(List.of(
            new Parameter("lr", new Range.Real(1e-4, 1, Scale.LOG)),
            new Parameter("momentum", new Range.Real(0, 0.99, Scale.LINEAR)),
            new Parameter("batch", new Range.Whole(32, 1000, Scale.LOG)),
            new Parameter("units", new Range.Whole(16, 512, Scale.LOG))));

    @TempDir
    private Path home;

    @Test
    void the_best_accuracy_of_30_trials_is_measured_over_seeds() throws Exception {
        int seeds = Integer.getInteger("tuning.seeds", 10);
        BenchPictures pictures = BenchPictures.here();
        Path data = pictures.folder(LEARNED + TuningJob.CUT);
        BenchTable table = new BenchTable("tuning", "The best of 30 trials on the lab's MLP", "Best validation accuracy on 10,000 digits cut from "
                + "the training set of " + pictures.name() + ", each trial one epoch on 12,000 others: lr log 1e-4 to 1, momentum 0 to 0.99, batch "
                + "log 32 to 1,000, units of both hidden layers log 16 to 512; mean over " + seeds + " seeds, each the search's and the weights', "
                + "and its standard error; MXNet, one thread.");
        try (OwnProcessBackend backend = new OwnProcessBackend(new Models(Workspace.standard(System.getenv())))) {
            for (Strategy strategy : List.of(Strategy.RANDOM, Strategy.BAYESIAN)) {
                List<Double> best = new ArrayList<>();
                for (long seed : LongStream.rangeClosed(1, seeds).toArray()) {
                    best.add(best(job(pictures, data, strategy, seed), backend));
                }
                table.row(strategy.word(), words(best), "", "");
            }
        }
        table.write();
    }

    private static TuningJob job(BenchPictures pictures, Path data, Strategy strategy, long seed) {
        TrainingJob base = new TrainingJob(Presets.MLP, new DataRef(pictures.name(), data.toAbsolutePath().toString(), ""),
                new Hyperparameters(1, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), seed,
                new Placement(EngineName.MXNET, Device.CPU, 1));
        return new TuningJob(TuningJob.cut(base, LEARNED + TuningJob.CUT), SPACE, Objective.VALIDATION_ACCURACY,
                new Plan(strategy, TRIALS, Optional.empty(), 1, false));
    }

    private double best(TuningJob job, OwnProcessBackend backend) throws Exception {
        List<TuningEvent> events = new ArrayList<>();
        try (TuningFolder folder = TuningFolder.open(home.resolve(job.plan().strategy().word() + job.base().seed()), job)) {
            new Tuner(backend, (trained, run) -> 0, () -> 0, System::nanoTime).tune(job, folder, events::add, RunControl.NONE);
        }
        assertThat(events.getLast()).isInstanceOf(TuningEvent.Finished.class);
        TuningEvent.Finished end = (TuningEvent.Finished) events.getLast();
        return end.best().orElseThrow().trial().result().orElseThrow();
    }

    private static String words(List<Double> values) {
        double mean = values.stream().mapToDouble(value -> value).average().orElseThrow();
        double variance = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum() / (values.size() - 1);
        return String.format(Locale.ROOT, "%.4f ± %.4f", mean, Math.sqrt(variance / values.size()));
    }
}
