package loupe.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import loupe.network.InitialWeights;
import loupe.network.Parameters;
import loupe.network.Presets;
import loupe.storage.RunFolder;
import loupe.storage.RunLock;
import loupe.storage.Runs;
import loupe.training.TrainerState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingViewModelTest {

    @TempDir
    private Path home;
    private TrainingBench bench;
    private TrainingViewModel training;

    @BeforeEach
    void open() {
        bench = new TrainingBench(home);
        training = bench.training();
    }

    @Test
    void the_buttons_word_is_what_a_press_does() {
        assertThat(training.word()).isEqualTo("Train");
        assertThat(canPress()).isTrue();

        training.press();
        assertThat(training.word()).isEqualTo("Starting…");
        assertThat(canPress()).isFalse();

        bench.runBackground();
        bench.backend.tell(TrainingEvents.started());
        assertThat(training.word()).isEqualTo("Pause");
        assertThat(canPress()).isTrue();

        training.press();
        assertThat(training.word()).isEqualTo("Continue");

        training.press();
        assertThat(training.word()).isEqualTo("Pause");

        training.run().stop();
        assertThat(training.word()).isEqualTo("Stopping…");
        assertThat(canPress()).isFalse();

        bench.backend.tell(TrainingEvents.stopped());
        assertThat(training.word()).isEqualTo("Train");
        assertThat(bench.backend.orders()).containsExactly("pause", "proceed", "stop");
    }

    @Test
    void a_press_while_it_starts_or_stops_does_nothing() {
        training.press();
        training.press();
        bench.runBackground();
        training.run().stop();
        training.press();

        assertThat(bench.backend.started()).hasSize(1);
        assertThat(training.run().state().get()).isEqualTo(RunState.STOPPING);
    }

    @Test
    void what_is_trained_is_what_the_form_says() {
        training.form().choose(Presets.CNN);
        training.form().type(Setting.EPOCHS, "3");

        start();

        assertThat(bench.backend.started()).containsExactly(training.form().reading().get().job().orElseThrow());
        assertThat(bench.backend.started().getFirst().settings().epochs()).isEqualTo(3);
    }

    @Test
    void a_form_with_a_fault_cannot_be_trained() {
        training.form().type(Setting.BATCH, "many");
        assertThat(canPress()).isFalse();

        training.press();
        bench.runBackground();

        assertThat(bench.backend.started()).isEmpty();
        assertThat(training.run().state().get()).isEqualTo(RunState.READY);
    }

    @Test
    void a_set_that_is_not_there_cannot_be_trained_on_and_one_that_is_can() {
        training.form().chooseData("mnist");
        bench.runBackground();
        assertThat(canPress()).isFalse();

        training.form().chooseFolder(Path.of("/mine/good digits"));
        bench.runBackground();

        assertThat(canPress()).isTrue();
    }

    @Test
    void a_fault_that_is_typed_while_a_run_goes_on_does_not_keep_it_from_being_paused() {
        start();
        training.form().type(Setting.BATCH, "many");

        assertThat(canPress()).isTrue();
        training.press();

        assertThat(training.word()).isEqualTo("Continue");
    }

    @Test
    void pause_or_continue_never_starts_a_run() {
        training.pauseOrContinue();
        bench.runBackground();

        assertThat(bench.backend.started()).isEmpty();
    }

    @Test
    void one_line_says_what_goes_on_from_wherever_the_learner_looks() {
        assertThat(training.status()).isEmpty();
        training.press();
        assertThat(training.status()).isEqualTo("Starting…");
        bench.runBackground();
        bench.backend.tell(TrainingEvents.started());
        bench.backend.tell(TrainingEvents.batches(0, 1, 5, 2, 0.5));
        assertThat(training.status()).isEqualTo("Training · epoch 1 of 2 · about 0:02 left");

        training.press();

        assertThat(training.status()).isEqualTo("Paused · epoch 1 of 2 · about 0:02 left");
    }

    @Test
    void a_run_that_ended_is_in_the_list_at_once_and_at_the_next_start() {
        start();
        TrainingEvents.wholeRun().stream().skip(1).forEach(bench.backend::tell);
        bench.runBackground();
        assertThat(training.runs().all().get()).extracting(RunSummary::title, RunSummary::figures)
                .containsExactly(tuple("MLP on Digits", "96.0 %, best 96.0 %"));

        TrainingViewModel next = new TrainingBench(home, bench.memory.state()).training();

        assertThat(next.runs().all().get()).isEqualTo(training.runs().all().get());
        assertThat(next.form().reading().get().form()).isEqualTo(training.form().reading().get().form());
        assertThat(next.runs().curves().accuracy().at(2, 2)).hasValue(0.96);
    }

    @Test
    void an_earlier_run_can_be_looked_at_while_one_goes_on_and_their_curves_do_not_mix() {
        start();
        TrainingEvents.wholeRun().stream().skip(1).forEach(bench.backend::tell);
        bench.runBackground();
        RunSummary earlier = training.runs().all().get().getFirst();

        start();
        assertThat(training.runs().shown().get()).isEmpty();
        training.runs().show(earlier);
        bench.runBackground();
        bench.backend.tell(TrainingEvents.batches(0, 1, 3, 2, 1));

        assertThat(training.runs().curves().loss().rows()).hasSize(20);
        assertThat(training.run().curves().loss().rows()).hasSize(3);
    }

    @Test
    void files_that_were_put_in_place_meanwhile_are_found() {
        training.form().chooseData("mnist");
        bench.runBackground();
        bench.sets.bring("mnist");

        training.form().lookAgain();
        bench.runBackground();

        assertThat(canPress()).isTrue();
    }

    @Test
    void the_end_of_a_run_has_the_next_one_prepared() {
        bench.standStill();
        start();
        bench.backend.tell(TrainingEvents.finished());
        bench.standStill();

        assertThat(bench.backend.prepared()).hasSize(2);
    }

    @Test
    void a_failed_run_leaves_a_screen_that_trains_again() {
        start();
        bench.backend.tell(TrainingEvents.failed("The training process died. Try again."));

        assertThat(training.word()).isEqualTo("Train");
        assertThat(canPress()).isTrue();
        assertThat(training.status()).isEmpty();
    }

    @Test
    void closing_stops_a_run_waits_for_its_end_and_leaves_the_trained_network_on_the_desk() {
        bench = new TrainingBench(home, bench.memory.state(), neverAFrame -> () -> { });
        training = bench.training();
        training.press();
        bench.runBackground();
        bench.backend.atStop(() -> Thread.ofVirtual().start(() -> bench.backend.tell(TrainingEvents.stopped())));

        training.close();

        assertThat(bench.backend.orders()).containsExactly("stop");
        assertThat(bench.card.told()).containsExactly("end " + bench.backend.folder().path());
        assertThat(training.run().state().get()).isEqualTo(RunState.READY);
    }

    @Test
    void a_run_whose_process_was_killed_says_so_and_goes_on_with_its_curves() throws Exception {
        start();
        keep(10);
        List.of(TrainingEvents.batches(0, 1, 10, 2, 1), TrainingEvents.epoch(0, 0.9), TrainingEvents.saved(10),
                TrainingEvents.batches(1, 1, 4, 1, 1.5), TrainingEvents.failed("The training process ended without a result.")).forEach(bench.backend::tell);
        bench.runBackground();
        assertThat(training.run().outcome().get().orElseThrow().sentence()).isEqualTo("The training process ended without a result.");
        assertThat(training.resumable().getValue()).map(RunSummary::folder).contains(bench.backend.folder().path());

        training.resume();
        bench.runBackground();
        assertThat(bench.backend.resumed()).containsExactly(bench.backend.folder().path());
        assertThat(training.run().curves().loss().rows()).hasSize(10);
        List.of(TrainingEvents.started(), TrainingEvents.epoch(0, 0.9), TrainingEvents.batches(1, 1, 10, 1, 2)).forEach(bench.backend::tell);

        assertThat(training.word()).isEqualTo("Pause");
        assertThat(training.resumable().getValue()).isEmpty();
        assertThat(training.run().curves().loss().rows()).hasSize(20);
        bench.backend.tell(TrainingEvents.finished());
        bench.runBackground();
        assertThat(training.run().outcome().get().orElseThrow().sentence()).isEqualTo("Trained in 1:15. Validation accuracy 90.0 %.");
        assertThat(training.resumable().getValue()).isEmpty();
    }

    @Test
    void after_a_start_on_a_run_that_broke_off_the_window_offers_to_resume_it() throws Exception {
        RunFolder run = RunFolder.create(bench.workspace.runs().resolve("20261124-180000-tiny-digits"), TrainingEvents.JOB);
        run.append(TrainingEvents.started());
        run.append(TrainingEvents.batches(0, 1, 5, 2, 1));

        training = bench.training();

        assertThat(training.runs().shown().get().flatMap(RunSummary::told)).map(Outcome::sentence)
                .contains("This run broke off without an end. Resume goes on after its last checkpoint, or from the start where there "
                        + "is none.");
        assertThat(training.status()).isEqualTo("A run broke off; Train offers to resume it");
        training.resume();
        assertThat(training.runs().shown().get()).isEmpty();
        assertThat(training.run().title()).contains("TINY on Digits");
        bench.runBackground();
        assertThat(bench.backend.resumed()).containsExactly(run.path());
    }

    @Test
    void after_a_start_on_a_run_that_failed_it_is_said_why() throws Exception {
        RunFolder run = RunFolder.create(bench.workspace.runs().resolve("20261124-180000-tiny-digits"), TrainingEvents.JOB);
        run.append(TrainingEvents.started());
        run.append(TrainingEvents.failed("The loss is no longer a number (epoch 1, batch 3). Try a smaller learning rate."));

        training = bench.training();

        assertThat(training.runs().shown().get().flatMap(RunSummary::told)).map(Outcome::sentence)
                .contains("This run failed. The loss is no longer a number (epoch 1, batch 3). Try a smaller learning rate. Resume goes on after "
                        + "its last checkpoint, or from the start where there is none.");
    }

    @Test
    void a_run_that_was_deleted_meanwhile_is_neither_shown_nor_resumed() throws Exception {
        RunFolder run = RunFolder.create(bench.workspace.runs().resolve("20261124-180000-tiny-digits"), TrainingEvents.JOB);
        run.append(TrainingEvents.started());
        RunFolder.create(bench.workspace.runs().resolve("20261123-180000-tiny-digits"), TrainingEvents.JOB).append(TrainingEvents.finished());
        assertThat(training.title()).isEqualTo("Your first run");
        training = bench.training();
        assertThat(training.title()).isEqualTo("TINY on Digits, again, 24 Nov 2026, 18:00");
        assertThat(training.resumable().getValue()).isPresent();
        new Runs(bench.workspace).bin().put(run);

        training.runs().refresh();
        bench.runBackground();

        assertThat(training.runs().shown().get()).isEmpty();
        assertThat(training.title()).isEqualTo("No run chosen");
        assertThat(training.resumable().getValue()).isEmpty();
        assertThat(training.status()).isEmpty();
    }

    @Test
    void a_run_whose_pictures_are_gone_says_which_and_stays_as_it_is() throws Exception {
        RunFolder run = RunFolder.create(bench.workspace.runs().resolve("20261124-180000-tiny-mnist"),
                TrainingEvents.job(TrainingEvents.TINY, FakeSets.ref("mnist")));
        run.append(TrainingEvents.started());
        training = bench.training();

        training.resume();
        bench.runBackground();

        assertThat(training.run().outcome().get().orElseThrow().sentence()).isEqualTo("The pictures of the run, mnist (sha-mnist), are not "
                + "found. /sets/mnist does not exist. " + FakeSets.MISSING + " Put them back, and resume again.");
        assertThat(run.events()).containsExactly(TrainingEvents.started());
        assertThat(bench.backend.resumed()).isEmpty();
    }

    @Test
    void a_run_that_finished_or_that_another_trains_is_not_resumed() throws Exception {
        RunFolder run = RunFolder.create(bench.workspace.runs().resolve("20261124-180000-tiny-digits"), TrainingEvents.JOB);
        run.append(TrainingEvents.started());
        try (RunLock lock = RunLock.take(run.path())) {
            training = bench.training();
            assertThat(training.runs().shown().get().flatMap(RunSummary::told)).map(Outcome::sentence)
                    .contains("Another Loupe trains this run now.");
            assertThat(training.resumable().getValue()).isEmpty();
        }
        run.append(TrainingEvents.finished());
        training = bench.training();
        assertThat(training.resumable().getValue()).isEmpty();
        assertThat(training.runs().shown().get().flatMap(RunSummary::told)).isEmpty();
    }

    private void keep(long step) throws Exception {
        bench.backend.folder().checkpoints().saveWeights(step,
                InitialWeights.of(bench.backend.folder().networkJob().network(), 1));
        bench.backend.folder().checkpoints().saveState(new TrainerState(step, 0, 0, new Parameters(List.of())));
    }

    private void start() {
        training.press();
        bench.runBackground();
        bench.backend.tell(TrainingEvents.started());
    }

    private boolean canPress() {
        return training.canPress().getValue();
    }
}
