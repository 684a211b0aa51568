package loupe.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loupe.network.Presets;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunViewModelTest {

    @TempDir
    private Path home;
    private TrainingBench bench;
    private RunViewModel run;

    @BeforeEach
    void open() {
        bench = new TrainingBench(home);
        run = bench.run();
    }

    @Test
    void nothing_runs_at_first() {
        assertThat(run.state().get()).isEqualTo(RunState.READY);
        assertThat(run.progress().get()).isEmpty();
        assertThat(run.outcome().get()).isEmpty();
    }

    @Test
    void a_run_starts_in_a_folder_of_its_own_and_runs_when_its_process_says_so() {
        run.start(TrainingEvents.JOB);
        assertThat(run.state().get()).isEqualTo(RunState.STARTING);
        assertThat(bench.backend.started()).isEmpty();

        bench.runBackground();
        assertThat(run.state().get()).isEqualTo(RunState.STARTING);
        bench.backend.tell(TrainingEvents.started());

        assertThat(run.state().get()).isEqualTo(RunState.RUNNING);
        assertThat(bench.backend.started()).containsExactly(TrainingEvents.JOB);
        assertThat(bench.backend.folder().path()).isEqualTo(bench.workspace.runs().resolve("20261124-041500-tiny-digits"));
    }

    @Test
    void a_second_start_while_a_run_goes_on_does_nothing() {
        begin();

        run.start(TrainingEvents.JOB);
        bench.runBackground();

        assertThat(bench.backend.started()).hasSize(1);
        assertThat(run.state().get()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void progress_tells_epoch_batch_speed_and_time_left() {
        begin();
        assertThat(run.progress().get()).contains(new Progress(1, 2, 0, 10, 0, 0, -1));

        tell(TrainingEvents.batches(0, 1, 5, 2, 0.5));

        Progress progress = run.progress().get().orElseThrow();
        assertThat(progress.epochText()).isEqualTo("epoch 1 of 2");
        assertThat(progress.batchText()).isEqualTo("batch 5 of 10");
        assertThat(progress.speedText()).isEqualTo("1\u202f000 images/s");
        assertThat(progress.leftText()).isEqualTo("about 0:02 left");
        assertThat(progress.share()).isEqualTo(0.25);
    }

    @Test
    void a_run_of_one_and_a_half_epochs_ends_in_the_middle_of_the_second() {
        run.start(half());
        bench.runBackground();
        tell(TrainingEvents.started(half()), TrainingEvents.batches(0, 1, 10, 2, 1), TrainingEvents.epoch(0, 0.9),
                TrainingEvents.batches(1, 1, 2, 1, 1.2));
        Progress progress = run.progress().get().orElseThrow();
        assertThat(progress.epochText()).isEqualTo("epoch 2 of 2");
        assertThat(progress.batchText()).isEqualTo("batch 2 of 5");
        assertThat(progress.share()).isEqualTo(0.8);

        tell(TrainingEvents.batches(1, 3, 3, 1, 1.5), TrainingEvents.epoch(1, 0.96));

        assertThat(run.progress().get().orElseThrow().share()).isEqualTo(1);
        assertThat(run.curves().accuracy().at(2, 1.5)).hasValue(0.96);
        assertThat(run.curves().accuracy().lines().get(2).points().xs()).containsExactly(1, 1.5);
    }

    private static TrainingJob half() {
        return new TrainingJob(TrainingEvents.TINY, FakeSets.DIGITS,
                new Hyperparameters(1.5, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), 1, TrainingEvents.JOB.where());
    }

    @Test
    void before_the_first_batch_neither_speed_nor_time_is_guessed() {
        begin();

        Progress progress = run.progress().get().orElseThrow();
        assertThat(progress.speedText()).isEmpty();
        assertThat(progress.leftText()).isEmpty();
        assertThat(progress.share()).isZero();
    }

    @Test
    void one_slow_moment_does_not_look_like_a_long_wait() {
        begin();
        for (int batch = 1; batch <= 5; batch++) {
            tell(TrainingEvents.batches(0, batch, 1, 2, batch * 10));
        }
        assertThat(run.progress().get().orElseThrow().secondsLeft()).isEqualTo(150);

        tell(TrainingEvents.batches(0, 6, 1, 2, 1000));

        assertThat(run.progress().get().orElseThrow().secondsLeft()).isEqualTo(140);
    }

    @Test
    void curves_come_from_the_events_training_for_each_batch_and_validation_once_an_epoch() {
        begin();
        tell(TrainingEvents.batches(0, 1, 10, 2, 1), TrainingEvents.epoch(0, 0.9), TrainingEvents.batches(1, 1, 5, 1, 2));

        assertThat(run.curves().loss().rows()).hasSize(15);
        assertThat(run.curves().loss().at(0, 0.5)).hasValue(2);
        assertThat(run.curves().loss().rows()).contains(0.5);
        assertThat(run.curves().loss().at(0, 1.5)).hasValue(1);
        assertThat(run.curves().loss().at(2, 1)).hasValue(0.25);
        assertThat(run.curves().accuracy().at(2, 1)).hasValue(0.9);
        assertThat(run.curves().accuracy().at(0, 0.5)).hasValue(0.5);
    }

    @Test
    void the_next_run_begins_with_empty_curves() {
        begin();
        tell(TrainingEvents.batches(0, 1, 10, 2, 1), TrainingEvents.finished());

        run.start(TrainingEvents.JOB);

        assertThat(run.curves().loss().rows()).hasSize(0);
        assertThat(run.outcome().get()).isEmpty();
        assertThat(run.progress().get()).isEmpty();
    }

    @Test
    void pause_and_continue_reach_the_run() {
        begin();

        run.pause();
        assertThat(run.state().get()).isEqualTo(RunState.PAUSED);
        run.proceed();

        assertThat(run.state().get()).isEqualTo(RunState.RUNNING);
        assertThat(bench.backend.orders()).containsExactly("pause", "proceed");
    }

    @Test
    void what_fits_the_state_badly_does_nothing() {
        run.pause();
        run.proceed();
        run.stop();
        assertThat(run.state().get()).isEqualTo(RunState.READY);

        begin();
        run.proceed();

        assertThat(run.state().get()).isEqualTo(RunState.RUNNING);
        assertThat(bench.backend.orders()).isEmpty();
    }

    @Test
    void a_stop_keeps_what_was_learned() {
        begin();
        tell(TrainingEvents.batches(0, 1, 10, 2, 1), TrainingEvents.epoch(0, 0.9));

        run.stop();
        assertThat(run.state().get()).isEqualTo(RunState.STOPPING);
        tell(TrainingEvents.stopped());

        assertThat(bench.backend.orders()).containsExactly("stop");
        assertThat(run.state().get()).isEqualTo(RunState.READY);
        assertThat(run.outcome().get()).contains(new Outcome(
                "Stopped after 1\u202f234 batches; what was learned is kept. Validation accuracy 90.0 %.", false, ""));
        assertThat(bench.card.told()).containsExactly("end " + bench.backend.folder().path());
    }

    @Test
    void a_stop_before_there_is_anything_to_stop_is_not_forgotten() {
        run.start(TrainingEvents.JOB);
        run.stop();

        bench.runBackground();

        assertThat(bench.backend.orders()).containsExactly("stop");
        assertThat(run.state().get()).isEqualTo(RunState.STOPPING);
    }

    @Test
    void a_stop_ends_a_pause() {
        begin();
        run.pause();

        run.stop();

        assertThat(run.state().get()).isEqualTo(RunState.STOPPING);
        assertThat(bench.backend.orders()).containsExactly("pause", "stop");
    }

    @Test
    void a_finished_run_says_how_long_it_took_and_how_good_it_is() {
        begin();
        tell(TrainingEvents.batches(0, 1, 10, 2, 1), TrainingEvents.epoch(0, 0.97345), TrainingEvents.finished());

        assertThat(run.state().get()).isEqualTo(RunState.READY);
        assertThat(run.outcome().get())
                .contains(new Outcome("Trained in 1:15. Validation accuracy 97.3 %.", false, ""));
    }

    @Test
    void a_finished_run_whose_loss_ran_away_says_so_and_has_not_failed() {
        begin();
        tell(new TrainingEvent.EpochDone(0, 5e4, 0.3, 1.11, 0.33, 1), TrainingEvents.finished());

        assertThat(run.outcome().get().orElseThrow().sentence()).startsWith("Trained in 1:15. Validation accuracy 33.0 %. The loss has run away: over the batches of epoch 1 its mean is 5.0e4,");
        assertThat(run.outcome().get().orElseThrow().failed()).isFalse();
    }

    @Test
    void a_failed_run_says_why_and_leaves_the_window_as_it_was() {
        begin();

        tell(TrainingEvents.failed("The training process died. Try again."));

        Outcome outcome = run.outcome().get().orElseThrow();
        assertThat(outcome.sentence()).isEqualTo("The training process died. Try again.");
        assertThat(outcome.failed()).isTrue();
        assertThat(outcome.details()).startsWith("The training process died. Try again.\nTrainingJob[");
        assertThat(bench.card.told()).containsExactly("drop");
        run.start(TrainingEvents.JOB);
        assertThat(run.state().get()).isEqualTo(RunState.STARTING);
    }

    @Test
    void a_backend_that_throws_ends_as_failed() {
        bench.backend.atStart(() -> {
            throw new IllegalStateException("out of luck");
        });

        run.start(TrainingEvents.JOB);
        bench.runBackground();

        assertThat(run.state().get()).isEqualTo(RunState.READY);
        assertThat(sentence()).isEqualTo("The training did not start (java.lang.IllegalStateException: out of luck). "
                + "Try again, or choose another engine.");
    }

    @Test
    void a_library_that_does_not_load_ends_as_failed() {
        bench.backend.atStart(() -> {
            throw new UnsatisfiedLinkError("no libmxnet");
        });

        run.start(TrainingEvents.JOB);
        bench.runBackground();

        assertThat(sentence()).startsWith("The training did not start (java.lang.UnsatisfiedLinkError: no libmxnet).");
    }

    @Test
    void a_folder_that_cannot_be_made_ends_as_failed() throws IOException {
        Files.writeString(bench.workspace.runs(), "a file where the folder of runs should be");

        run.start(TrainingEvents.JOB);
        bench.runBackground();

        assertThat(sentence()).isEqualTo("A folder for the run cannot be made in " + bench.workspace.runs()
                + " (FileAlreadyExistsException). Is the disk full, and may you write there?");
    }

    @Test
    void the_desks_card_follows_the_newest_weights() throws IOException {
        begin();
        bench.backend.folder().checkpoints().saveNewest(TrainingEvents.weights(1));
        tell(TrainingEvents.saved(1));
        bench.runBackground();
        bench.backend.folder().checkpoints().saveNewest(TrainingEvents.weights(2));
        tell(TrainingEvents.saved(2));
        bench.runBackground();

        assertThat(bench.card.told()).containsExactly(put(1), put(2));
    }

    @Test
    void between_checkpoints_the_weights_are_looked_at_once_a_second() throws IOException {
        begin();
        bench.backend.folder().checkpoints().saveNewest(TrainingEvents.weights(1));
        for (int batch = 1; batch <= 10; batch++) {
            tell(TrainingEvents.batches(0, batch, 1, 2, batch * 0.25));
            bench.runBackground();
        }

        assertThat(bench.card.told()).containsExactly(put(1), put(1));
    }

    @Test
    void weights_that_are_not_there_yet_or_damaged_leave_the_card_alone() throws IOException {
        begin();
        tell(TrainingEvents.saved(0));
        bench.runBackground();
        Files.writeString(bench.backend.folder().path().resolve("newest.safetensors"), "no weights");
        tell(TrainingEvents.saved(1));
        bench.runBackground();

        assertThat(bench.card.told()).isEmpty();
        assertThat(run.state().get()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void weights_that_are_read_after_the_end_come_too_late() throws IOException {
        begin();
        bench.backend.folder().checkpoints().saveNewest(TrainingEvents.weights(1));
        tell(TrainingEvents.saved(1), TrainingEvents.finished());

        bench.runBackground();

        assertThat(bench.card.told()).containsExactly("end " + bench.backend.folder().path());
    }

    @Test
    void clothes_have_their_names_on_the_card() throws IOException {
        run.start(TrainingEvents.job(Presets.MLP, FakeSets.ref("fashion-mnist")));
        bench.runBackground();
        bench.backend.folder().checkpoints().saveNewest(TrainingEvents.weights(1));
        tell(TrainingEvents.saved(0));
        bench.runBackground();

        assertThat(bench.card.told()).containsExactly(FakeCard.put("mlp", TrainingEvents.weights(1), 10));
    }

    private void begin() {
        run.start(TrainingEvents.JOB);
        bench.runBackground();
        bench.backend.tell(TrainingEvents.started());
    }

    private void tell(TrainingEvent... events) {
        List.of(events).forEach(bench.backend::tell);
    }

    private String sentence() {
        return run.outcome().get().map(Outcome::sentence).orElse("");
    }

    private static String put(long seed) {
        return FakeCard.put("tiny", TrainingEvents.weights(seed), 10);
    }

    @Test
    void a_run_hears_whether_somebody_looks_at_it() {
        RunViewModel seen = bench.run();
        seen.start(TrainingEvents.JOB);
        bench.runBackground();
        seen.seen(true);
        seen.seen(false);
        assertThat(bench.backend.seen()).as("nobody does at first").containsExactly(false, true, false);
    }
}
