package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.network.NetworkText;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuningFolderTest {

    private static final Space SPACE = new Space(List.of(new Parameter("lr", new Range.Real(0.001, 1, Scale.LOG)),
            new Parameter("units", new Range.Whole(16, 512, Scale.LINEAR)), new Parameter("optimizer", new Range.Choice(List.of("sgd", "adam")))));
    private static final TuningJob JOB = new TuningJob(Samples.job(NetworkText.parse("mlp", "flatten | dense 32 relu | dense 10"), 2)
            .with(new Validation.Cut(100, 1)), SPACE, Objective.VALIDATION_ACCURACY,
            new Plan(Strategy.RANDOM, 20, Optional.of(Duration.ofSeconds(90)), 2, true));

    @TempDir
    private Path home;

    private static Proposal proposal(double rate, int units, String optimizer, double share) {
        return new Proposal(new Assignment(List.of(new Assignment.Setting("lr", new Value.Real(rate)),
                new Assignment.Setting("units", new Value.Whole(units)), new Assignment.Setting("optimizer", new Value.Word(optimizer)))), share);
    }

    private static Progress progress() {
        return new Progress(List.of(
                new Trial(1, proposal(0.1, 16, "sgd", 1), List.of(0.5, 0.75), new Trial.Finished(12.5)),
                new Trial(2, proposal(1, 17, "adam", 1 / 3.0), List.of(0.5, Double.NaN), new Trial.EndedEarly(3)),
                new Trial(3, proposal(0.001, 512, "sgd", 1), List.of(), new Trial.Failed("The loss is no longer a number.")),
                new Trial(4, proposal(0.5, 20, "sgd", 1), List.of(), new Trial.Running())), 61.5, Optional.of(new Progress.Tested(1, 0.97)));
    }

    private static TuningJob with(Plan plan) {
        return JOB.with(plan);
    }

    private void refused(TuningJob job, String end) {
        assertThatThrownBy(() -> TuningFolder.open(home.resolve("a"), job)).isInstanceOf(BadInputException.class)
                .hasMessage(home.resolve("a") + end);
    }

    @Test
    void what_was_kept_is_found_again_with_the_job_that_it_belongs_to() throws Exception {
        try (TuningFolder folder = TuningFolder.open(home.resolve("a"), JOB)) {
            assertThat(folder.kept()).isEqualTo(Progress.NONE);
            folder.keep(progress());
        }
        try (TuningFolder folder = TuningFolder.open(home.resolve("a"), JOB)) {
            assertThat(folder.kept()).isEqualTo(progress());
        }
        assertThat(TuningFolder.job(home.resolve("a"))).isEqualTo(JOB);
    }

    @Test
    void its_end_may_change_and_is_then_the_new_one() throws Exception {
        TuningFolder.open(home.resolve("a"), JOB).close();
        TuningJob longer = with(new Plan(Strategy.RANDOM, 40, Optional.empty(), 1, false));

        TuningFolder.open(home.resolve("a"), longer).close();

        assertThat(TuningFolder.job(home.resolve("a"))).isEqualTo(longer);
    }

    @Test
    void another_tuning_is_refused_with_what_is_other() throws Exception {
        TuningFolder.open(home.resolve("a"), JOB).close();
        String end = ". Name another folder, or start that tuning again as it was.";

        refused(with(new Plan(Strategy.BAYESIAN, 20, Optional.empty(), 1, false)), " holds a tuning with another strategy" + end);
        refused(new TuningJob(JOB.base().with(NetworkText.parse("mlp", "flatten | dense 10")), new Space(SPACE.parameters().subList(0, 1)),
                Objective.VALIDATION_LOSS, JOB.plan()), " holds a tuning with another network, another space, another objective" + end);
        assertThat(TuningFolder.job(home.resolve("a"))).isEqualTo(JOB);
    }

    @Test
    void a_grid_cannot_grow() throws Exception {
        TuningFolder.open(home.resolve("a"), with(new Plan(Strategy.GRID, 20, Optional.empty(), 1, false))).close();

        refused(with(new Plan(Strategy.GRID, 40, Optional.empty(), 1, false)), " holds a tuning with a grid for another number of trials. "
                + "Name another folder, or start that tuning again as it was.");
    }

    @Test
    void a_folder_with_something_else_stays_as_it_is() throws Exception {
        Files.writeString(Files.createDirectory(home.resolve("a")).resolve("notes.txt"), "mine");

        refused(JOB, " holds something else already. Name another folder.");
        assertThat(home.resolve("a")).isDirectoryContaining("glob:**notes.txt");
    }

    @Test
    void two_cannot_have_it_open() throws Exception {
        try (TuningFolder open = TuningFolder.open(home.resolve("a"), JOB)) {
            refused(JOB, " is being tuned by another Loupe right now. Wait for it, or name another folder.");
            assertThat(open.kept()).isEqualTo(Progress.NONE);
        }
        TuningFolder.open(home.resolve("a"), JOB).close();
    }

    @Test
    void the_rest_of_a_run_that_was_cut_short_is_taken_away_and_others_stay() throws Exception {
        try (TuningFolder folder = TuningFolder.open(home.resolve("a"), JOB)) {
            Files.createDirectories(folder.run(1).resolve("checkpoints"));
            Files.writeString(folder.run(1).resolve("checkpoints").resolve("000000.safetensors"), "half");
            Files.createDirectories(folder.run(2));

            folder.clear(1);
            folder.clear(3);

            assertThat(folder.run(1)).doesNotExist().hasFileName("001");
            assertThat(folder.run(2)).exists();
        }
    }

    @Test
    void a_record_that_was_damaged_is_told() throws Exception {
        try (TuningFolder folder = TuningFolder.open(home.resolve("a"), JOB)) {
            folder.keep(progress());
            Path file = home.resolve("a").resolve("trials.json");
            Files.writeString(file, Files.readString(file).replace("ended-early", "over"));

            assertThatThrownBy(folder::kept).isInstanceOf(BadInputException.class).hasMessage(file + ": \"over\" is not a state of a trial.");
        }
    }
}
