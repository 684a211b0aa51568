package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import loupe.storage.RunFolder;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.TrainingRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a backend promises besides that has a trainer of its own, whatever that does: it can be held up, and its faults are told. */
interface ScriptedBackendContract extends TrainingBackendContract {

    /** A backend whose trainer does {@code script}. */
    TrainingBackend backend(Script script);

    @Override
    default TrainingBackend backend(boolean goesOn) {
        return backend(goesOn ? Script.GOES_ON : Script.FINISHES);
    }

    @Override
    default TrainingJob job(Path folder, boolean goesOn) {
        return Jobs.on(folder, Jobs.ONE_THREAD);
    }

    @Test
    default void everything_that_the_trainer_tells_comes_in_its_order(@TempDir Path folder) throws Exception {
        Listener listener = new Listener();
        try (TrainingBackend backend = backend(Script.FINISHES)) {
            TrainingRun run = backend.start(Jobs.on(folder, Jobs.ONE_THREAD), folder.resolve("run"), listener);
            assertThat(run.folder()).isEqualTo(folder.resolve("run"));
            assertThat(listener.awaitEnd()).isEqualTo(
                    new TrainingEvent.Finished(ScriptedTrainer.hash(Jobs.on(folder, Jobs.ONE_THREAD)), 1));
        }
        assertThat(listener.events()).extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Started", "CheckpointSaved", "BatchesDone", "EpochDone", "Finished");
        assertThat(RunFolder.open(folder.resolve("run")).events()).isEqualTo(listener.events());
    }

    @Test
    default void a_paused_run_waits_and_goes_on(@TempDir Path folder) {
        Listener listener = new Listener();
        try (TrainingBackend backend = backend(Script.GOES_ON)) {
            TrainingRun run = backend.start(Jobs.on(folder, Jobs.ONE_THREAD), folder.resolve("run"), listener);
            listener.awaitBatches(3);
            run.pause();
            long[] seen = {-1};
            await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(150)).until(() -> {
                long before = seen[0];
                seen[0] = listener.batches();
                return before == seen[0];
            });
            run.proceed();
            listener.awaitBatches(3);
        }
        assertThat(listener.ends()).hasSize(1);
    }

    @Test
    default void a_stop_ends_a_pause(@TempDir Path folder) {
        Listener listener = new Listener();
        try (TrainingBackend backend = backend(Script.GOES_ON)) {
            TrainingRun run = backend.start(Jobs.on(folder, Jobs.ONE_THREAD), folder.resolve("run"), listener);
            listener.awaitBatches(1);
            run.pause();
            run.stop();
            assertThat(listener.awaitEnd()).isInstanceOf(TrainingEvent.Stopped.class);
        }
    }

    @Test
    default void a_trainer_that_throws_ends_as_failed(@TempDir Path folder) {
        assertThat(failure(Script.THROWS, folder)).isEqualTo("The training ended with a fault of the program: "
                + "java.lang.IllegalStateException: out of luck. Its log is " + folder.resolve("run/log.txt")
                + ". Try again, or choose the other engine.");
    }

    @Test
    default void a_trainer_that_forgets_its_end_ends_as_failed(@TempDir Path folder) {
        assertThat(failure(Script.RETURNS_WITHOUT_END, folder)).isEqualTo("The training ended without saying how. Its log is "
                + folder.resolve("run/log.txt") + ". Try again, or choose the other engine.");
    }

    @Test
    default void only_the_first_of_two_ends_counts(@TempDir Path folder) throws Exception {
        Listener listener = new Listener();
        try (TrainingBackend backend = backend(Script.TELLS_TWO_ENDS)) {
            backend.start(Jobs.on(folder, Jobs.ONE_THREAD), folder.resolve("run"), listener);
            listener.awaitEnd();
        }
        assertThat(listener.ends()).hasSize(1).first().isInstanceOf(TrainingEvent.Finished.class);
        assertThat(RunFolder.open(folder.resolve("run")).events()).isEqualTo(listener.events());
    }

    /** The reason with which a run fails. */
    private String failure(Script script, Path folder) {
        Listener listener = new Listener();
        try (TrainingBackend backend = backend(script)) {
            backend.start(Jobs.on(folder, Jobs.ONE_THREAD), folder.resolve("run"), listener);
            listener.awaitEnd();
        }
        assertThat(listener.ends()).hasSize(1);
        return ((TrainingEvent.Failed) listener.ends().getFirst()).reason();
    }
}
