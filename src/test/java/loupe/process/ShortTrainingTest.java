package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loupe.network.Presets;
import loupe.training.Recipes;
import loupe.training.Trainer;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShortTrainingTest {

    private static final TrainingEvent A_BATCH = new TrainingEvent.BatchesDone(0, 1, List.of(new TrainingEvent.Batch(1, 0)), 0);

    @TempDir
    private Path data;
    private final List<TrainingJob> jobs = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final List<Integer> reports = new ArrayList<>();

    @Test
    void the_labs_networks_are_trained_on_the_data_until_they_have_told_three_times() {
        Trainer trainer = (job, folder, events, control) -> {
            int told = 0;
            assertThat(folder.resolve("job.json")).exists();
            while (!control.stopRequested()) {
                events.accept(A_BATCH);
                told++;
            }
            jobs.add((TrainingJob) job);
            folders.add(folder);
            reports.add(told);
            events.accept(new TrainingEvent.Stopped(told, "ab", 0));
        };

        new ShortTraining(trainer).warm(Jobs.ONE_THREAD, data);

        assertThat(jobs).extracting(TrainingJob::network).containsExactlyElementsOf(Presets.labs());
        assertThat(jobs).allSatisfy(job -> {
            assertThat(job.where()).isEqualTo(Jobs.ONE_THREAD);
            assertThat(job.data().folder()).isEqualTo(data.toString());
            assertThat(job.settings()).isEqualTo(Recipes.of(job.network(), "mnist"));
        });
        assertThat(reports).containsExactly(3, 3);
        assertThat(folders).noneMatch(Files::exists).noneMatch(folder -> Files.exists(folder.getParent()));
    }

    @Test
    void a_training_that_fails_is_no_hindrance_and_nothing_stays_of_it() {
        new ShortTraining((job, folder, events, control) -> {
            folders.add(folder);
            events.accept(new TrainingEvent.Failed("There is no data."));
        }).warm(Jobs.ONE_THREAD, data);

        assertThat(folders).hasSize(2).noneMatch(folder -> Files.exists(folder.getParent()));
    }

    @Test
    void a_fault_of_the_trainer_leaves_nothing_behind_either() {
        Trainer trainer = (job, folder, events, control) -> {
            folders.add(folder);
            throw new IllegalStateException("native");
        };

        assertThat(catchThrowable(() -> new ShortTraining(trainer).warm(Jobs.ONE_THREAD, data)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(folders.getFirst().getParent()).doesNotExist();
    }
}
