package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import loupe.network.InitialWeights;
import loupe.network.Parameters;
import loupe.storage.RunFolder;
import loupe.storage.RunLock;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DepartureTest {

    private static final String TRY = " Try again, or choose the other engine.";

    @TempDir
    private Path home;
    private RunFolder run;
    private Parameters weights;
    private Departure departure;

    @BeforeEach
    void a_run_without_an_end() throws Exception {
        run = RunFolder.create(home.resolve("run"), Jobs.on(home, Jobs.ONE_THREAD));
        weights = InitialWeights.of(run.networkJob().network(), 3);
        departure = new Departure(run);
    }

    @Test
    void an_end_in_the_journal_counts_whatever_the_exit_code_says() throws Exception {
        run.append(new TrainingEvent.Finished("ab", 1));

        assertThat(departure.died(137, true, 5)).isEqualTo(new TrainingEvent.Finished("ab", 1));
        assertThat(run.events()).containsExactly(new TrainingEvent.Finished("ab", 1));
    }

    @Test
    void a_process_that_died_by_itself_failed_and_the_sentence_is_kept() throws Exception {
        TrainingEvent.Ended end = departure.died(134, false, 5);

        assertThat(end).isEqualTo(new TrainingEvent.Failed("The training process ended without a result (exit code 134). What it had"
                + " saved is in " + run.path() + "; its log is " + run.log()
                + ". Resume it, or choose the other engine."));
        assertThat(run.events()).containsExactly(end);
    }

    @Test
    void a_process_that_was_killed_to_stop_it_left_its_newest_checkpoint() throws Exception {
        run.checkpoints().saveWeights(2, InitialWeights.of(run.networkJob().network(), 2));
        run.checkpoints().saveWeights(10, weights);

        TrainingEvent.Ended end = departure.died(137, true, 1.5);

        assertThat(end).isEqualTo(new TrainingEvent.Stopped(10, weights.sha256(), 1.5));
        assertThat(run.ended()).contains(end);
    }

    @Test
    void what_was_stopped_before_its_first_checkpoint_learned_nothing() {
        assertThat(departure.died(137, true, 0)).isEqualTo(new TrainingEvent.Failed(
                "The training was stopped before it had saved anything. Its log is " + run.log() + "."));
    }

    @Test
    void a_newest_checkpoint_that_is_damaged_is_named() throws Exception {
        Path file = run.path().resolve("checkpoints/000010.safetensors");
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[3]);

        assertThat(departure.died(137, true, 0)).isEqualTo(new TrainingEvent.Failed("The training was stopped and what it had saved "
                + "cannot be read: " + file + " is cut short or no safetensors file: it has 3 bytes, too few for its header."));
    }

    @Test
    void a_damaged_journal_does_not_hide_that_the_process_died() throws Exception {
        Files.writeString(run.path().resolve("events.jsonl"), "nonsense\n");

        assertThat(departure.died(1, false, 0)).isInstanceOf(TrainingEvent.Failed.class);
    }

    @Test
    void a_run_s_folder_that_is_gone_does_not_hide_that_the_process_died() throws Exception {
        Files.delete(run.path().resolve("job.json"));
        Files.delete(run.path().resolve("network.json"));
        Files.delete(run.path().resolve(".lock"));
        Files.delete(run.path());

        assertThat(departure.died(1, false, 0)).isInstanceOf(TrainingEvent.Failed.class);
    }

    @Test
    void how_it_ended_before_it_went_on_is_no_end_of_what_died_since() throws Exception {
        TrainingEvent before = new TrainingEvent.Stopped(3, "ab12", 1);
        run.append(before);

        assertThat(new Departure(run).died(137, false, 0)).isEqualTo(new TrainingEvent.Failed("The training process ended without a "
                + "result (exit code 137). What it had saved is in " + run.path() + "; its log is " + run.log()
                + ". Resume it, or choose the other engine."));
    }

    @Test
    void the_journal_of_one_who_went_on_meanwhile_is_left_alone() throws Exception {
        try (RunLock lock = RunLock.take(run.path())) {
            assertThat(departure.died(137, false, 0)).isInstanceOf(TrainingEvent.Failed.class);
        }
        assertThat(run.events()).isEmpty();
    }

    @Test
    void each_other_way_to_go_has_its_sentence() throws Exception {
        assertThat(departure.neverReported(Duration.ofSeconds(30))).isEqualTo(new TrainingEvent.Failed(
                "The training process did not report within 30 seconds and was ended. Its log is " + run.log() + "." + TRY));
        assertThat(departure.neverStarted(new IOException("error=12, Cannot allocate memory"))).isEqualTo(new TrainingEvent.Failed(
                "The training process could not be started (error=12, Cannot allocate memory). Is there enough memory?"));
        assertThat(departure.garbage("x".repeat(61))).isEqualTo(new TrainingEvent.Failed("The training process said what is no event "
                + "(\"" + "x".repeat(60) + "…\") and was ended. What it had saved is in " + run.path() + "; its log is " + run.log()
                + "." + TRY));
        assertThat(departure.garbage("x".repeat(60))).extracting(Object::toString).asString().contains("(\"" + "x".repeat(60) + "\")");
        assertThat(run.events()).hasSize(4);
    }
}
