package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loupe.cli.CommandLineFixture.Outcome;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.Validation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuneCommandTest {

    private static final String SPACE = """
            {"objective":"validation-accuracy","parameters":[
             {"name":"lr","type":"double","scale":"log","min":0.01,"max":1},
             {"name":"optimizer","type":"categorical","values":["sgd","adam"]}]}""";

    @TempDir
    private Path home;
    private CommandLineFixture line;
    private Path space;

    @BeforeEach
    void setUp() throws IOException {
        line = new CommandLineFixture(home);
        line.writeData("mnist", 28, 40);
        space = Files.writeString(home.resolve("space.json"), SPACE);
        line.services.models = name -> name.contains("trials");
        line.services.events = ended(0.75);
    }

    private static List<TrainingEvent> ended(double accuracy) {
        return List.of(new TrainingEvent.EpochDone(0, 1, 0.5, 0.25, accuracy, 1.25), new TrainingEvent.Finished("ab12", 1.25));
    }

    private Outcome tune(String... more) {
        List<String> all = new ArrayList<>(List.of("tune", "--space", space.toString(), "--network", "mlp", "--data", "mnist", "--out",
                home.resolve("out").toString()));
        all.addAll(List.of(more));
        return line.run(all.toArray(String[]::new));
    }

    private Outcome grid(String... more) {
        List<String> all = new ArrayList<>(List.of("--strategy", "grid", "--trials", "4"));
        all.addAll(List.of(more));
        return tune(all.toArray(String[]::new));
    }

    private String run(int number) {
        return home.resolve("out").toAbsolutePath().resolve("trials").resolve("00" + number).toString();
    }

    @Test
    void every_trial_is_a_line_and_the_winner_the_last() {
        Outcome outcome = grid();

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo("""
                trial 1: validation-accuracy=0.750000, lr=0.01, optimizer=sgd (1.3 s)
                trial 2: validation-accuracy=0.750000, lr=0.01, optimizer=adam (1.3 s)
                trial 3: validation-accuracy=0.750000, lr=1, optimizer=sgd (1.3 s)
                trial 4: validation-accuracy=0.750000, lr=1, optimizer=adam (1.3 s)
                best: trial 1, validation-accuracy=0.750000, lr=0.01, optimizer=sgd, test accuracy=1.000000, run %s
                """.formatted(run(1)));
        assertThat(outcome.errLines()).containsExactly("Tuning mlp on mnist: a grid over lr, optimizer for the highest validation accuracy, "
                + "4 trials, seed 1. Measured on 20 of the 40 training pictures, which no trial learns from; the test pictures are used once, "
                + "for the winner: chosen by them, its accuracy on them would flatter. The tuning is kept in "
                + home.resolve("out").toAbsolutePath() + ".");
        assertThat(line.services.closed).isTrue();
    }

    @Test
    void the_base_is_what_train_would_do_and_each_trial_its_own_run() {
        grid("--epochs", "3", "--batch", "2", "--momentum", "0.25", "--seed", "9", "--augment", "shift=2", "--schedule", "cosine");

        assertThat(line.services.jobs).hasSize(4).allSatisfy(job -> assertThat(((TrainingJob) job).validation()).isEqualTo(new Validation.Cut(20, 9)));
        TrainingJob last = (TrainingJob) line.services.jobs.getLast();
        assertThat(last.settings()).isEqualTo(new Hyperparameters(3, 2, 1, 0.25, 0, Optimizer.ADAM, Schedule.COSINE));
        assertThat(last.augmentation().text()).isEqualTo("shift=2");
        assertThat(last.seed()).isEqualTo(9);
        assertThat(line.services.runs).extracting(Path::toString).containsExactly(run(1), run(2), run(3), run(4));
    }

    @Test
    void for_scripts_there_is_one_document_and_nothing_else_on_standard_output() {
        Outcome outcome = grid("--json");

        assertThat(outcome.outLines()).hasSize(1);
        assertThat(outcome.out()).startsWith("{\"best\":{\"run\":\"" + run(1) + "\",\"objective\":0.75,\"parameters\":{\"lr\":0.01,"
                + "\"optimizer\":\"sgd\"},\"trial\":1,\"testAccuracy\":1.0},\"trials\":[{\"trial\":1,\"run\":\"" + run(1)
                + "\",\"objective\":0.75,\"parameters\":{\"lr\":0.01,\"optimizer\":\"sgd\"},\"epochs\":10.0,\"course\":[0.75],"
                + "\"state\":\"finished\",\"seconds\":1.25},").contains("\"objective\":\"validation-accuracy\",\"seconds\":");
        assertThat(outcome.err()).contains("trial 4: validation-accuracy=0.750000");
    }

    @Test
    void a_stop_keeps_what_there_is_and_the_same_command_goes_on() {
        line.signals = Runnable::run;
        Outcome stopped = grid();
        line.signals = stop -> { };
        Outcome whole = grid();

        assertThat(stopped.code()).isEqualTo(5);
        assertThat(stopped.errLines()).contains("Stopping; what was found is kept. The same command goes on from there.", "No trial has a result.");
        assertThat(whole.code()).isZero();
        assertThat(whole.outLines()).hasSize(5);
    }

    @Test
    void a_tuning_that_is_over_says_its_winner_again() {
        grid();
        int before = line.services.jobs.size();

        Outcome again = grid();

        assertThat(again.code()).isZero();
        assertThat(again.outLines()).containsExactly("best: trial 1, validation-accuracy=0.750000, lr=0.01, optimizer=sgd, "
                + "test accuracy=1.000000, run " + run(1));
        assertThat(again.errLines()).contains("Going on after 4 trials.");
        assertThat(line.services.jobs).hasSize(before);
    }

    @Test
    void trials_that_all_fail_are_a_failure() {
        line.services.events = List.of(new TrainingEvent.Failed("The loss is no longer a number (epoch 1, batch 2)."));

        Outcome outcome = grid();

        assertThat(outcome.code()).isEqualTo(4);
        assertThat(outcome.outLines().getFirst()).isEqualTo(
                "trial 1: no result, lr=0.01, optimizer=sgd. The loss is no longer a number (epoch 1, batch 2).");
        assertThat(outcome.errLines()).contains("No trial has a result.");
    }

    @Test
    void a_fault_in_the_space_is_told_with_its_place_before_anything_is_made() throws IOException {
        Files.writeString(space, SPACE.replace("\"lr\"", "\"lrr\""));

        Outcome outcome = grid();

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.errLines()).containsExactly(space + ": \"parameters[0]\" (lrr): \"lrr\" is nothing that can be tuned here. Is \"lr\" meant?");
        assertThat(home.resolve("out")).doesNotExist();
    }

    @Test
    void a_space_that_is_not_there_is_told() throws IOException {
        Files.delete(space);

        assertThat(grid()).satisfies(outcome -> {
            assertThat(outcome.code()).isEqualTo(3);
            assertThat(outcome.err()).isEqualTo(space + " does not exist.\n");
        });
    }

    @Test
    void a_plan_that_does_not_fit_is_told() {
        assertThat(tune("--strategy", "grid", "--trials", "3").err()).isEqualTo("The smallest grid over these parameters has 4 points, and there "
                + "are 3 trials. Allow more, leave a parameter out, or search by chance.\n");
        assertThat(tune("--trials", "0").err()).startsWith("Trials must be from 1 to 10000, not 0.\n");
        assertThat(tune("--trials", "5", "--parallel", "0").err()).startsWith("Trials at a time must be from 1 to 64, not 0.\n");
        assertThat(tune("--trials", "5", "--minutes", "0").err()).startsWith("Minutes must be above 0 and at most 1000000, not 0.\n");
        assertThat(tune("--trials", "5", "--strategy", "hyperband", "--epochs", "2").err())
                .isEqualTo("Hyperband trains for a third of the epochs first, so there must be at least 3 of them.\n");
        assertThat(tune("--trials", "5", "--strategy", "best").code()).isEqualTo(2);
        assertThat(tune().err()).startsWith("Missing required option: '--trials=N'\n");
    }

    @Test
    void another_tuning_in_the_folder_is_refused() {
        grid();

        Outcome other = grid("--epochs", "3");

        assertThat(other.code()).isEqualTo(3);
        assertThat(other.err()).isEqualTo(home.resolve("out") + " holds a tuning with other settings. Name another folder, or start that tuning "
                + "again as it was.\n");
    }

    @Test
    void without_a_folder_there_is_a_new_one_among_the_learners_tunings() {
        Outcome outcome = line.run("tune", "--space", space.toString(), "--network", "mlp", "--data", "mnist", "--trials", "1", "--strategy", "random");

        assertThat(outcome.code()).isZero();
        assertThat(home.resolve("tuning mlp on mnist").resolve("tuning.json")).exists();
    }

    @Test
    void minutes_and_places_at_a_time_are_named() {
        assertThat(grid("--minutes", "1.5", "--parallel", "2").err()).contains("4 trials or 1.5 minutes, up to 2 at a time, seed 1.");
    }
}
