package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDigestTest {

    @TempDir
    private Path folder;
    private RunFolder run;

    @BeforeEach
    void setUp() throws Exception {
        run = RunFolder.create(folder, Samples.job(Samples.TINY, 3));
    }

    private void tell(TrainingEvent... events) throws Exception {
        for (TrainingEvent event : events) {
            run.append(event);
        }
    }

    @Test
    void a_run_s_last_and_best_accuracy_its_epochs_and_its_end_are_told() throws Exception {
        tell(Samples.started(3, 10), Samples.epoch(0, 0.5), Samples.epoch(1, 0.9), Samples.epoch(2, 0.75), new TrainingEvent.Stopped(30, "ab", 4));

        RunDigest digest = RunDigest.of(folder);

        assertThat(digest.figures()).containsEntry(RunDigest.LAST, 0.75).containsEntry(RunDigest.BEST, 0.9).hasSize(2);
        assertThat(digest.epochs()).isEqualTo(3);
        assertThat(digest.seconds()).hasValue(3.5);
        assertThat(digest.outcome()).isEqualTo(RunOutcome.STOPPED);
    }

    @Test
    void of_a_run_that_has_ended_the_journal_is_not_read() throws Exception {
        tell(Samples.started(3, 10), Samples.epoch(0, 0.5), new TrainingEvent.Failed("The light went out."));
        Files.writeString(folder.resolve("events.jsonl"), "nonsense\n");

        assertThat(RunDigest.of(folder).outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(RunDigest.of(folder).figures()).containsEntry(RunDigest.LAST, 0.5);
    }

    @Test
    void figures_that_are_damaged_give_way_to_the_journal() throws Exception {
        tell(Samples.started(3, 10), Samples.epoch(0, 0.5), new TrainingEvent.Finished("ab", 1));
        Files.writeString(folder.resolve("figures.json"), "{");

        assertThat(RunDigest.of(folder).outcome()).isEqualTo(RunOutcome.FINISHED);
    }

    @Test
    void without_an_end_it_runs_where_somebody_has_its_lock_and_else_it_broke_off() throws Exception {
        tell(Samples.started(3, 10), Samples.batches());
        assertThat(RunDigest.of(folder).outcome()).isEqualTo(RunOutcome.BROKEN_OFF);
        try (RunLock lock = RunLock.take(folder)) {
            assertThat(RunDigest.of(folder).outcome()).isEqualTo(RunOutcome.RUNNING);
        }
    }

    @Test
    void a_star_and_a_note_stay_with_the_run() throws Exception {
        assertThat(RunDigest.of(folder).mark()).isEqualTo(RunMark.NONE);
        run.mark(new RunMark(true, "Smoother."));
        assertThat(RunDigest.of(folder).mark()).isEqualTo(new RunMark(true, "Smoother."));
    }
}
