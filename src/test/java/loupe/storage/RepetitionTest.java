package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepetitionTest {

    @TempDir
    private Path folder;

    private RunFolder run(String name, TrainingJob job, TrainingEvent... events) throws Exception {
        RunFolder run = RunFolder.create(folder.resolve(name), job);
        for (TrainingEvent event : events) {
            run.append(event);
        }
        return run;
    }

    private static TrainingEvent.Started started(TrainingJob job, String initial, String engine) {
        return new TrainingEvent.Started(job, 2, 15, initial, engine);
    }

    private static TrainingEvent.BatchesDone batches(float second) {
        return new TrainingEvent.BatchesDone(0, 1, List.of(new TrainingEvent.Batch(2.5f, 0), new TrainingEvent.Batch(second, 0.5f)), 1);
    }

    private static TrainingJob job(int threads, Device device) {
        TrainingJob job = Samples.job(Samples.TINY, 1);
        return new TrainingJob(job.network(), job.data(), job.settings(), job.seed(), new Placement(EngineName.PYTORCH, device, threads));
    }

    @Test
    void the_same_figures_and_the_same_weights_are_said_to_be_the_same() throws Exception {
        TrainingJob job = Samples.job(Samples.TINY, 1);
        RunFolder first = run("first", job, started(job, "00", "E 1"), batches(2), new TrainingEvent.Finished("abcdef0123456789", 1));
        RunFolder again = run("again", job, started(job, "00", "E 1"), batches(2), new TrainingEvent.Finished("abcdef0123456789", 9));

        assertThat(Repetition.of(first, again)).contains(new Repetition(true,
                "The same as in first, bit for bit: every figure, and the weights at the end (abcdef012345)."));
    }

    @Test
    void a_run_that_is_not_at_its_end_is_compared_as_far_as_it_went() throws Exception {
        TrainingJob job = Samples.job(Samples.TINY, 1);
        RunFolder first = run("first", job, started(job, "00", "E 1"), batches(2), new TrainingEvent.Finished("ab", 1));
        RunFolder again = run("again", job, started(job, "00", "E 1"), batches(2));
        RunFolder silent = run("silent", job);

        assertThat(Repetition.of(first, again)).contains(new Repetition(true,
                "The same as in first, bit for bit, as far as both went: to batch 2 of epoch 1."));
        assertThat(Repetition.of(first, silent)).contains(new Repetition(false,
                "One of the two runs has told nothing yet that could be compared."));
    }

    @Test
    void where_they_part_is_said_with_every_reason_that_is_recorded() throws Exception {
        TrainingJob job = job(2, Device.CPU);
        RunFolder first = run("first", job, started(job, "00", "E 1"), batches(2));
        RunFolder again = run("again", job, started(job, "11", "E 2"), batches(Math.nextUp(2f)));

        assertThat(Repetition.of(first, again)).contains(new Repetition(false, "Not the same as in first: they part at batch 2 of epoch 1. "
                + "They did not start from the same numbers (00 and 11). One was computed by E 1, the other by E 2. With 2 threads sums "
                + "need not be added in the same order each time; with 1 thread they are."));
    }

    @Test
    void on_a_gpu_the_number_of_threads_explains_nothing() throws Exception {
        TrainingJob job = job(2, Device.GPU);
        RunFolder first = run("first", job, started(job, "00", "E 1"), batches(2));
        RunFolder again = run("again", job, started(job, "00", "E 1"), batches(Math.nextUp(2f)));

        assertThat(Repetition.of(first, again)).contains(new Repetition(false, "Not the same as in first: they part at batch 2 of epoch 1. "
                + "A GPU need not add numbers in the same order each time."));
    }

    @Test
    void other_weights_at_the_end_are_a_difference_too_and_what_is_not_recorded_is_not_guessed() throws Exception {
        TrainingJob job = Samples.job(Samples.TINY, 1);
        RunFolder first = run("first", job, started(job, "00", "E 1"), batches(2), new TrainingEvent.Finished("ab", 1));
        RunFolder again = run("again", job, started(job, "00", "E 1"), batches(2), new TrainingEvent.Finished("cd", 1));

        assertThat(Repetition.of(first, again)).contains(new Repetition(false, "Not the same as in first: every figure is the same and the "
                + "weights at the end are not. Nothing that a run records explains it."));
    }

    @Test
    void runs_of_different_jobs_are_not_compared() throws Exception {
        assertThat(Repetition.of(run("first", Samples.job(Samples.TINY, 1)), run("other", Samples.job(Samples.TINY, 2)))).isEmpty();
    }
}
