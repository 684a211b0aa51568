package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import loupe.network.NetworkText;
import loupe.network.Parameters;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.RunControl;
import loupe.training.Schedule;
import loupe.training.TrainerState;
import loupe.training.LayerMove;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.Test;

final class RunawayTest {

    private static final TrainingJob JOB = new TrainingJob(NetworkText.parse("some", "flatten | dense 512 relu | residual(dense 512) | dense 10"),
            new DataRef("toy", "", ""), new Hyperparameters(5, 10, 0.03, 0, 0, Optimizer.SGD, Schedule.CONSTANT), 1,
            new Placement(EngineName.PYTORCH, Device.CPU, 1));
    private static final Runaway.Kept KEPT = new Runaway.Kept(weights(1), new TrainerState(4, 0, 0, new Parameters(List.of())));

    private final List<String> asked = new ArrayList<>();
    private final List<Double> rates = new ArrayList<>();

    private static Parameters weights(float value) {
        return new Parameters(List.of(new Parameters.Array("1.weight", List.of(1), new float[] {value})));
    }

    /** Its layers give what it is told; its weights are no numbers after the step numbered {@code breaking}. */
    private final class Prepared implements Learner {

        private final float[] sizes;
        private final int breaking;
        private float weight = 1;

        Prepared(int breaking, float... sizes) {
            this.breaking = breaking;
            this.sizes = sizes;
        }

        @Override
        public void beginEpoch(int epoch, int[] order) {
            asked.add("epoch " + epoch);
        }

        @Override
        public void step(int batch, double rate) {
            asked.add("step " + batch);
            rates.add(rate);
            weight = batch == breaking ? Float.NaN : weight;
        }

        @Override
        public List<LayerMove> measuredStep(int batch, double rate) {
            step(batch, rate);
            return List.of();
        }

        @Override
        public List<TrainingEvent.Batch> outcomes() {
            return List.of();
        }

        @Override
        public Score validate(Answers answers) {
            return Score.NONE;
        }

        @Override
        public Parameters parameters() {
            return weights(weight);
        }

        @Override
        public Parameters optimizerState() {
            return new Parameters(List.of());
        }

        @Override
        public void restore(TrainerState state) {
            asked.add("after " + state.step());
        }

        @Override
        public float[] layerSizes(int batch) {
            asked.add("look at " + batch);
            return sizes;
        }

        @Override
        public void close() {
            asked.add("close");
        }
    }

    private String sentence(Learner again, int epoch, int batch, RunControl control) {
        return new Runaway(JOB, 50, kept -> again, control).sentence(new LossFault(epoch, batch), KEPT);
    }

    @Test
    void the_batches_since_the_last_kept_weights_are_run_again_and_the_largest_layer_is_named() {
        String sentence = sentence(new Prepared(-1, 1, 7, 3e5f, 3.14e38f, 20, 1), 1, 3, RunControl.NONE);

        assertThat(sentence).isEqualTo("The loss is no longer a number (epoch 1, batch 3): what layer 4.1 (dense 512) gives has grown to 3.1e38."
                + " Try a smaller learning rate, for example 0.003.");
        assertThat(asked).containsExactly("after 4", "epoch 1", "step 4", "step 0", "step 1", "close",
                "after 4", "epoch 1", "step 4", "step 0", "step 1", "look at 2", "close");
    }

    @Test
    void the_batches_are_run_again_with_the_rates_that_they_had_in_a_run_of_one_and_a_half_epochs() {
        Hyperparameters settings = new Hyperparameters(1.5, 10, 0.03, 0, 0, Optimizer.SGD, Schedule.COSINE);
        TrainingJob job = new TrainingJob(JOB.network(), JOB.data(), settings, 1, JOB.where());

        new Runaway(job, 40, kept -> new Prepared(-1, 1, 2, 3, 4, 5, 6), RunControl.NONE).sentence(new LossFault(1, 2), KEPT);

        double fifth = 0.03 * Schedule.COSINE.factor(4, 6);
        assertThat(rates).containsExactly(fifth, fifth);
    }

    @Test
    void of_those_that_are_no_numbers_the_first_is_named() {
        String sentence = sentence(new Prepared(-1, 1, Float.POSITIVE_INFINITY, 5, 5, Float.POSITIVE_INFINITY, 1), 1, 1, RunControl.NONE);

        assertThat(sentence).isEqualTo("The loss is no longer a number (epoch 1, batch 1): what layer 2 (dense 512) gives has grown beyond 3.4e38."
                + " Try a smaller learning rate, for example 0.003.");
    }

    @Test
    void where_the_weights_are_no_numbers_before_that_batch_the_step_that_made_them_so_tells() {
        sentence(new Prepared(1, 1, 2, 3, 4, 5, 6), 1, 5, RunControl.NONE);

        assertThat(asked).containsExactly("after 4", "epoch 1", "step 4", "step 0", "step 1", "close",
                "after 4", "epoch 1", "step 4", "step 0", "look at 1", "close");
    }

    @Test
    void an_epoch_s_last_step_may_have_done_it() {
        sentence(new Prepared(4, 1, 2, 3, 4, 5, 6), 0, 6, RunControl.NONE);

        assertThat(asked).containsExactly("after 4", "epoch 0", "step 4", "close", "after 4", "epoch 0", "look at 4", "close");
    }

    @Test
    void a_learner_who_stops_does_not_wait_for_the_search() {
        RunControl stopping = new RunControl() {
            @Override
            public boolean stopRequested() {
                return true;
            }

            @Override
            public void waitWhilePaused() {}
        };

        assertThat(sentence(new Prepared(-1), 1, 3, stopping))
                .isEqualTo("The loss is no longer a number (epoch 1, batch 3). Try a smaller learning rate, for example 0.003.");
    }

    @Test
    void the_size_of_numbers_is_their_largest_without_its_sign() {
        assertThat(Runaway.size(new float[] {1, -3, 2})).isEqualTo(3);
        assertThat(Runaway.size(new float[] {1, Float.NaN})).isInfinite();
        assertThat(Runaway.size(new float[] {Float.NEGATIVE_INFINITY})).isInfinite();
        assertThat(Runaway.size(new float[0])).isZero();
    }
}
