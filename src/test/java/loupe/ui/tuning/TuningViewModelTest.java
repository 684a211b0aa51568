package loupe.ui.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import loupe.training.Validation;
import loupe.training.tuning.Strategy;
import loupe.training.tuning.Trial;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuningViewModelTest {

    @TempDir
    private Path home;
    private TuningFixture bench;
    private TuningViewModel model;

    @BeforeEach
    void open() {
        bench = new TuningFixture(home);
        model = bench.model;
        change("lr 0.01 to 1 log", Strategy.GRID, "3");
    }

    private void change(String space, Strategy strategy, String trials) {
        model.change(form -> new TuningForm(space, form.objective(), strategy, trials, form.minutes(), form.parallel(), form.early()));
    }

    private String fault() {
        return model.reading().get().fault();
    }

    @Test
    void a_tuning_runs_its_trials_on_a_cut_and_shows_each() {
        model.start();
        assertThat(model.state().get()).isEqualTo(TuningState.RUNNING);

        bench.runBackground();

        assertThat(model.trials().get().all()).hasSize(3);
        assertThat(model.trials().get().best().orElseThrow().number()).isEqualTo(1);
        assertThat(model.trials().get().all().getLast().state()).isEqualTo(new Trial.Failed("The loss is no longer a number."));
        assertThat(bench.trained).allMatch(job -> job.validation().equals(new Validation.Cut(50, 1)));
        assertThat(model.state().get()).isEqualTo(TuningState.READY);
    }

    @Test
    void the_winner_is_tried_on_the_test_pictures_once_at_the_end() {
        model.start();
        bench.runBackground();

        assertThat(model.outcome().get()).startsWith("The best is trial 1: lr=0.01, 89.00 %. On the test pictures, seen for the first time: accuracy 50.00 %. Its run is ")
                .endsWith("001.");
    }

    @Test
    void a_winner_that_cannot_be_tried_is_told_and_its_trials_stay() {
        bench.keepsRuns = false;
        model.start();
        bench.runBackground();

        assertThat(model.outcome().get()).startsWith("The winner, trial 1, could not be tried on the test pictures. ");
        assertThat(model.trials().get().all()).hasSize(3);
    }

    @Test
    void a_stop_keeps_what_there_is_and_the_same_goes_on_in_the_same_folder() throws IOException {
        bench.afterStart = model::stop;
        model.start();
        bench.runBackground();
        assertThat(model.outcome().get()).isEqualTo("Stopped after 1 trials; what was found is kept. \"Go on\" continues it.");
        assertThat(model.goesOn()).isTrue();

        bench.afterStart = () -> { };
        model.start();
        bench.runBackground();

        assertThat(bench.trained).hasSize(3);
        assertThat(model.trials().get().all()).hasSize(3);
        try (var folders = Files.list(home.resolve("tunings"))) {
            assertThat(folders).hasSize(1);
        }
    }

    @Test
    void another_tuning_after_a_stop_begins_anew() {
        bench.afterStart = model::stop;
        model.start();
        bench.runBackground();
        bench.afterStart = () -> { };

        change("momentum 0 to 0.9", Strategy.GRID, "3");

        assertThat(model.goesOn()).isFalse();
        model.start();
        bench.runBackground();
        assertThat(bench.trained).hasSize(4);
    }

    @Test
    void what_is_wrong_is_said_and_nothing_starts() {
        change("lrr 0.01 to 1", Strategy.GRID, "3");
        assertThat(fault()).isEqualTo("Line 1 (lrr): \"lrr\" is nothing that can be tuned here. Is \"lr\" meant?");
        change("lr 0.01 to 1", Strategy.GRID, "many");
        assertThat(fault()).isEqualTo("Trials must be a whole number, not \"many\".");
        change("lr 0.01 to 1", Strategy.GRID, "1");
        assertThat(fault()).isEqualTo("The smallest grid over these parameters has 2 points, and there are 1 trial. Allow more, leave a parameter "
                + "out, or search by chance.");
        change("lr 0.01 to 1", Strategy.GRID, "3");
        model.change(form -> new TuningForm(form.space(), form.objective(), form.strategy(), form.trials(), "soon", form.parallel(), form.early()));
        assertThat(fault()).isEqualTo("Minutes must be above 0 and at most 1\u202f000\u202f000, not \"soon\".");

        model.start();
        assertThat(bench.background).isEmpty();
    }

    @Test
    void the_base_is_what_the_training_form_describes() {
        assertThat(bench.base.get().orElseThrow().words()).isEqualTo("mlp on digits: 3 epochs, batch 100, sgd, learning rate 0.1, and the rest as "
                + "the form in Train says, but for what is varied.");

        bench.base.set(Optional.empty());

        assertThat(fault()).isEqualTo("Describe a training in Train first: what is not varied is as it says there.");
    }

    @Test
    void a_tuning_that_broke_off_goes_on_in_its_folder() throws IOException {
        bench.afterStart = () -> {
            if (bench.trained.size() == 2) {
                throw new IllegalStateException("a fault that this test makes");
            }
        };
        model.start();
        bench.runBackground();
        assertThat(model.outcome().get()).isEqualTo("The tuning broke off by a fault in Loupe (java.lang.IllegalStateException: a fault that this "
                + "test makes). What was kept before is whole; the same tuning goes on from there.");
        assertThat(model.goesOn()).isTrue();

        model.start();
        bench.runBackground();

        assertThat(model.trials().get().all()).hasSize(3);
        assertThat(bench.trained.stream().map(job -> job.settings().learningRate()).filter(rate -> rate == 0.01)).hasSize(1);
        try (var folders = Files.list(home.resolve("tunings"))) {
            assertThat(folders).hasSize(1);
        }
    }

    @Test
    void a_tuning_that_found_no_place_cannot_go_on() throws IOException {
        Files.writeString(home.resolve("tunings"), "not a folder");
        model.start();
        bench.runBackground();

        assertThat(model.outcome().get()).startsWith("A folder for the tuning cannot be made in ");
        assertThat(model.goesOn()).isFalse();
    }

    @Test
    void closing_waits_for_what_runs() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        bench.afterStart = () -> {
            begun.countDown();
            assertThat(TuningFixture.came(held)).isTrue();
        };
        model.start();
        Thread runs = Thread.ofPlatform().start(bench::runBackground);
        assertThat(TuningFixture.came(begun)).isTrue();
        Thread closes = Thread.ofPlatform().start(() -> close(Duration.ofSeconds(20)));

        await().until(() -> List.of(Thread.State.TIMED_WAITING, Thread.State.TERMINATED).contains(closes.getState()));
        assertThat(closes.getState()).as("still waiting").isEqualTo(Thread.State.TIMED_WAITING);
        held.countDown();
        closes.join();
        runs.join();

        assertThat(model.state().get()).isEqualTo(TuningState.READY);
        assertThat(bench.trained).hasSize(1);
    }

    private void close(Duration patience) {
        try {
            model.close(patience);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
