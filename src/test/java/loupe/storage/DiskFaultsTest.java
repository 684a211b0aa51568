package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.network.Parameters;
import loupe.training.TrainerState;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full at any write, the first to the last of a whole run, leaves what was there before as it was. */
class DiskFaultsTest {

    private static final List<TrainingEvent> TOLD = List.of(Samples.started(2, 10), batches(0), checkpoint(0, 10),
            Samples.epoch(0, 0.5), batches(1), checkpoint(1, 20), Samples.epoch(1, 0.75), new TrainingEvent.Finished("ab12", 2));

    @TempDir
    private Path home;
    private final FaultyDisk disk = new FaultyDisk();

    private static TrainingEvent.BatchesDone batches(int epoch) {
        return new TrainingEvent.BatchesDone(epoch, 1, Collections.nCopies(10, new TrainingEvent.Batch(1, 0.5f)), epoch + 1);
    }

    private static TrainingEvent.CheckpointSaved checkpoint(int epoch, long step) {
        return new TrainingEvent.CheckpointSaved(epoch, step, Checkpoints.file(step));
    }

    /** What reached the disk before it was full. */
    private final class Attempt {

        private final Path folder;
        private final List<TrainingEvent> told = new ArrayList<>();
        private long kept;

        Attempt(Path folder) {
            this.folder = folder;
        }

        /** Returns whether everything was written. */
        boolean write() throws BadInputException {
            try {
                RunFolder run = RunFolder.create(folder, Samples.job(Samples.TINY, 2));
                for (TrainingEvent event : TOLD) {
                    if (event instanceof TrainingEvent.CheckpointSaved saved) {
                        keep(run, saved.step());
                    }
                    run.append(event);
                    told.add(event);
                }
                run.mark(new RunMark(true, "whole"));
                return true;
            } catch (IOException full) {
                assertThat(full).hasMessageContaining("No space left on device");
                return false;
            }
        }

        private void keep(RunFolder run, long step) throws IOException {
            run.checkpoints().saveWeights(step, Samples.weights(step));
            run.checkpoints().saveState(new TrainerState(step, 10, 5, 1, new Parameters(List.of())));
            run.checkpoints().saveNewest(Samples.weights(step));
            kept = step;
        }
    }

    @Test
    void whatever_write_of_a_run_fails_what_was_written_before_is_whole_and_the_run_goes_on() throws Exception {
        boolean whole = false;
        int faults = 0;
        while (!whole) {
            Path folder = home.resolve("run-" + faults);
            Attempt attempt = new Attempt(disk.at(folder));
            disk.fillAfter(faults);
            whole = attempt.write();
            disk.free();
            if (RunFolder.isRun(folder)) {
                check(RunFolder.open(folder), attempt, "fault at write " + (faults + 1));
                goOn(RunFolder.open(folder));
            } else {
                assertThat(attempt.told).isEmpty();
            }
            faults++;
        }
        assertThat(faults).isGreaterThan(60);
    }

    private static void check(RunFolder run, Attempt attempt, String when) throws Exception {
        List<TrainingEvent> found = run.events();
        assertThat(found).as(when).isEqualTo(TOLD.subList(0, found.size())).startsWith(attempt.told.toArray(TrainingEvent[]::new));
        for (long step : run.checkpoints().steps()) {
            assertThat(run.checkpoints().weights(step).sha256()).as(when).isEqualTo(Samples.weights(step).sha256());
        }
        long newest = run.checkpoints().newestWhole(Samples.TINY, damaged -> assertThat(damaged).as(when).isEmpty())
                .map(checkpoint -> checkpoint.state().step()).orElse(0L);
        assertThat(newest).as(when).isGreaterThanOrEqualTo(attempt.kept);
        Optional<Parameters> followed = run.checkpoints().newest();
        followed.ifPresent(weights -> assertThat(weights.arrays()).as(when).hasSize(2));
        assertThat(RunDigest.of(run.path()).outcome()).as(when)
                .isEqualTo(found.equals(TOLD) ? RunOutcome.FINISHED : RunOutcome.BROKEN_OFF);
    }

    /** To its end, with nothing but what a run has left over. */
    private static void goOn(RunFolder run) throws Exception {
        run.goOn(Resumption.of(run));
        int known = run.events().size();
        for (TrainingEvent event : TOLD.subList(known, TOLD.size())) {
            run.append(event);
        }
        assertThat(run.events()).isEqualTo(TOLD);
        try (Stream<Path> files = Files.walk(run.path())) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void a_resumption_that_finds_the_disk_full_changes_nothing_that_counts() throws Exception {
        Path folder = home.resolve("run");
        new Attempt(folder).write();
        Files.delete(folder.resolve("checkpoints/000020.state.safetensors"));
        Resumption before = Resumption.of(RunFolder.open(folder));
        boolean whole = false;
        for (int faults = 0; !whole; faults++) {
            disk.fillAfter(faults);
            whole = goesOn(RunFolder.open(disk.at(folder)));
            disk.free();
            assertThat(Resumption.of(RunFolder.open(folder))).isEqualTo(before);
        }
        assertThat(RunFolder.open(folder).events()).isEqualTo(TOLD.subList(0, 3));
    }

    private static boolean goesOn(RunFolder run) throws BadInputException {
        try {
            run.goOn(Resumption.of(run));
            return true;
        } catch (IOException full) {
            return false;
        }
    }
}
