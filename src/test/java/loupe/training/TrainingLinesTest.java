package loupe.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.network.Presets;
import org.junit.jupiter.api.Test;

class TrainingLinesTest {

    private static final TrainingEvent STARTED = new TrainingEvent.Started(
            new TrainingJob(Presets.MLP, new DataRef("mnist", "/data", "00"), Recipes.of(Presets.MLP, "mnist"), 1,
                    new Placement(EngineName.MXNET, Device.CPU, 1)), 600, 109_386, "ab", "MXNet");

    private static TrainingEvent batches(int epoch, int first, int count, float accuracy, double seconds) {
        return new TrainingEvent.BatchesDone(epoch, first,
                Collections.nCopies(count, new TrainingEvent.Batch(1, accuracy)), seconds);
    }

    private static List<String> lines(int interval, TrainingEvent... events) {
        TrainingLines lines = new TrainingLines(interval);
        List<String> all = new ArrayList<>(lines.of(STARTED));
        for (TrainingEvent event : events) {
            all.addAll(lines.of(event));
        }
        return all;
    }

    @Test
    void every_hundredth_batch_has_its_line_with_the_running_accuracy_and_the_speed_since_the_line_before() {
        assertThat(lines(100, batches(0, 1, 100, 0.5f, 1), batches(0, 101, 100, 1f, 3))).containsExactly(
                "[Epoch 0 Batch 100] Training: accuracy=0.500000, 10000.00 samples/s",
                "[Epoch 0 Batch 200] Training: accuracy=0.750000, 5000.00 samples/s");
    }

    @Test
    void a_line_belongs_to_a_batch_number_however_the_batches_were_bundled() {
        assertThat(lines(100, batches(0, 1, 30, 1f, 0.3), batches(0, 31, 170, 1f, 2))).containsExactly(
                "[Epoch 0 Batch 100] Training: accuracy=1.000000, 10000.00 samples/s",
                "[Epoch 0 Batch 200] Training: accuracy=1.000000, 10000.00 samples/s");
    }

    @Test
    void the_running_accuracy_starts_anew_with_each_epoch_and_the_time_of_the_validation_does_not_count() {
        assertThat(lines(100, batches(0, 1, 100, 0.5f, 1),
                new TrainingEvent.EpochDone(0, 1, 0.5, 1, 0.25, 5), batches(1, 1, 100, 1f, 6))).containsExactly(
                "[Epoch 0 Batch 100] Training: accuracy=0.500000, 10000.00 samples/s",
                "[Epoch 0] Training: accuracy=0.500000",
                "[Epoch 0] Validation: accuracy=0.250000",
                "[Epoch 1 Batch 100] Training: accuracy=1.000000, 10000.00 samples/s");
    }

    @Test
    void an_interval_of_zero_leaves_the_batches_out() {
        assertThat(lines(0, batches(0, 1, 600, 1f, 1))).isEmpty();
    }

    @Test
    void the_end_names_the_hash_of_the_parameters() {
        assertThat(lines(100, new TrainingEvent.Finished("abc", 1))).containsExactly("parameters sha256=abc");
        assertThat(lines(100, new TrainingEvent.Stopped(7, "abc", 1))).containsExactly("parameters sha256=abc");
    }

    @Test
    void a_recommenders_figures_stand_on_one_line_by_their_names() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("training rmse", 0.9);
        figures.put("rmse", 0.95);

        assertThat(new TrainingLines(100).of(new TrainingEvent.Measured(3, figures, 1)))
                .containsExactly("[Epoch 3] training rmse=0.900000, rmse=0.950000");
    }

    @Test
    void tried_on_a_cut_of_the_training_pictures_the_loss_is_told_too_because_a_tuning_may_look_for_it() {
        TrainingEvent.Started onCut = new TrainingEvent.Started(((TrainingEvent.Started) STARTED).job().with(new Validation.Cut(100, 1)), 600, 109_386, "ab", "MXNet");
        TrainingLines lines = new TrainingLines(0);
        lines.of(onCut);

        assertThat(lines.of(new TrainingEvent.EpochDone(2, 1, 0.5, 0.75, 0.25, 5))).containsExactly("[Epoch 2] Training: accuracy=0.500000",
                "[Epoch 2] Validation: accuracy=0.250000", "[Epoch 2] Validation: loss=0.750000");
    }
}
