package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import loupe.storage.RunFolder;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.TrainingRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every place where training happens promises, this machine, local mode and the cloud alike. */
public interface TrainingBackendContract {

    /** A place for {@link #job}. @param goesOn whether that goes on until it is stopped */
    TrainingBackend backend(boolean goesOn) throws Exception;

    /** A job that is done soon, or goes on until it is stopped. @param folder for its data */
    TrainingJob job(Path folder, boolean goesOn) throws Exception;

    @Test
    default void a_run_begins_once_and_ends_once_and_its_folder_holds_what_was_told_and_learned(@TempDir Path folder) throws Exception {
        Listener listener = new Listener();
        TrainingJob job = job(folder, false);
        try (TrainingBackend backend = backend(false)) {
            TrainingRun run = backend.start(job, folder.resolve("run"), listener);
            assertThat(run.folder()).isEqualTo(folder.resolve("run"));
            listener.awaitEnd();
        }
        assertThat(listener.events().getFirst()).isInstanceOfSatisfying(TrainingEvent.Started.class, started -> {
            assertThat(started.job().network()).isEqualTo(job.network());
            assertThat(started.job().settings()).isEqualTo(job.settings());
            assertThat(started.job().seed()).isEqualTo(job.seed());
        });
        assertThat(listener.events()).filteredOn(TrainingEvent.Started.class::isInstance).hasSize(1);
        assertThat(listener.events()).hasAtLeastOneElementOfType(TrainingEvent.BatchesDone.class).hasAtLeastOneElementOfType(TrainingEvent.EpochDone.class);
        assertThat(listener.ends()).as(() -> listener.events().getLast().toString()).hasSize(1).containsExactly((TrainingEvent.Ended) listener.events().getLast())
                .first().isInstanceOf(TrainingEvent.Finished.class);
        RunFolder run = RunFolder.open(folder.resolve("run"));
        assertThat(run.events()).isEqualTo(listener.events());
        assertThat(last(run)).isEqualTo(((TrainingEvent.Finished) listener.ends().getFirst()).parametersSha256());
    }

    private static String last(RunFolder run) throws Exception {
        return run.checkpoints().weights(run.checkpoints().steps().getLast()).sha256();
    }

    @Test
    default void a_stop_ends_a_run_soon_and_keeps_what_was_learned(@TempDir Path folder) throws Exception {
        Listener listener = new Listener();
        try (TrainingBackend backend = backend(true)) {
            TrainingRun run = backend.start(job(folder, true), folder.resolve("run"), listener);
            listener.awaitBatches(2);
            run.stop();
            await().atMost(Duration.ofSeconds(30)).until(() -> !listener.ends().isEmpty());
            run.stop();
            run.pause();
            assertThat(listener.awaitEnd()).isInstanceOf(TrainingEvent.Stopped.class);
            assertThat(last(RunFolder.open(folder.resolve("run")))).isEqualTo(((TrainingEvent.Stopped) listener.awaitEnd()).parametersSha256());
        }
        assertThat(listener.ends()).hasSize(1);
    }

    @Test
    default void closing_the_backend_stops_what_runs(@TempDir Path folder) throws Exception {
        Listener listener = new Listener();
        try (TrainingBackend backend = backend(true)) {
            backend.start(job(folder, true), folder.resolve("run"), listener);
            listener.awaitBatches(1);
        }
        assertThat(listener.ends()).hasSize(1).first().isInstanceOf(TrainingEvent.Stopped.class);
    }

    @Test
    default void a_folder_that_holds_a_run_is_refused_as_a_failure(@TempDir Path folder) throws Exception {
        Listener listener = new Listener();
        TrainingJob job = job(folder, false);
        RunFolder.create(folder.resolve("run"), job);
        try (TrainingBackend backend = backend(false)) {
            backend.start(job, folder.resolve("run"), listener);
            listener.awaitEnd();
        }
        assertThat(listener.events()).containsExactly(new TrainingEvent.Failed(folder.resolve("run")
                + " already holds a run. Choose another folder, or delete this one first."));
        assertThat(Files.exists(folder.resolve("run/events.jsonl"))).isFalse();
    }
}
