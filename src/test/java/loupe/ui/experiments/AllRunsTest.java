package loupe.ui.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import loupe.network.NetworkText;
import loupe.storage.RunFolder;
import loupe.storage.Runs;
import loupe.storage.TuningFolder;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.Validation;
import loupe.training.tuning.Assignment;
import loupe.training.tuning.Objective;
import loupe.training.tuning.Parameter;
import loupe.training.tuning.Plan;
import loupe.training.tuning.Progress;
import loupe.training.tuning.Proposal;
import loupe.training.tuning.Range;
import loupe.training.tuning.Scale;
import loupe.training.tuning.Space;
import loupe.training.tuning.Strategy;
import loupe.training.tuning.Trial;
import loupe.training.tuning.TuningJob;
import loupe.training.tuning.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllRunsTest {

    private static final TrainingJob BASE = new TrainingJob(NetworkText.parse("tiny", "maxpool 14 | flatten | dense 3"),
            new DataRef("mnist", "/mnist", "ab12"), new Hyperparameters(1, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), 1,
            new Placement(EngineName.MXNET, Device.CPU, 1)).with(new Validation.Cut(100, 1));
    private static final TuningJob JOB = new TuningJob(BASE, new Space(List.of(new Parameter("lr", new Range.Real(0.001, 1, Scale.LOG)))),
            Objective.VALIDATION_ACCURACY, new Plan(Strategy.RANDOM, 3, Optional.<Duration>empty(), 1, false));

    @TempDir
    private Path home;
    private ExperimentsFixture fixture;
    private Path tuning;

    /** A run, and a tuning of which the second trial is the best and the third goes on. */
    @BeforeEach
    void keep() throws Exception {
        fixture = new ExperimentsFixture(home);
        fixture.keep("1-first", 0.1, 0.75);
        tuning = Files.createDirectories(home.resolve("tunings/7-tiny"));
        List<Trial> trials = List.of(trial(1, 0.5, new Trial.Finished(1)), trial(2, 0.9, new Trial.Finished(1)), trial(3, 0.95, new Trial.Running()));
        try (TuningFolder kept = TuningFolder.open(tuning, JOB)) {
            kept.keep(new Progress(trials, 3, Optional.empty()));
            for (Trial trial : trials) {
                Files.createDirectories(kept.run(trial.number()).getParent());
                RunFolder run = RunFolder.create(kept.run(trial.number()), trial.proposal().assignment().applyTo(BASE));
                run.append(new TrainingEvent.Started(run.job() instanceof TrainingJob job ? job : BASE, 10, 15, "00ff", "No engine 1"));
                run.append(new TrainingEvent.EpochDone(0, 1, 0.5, 0.9, trial.course().getFirst(), 1));
            }
        }
    }

    private static Trial trial(int number, double accuracy, Trial.State state) {
        return new Trial(number, new Proposal(new Assignment(List.of(new Assignment.Setting("lr", new Value.Real(0.01 * number)))), 1),
                List.of(accuracy), state);
    }

    private List<String> names(boolean trials) {
        return new AllRuns(new Runs(fixture.workspace)).read(trials).stream().map(Experiment::name).toList();
    }

    @Test
    void a_tunings_best_trial_is_a_run_among_the_others() {
        assertThat(names(false)).containsExactlyInAnyOrder("tiny on mnist", "lr=0.02 (best trial, number 2, of tuning 7-tiny)");
    }

    @Test
    void all_trials_are_listed_where_they_are_wanted_the_one_that_goes_on_too() {
        assertThat(names(true)).containsExactlyInAnyOrder("tiny on mnist", "lr=0.01 (trial 1 of tuning 7-tiny)",
                "lr=0.02 (best trial, number 2, of tuning 7-tiny)", "lr=0.03 (trial 3 of tuning 7-tiny)");
    }

    @Test
    void trials_are_found_by_their_tuning_and_overlaid() throws Exception {
        ExperimentsViewModel model = fixture.model();
        model.trials().set(true);
        fixture.settle();
        model.filter().set("7-tiny");
        assertThat(model.shown().get()).hasSize(3);

        model.choose(model.shown().get());
        fixture.settle();

        assertThat(model.curves().accuracy().lines()).hasSize(3);
        assertThat(model.differences().get()).contains(new Difference("learning rate",
                model.chosen().get().stream().map(run -> run.name().substring(3, 7)).toList()));

        model.trials().set(false);
        fixture.settle();
        assertThat(model.shown().get()).hasSize(1);
    }

    @Test
    void a_tuning_that_cannot_be_read_leaves_the_others_in_the_list() throws Exception {
        Files.writeString(tuning.resolve("trials.json"), "{");

        assertThat(names(true)).containsExactly("tiny on mnist");
    }
}
