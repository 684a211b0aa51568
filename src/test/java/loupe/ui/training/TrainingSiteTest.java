package loupe.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import loupe.storage.RunFolder;
import loupe.storage.RunSite;
import loupe.training.Site;
import loupe.ui.common.Texts;
import loupe.ui.common.clouds.CloudDoor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training elsewhere than in a process of this machine, in the same place with the same curves. */
class TrainingSiteTest {

    @TempDir
    private Path home;
    private TrainingBench bench;
    private TrainingViewModel training;

    @BeforeEach
    void open() {
        bench = new TrainingBench(home);
        training = bench.training();
    }

    private void choose(Site site) {
        training.form().choose(training.form().reading().get().form().place().with(site));
    }

    @Test
    void local_mode_trains_in_as_many_containers_and_cannot_be_held_up() {
        choose(new Site.LocalMode(2));
        training.press();
        bench.runBackground();
        bench.backend.tell(TrainingEvents.started());
        assertThat(bench.clouds.containers).containsExactly(2);
        assertThat(training.word()).isEqualTo("Training…");
        assertThat(training.canPress().getValue()).isFalse();
        training.press();
        training.pauseOrContinue();
        training.run().stop();
        bench.backend.tell(TrainingEvents.stopped());
        assertThat(bench.backend.orders()).containsExactly("stop");
        assertThat(training.word()).isEqualTo("Train");
    }

    @Test
    void what_the_containers_say_is_heard_and_the_run_keeps_where_it_was() {
        choose(new Site.LocalMode(2));
        training.press();
        bench.runBackground();
        bench.clouds.say("algo-1: [Epoch 0] Validation: accuracy=0.5");
        bench.clouds.say("algo-2: bye");
        assertThat(training.run().said().get()).containsExactly("algo-1: [Epoch 0] Validation: accuracy=0.5", "algo-2: bye");
        assertThat(RunSite.in(bench.backend.folder().path()).place()).isEqualTo(new Site.LocalMode(2));
        TrainingEvents.wholeRun().forEach(bench.backend::tell);
        bench.runBackground();
        assertThat(training.runs().all().get()).singleElement().satisfies(run -> assertThat(run.title()).isEqualTo("MLP on Digits in local mode x 2"));
    }

    @Test
    void a_run_that_learned_together_with_others_goes_on_with_as_many() {
        choose(new Site.LocalMode(2));
        training.press();
        bench.runBackground();
        bench.backend.tell(TrainingEvents.started());
        bench.backend.tell(TrainingEvents.stopped());
        bench.runBackground();
        assertThat(training.resumable().getValue()).isPresent();
        assertThat(training.runs().all().get().getFirst().told().orElseThrow().sentence()).isEqualTo(Texts.of("training.came.stopped"));
        training.resume();
        bench.runBackground();
        assertThat(bench.clouds.containers).containsExactly(2, 2);
        assertThat(bench.backend.resumed()).containsExactly(bench.backend.folder().path());
        assertThat(training.run().site()).isEqualTo(new Site.LocalMode(2));
        bench.clouds.say("algo-2: Going on.");
        assertThat(training.run().said().get()).containsExactly("algo-2: Going on.");
    }

    @Test
    void the_cloud_is_asked_for_nothing_before_the_learner_agrees() {
        choose(new Site.SageMaker("ml.m5.large", 1));
        training.press();
        bench.runBackground();
        assertThat(training.launch().state().get().isOpen()).isTrue();
        assertThat(bench.clouds.agreed).isEmpty();
        assertThat(bench.backend.started()).isEmpty();
        assertThat(training.run().state().get()).isEqualTo(RunState.READY);
        training.launch().agree();
        bench.runBackground();
        assertThat(bench.clouds.agreed).containsExactly("without");
        assertThat(bench.backend.started()).hasSize(1);
        bench.backend.tell(TrainingEvents.started());
        assertThat(training.word()).isEqualTo("Training…");
        TrainingEvents.wholeRun().stream().skip(1).forEach(bench.backend::tell);
        assertThat(bench.card.told()).last().asString().startsWith("end ");
    }

    @Test
    void a_training_that_was_left_in_the_cloud_is_followed_after_the_next_start() throws Exception {
        RunFolder run = left("ml.m5.large x 1", false);
        TrainingViewModel next = bench.training();
        assertThat(bench.clouds.opened).containsExactly(new CloudDoor.Aws(Optional.of("us-west-2"), Optional.of("school")));
        assertThat(bench.clouds.followed).isEqualTo(1);
        assertThat(bench.backend.resumed()).containsExactly(run.path());
        assertThat(next.run().stays().get()).isTrue();
        next.leave();
        assertThat(bench.backend.orders()).containsExactly("stop");
    }

    @Test
    void a_rehearsal_that_ended_with_its_program_is_not_followed() throws Exception {
        left("ml.m5.large x 1", true);
        TrainingViewModel next = bench.training();
        assertThat(bench.clouds.opened).isEmpty();
        assertThat(next.resumable().getValue()).isEmpty();
    }

    private RunFolder left(String site, boolean rehearsed) throws Exception {
        Path folder = Files.createDirectories(bench.workspace.runs().resolve("2026-11-24-041500-mlp-digits"));
        RunFolder run = RunFolder.create(folder, TrainingEvents.JOB);
        new RunSite(site, "loupe-left", "us-west-2", "school", rehearsed).write(folder);
        return run;
    }
}
