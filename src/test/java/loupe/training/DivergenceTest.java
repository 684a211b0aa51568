package loupe.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loupe.network.Presets;
import org.junit.jupiter.api.Test;

class DivergenceTest {

    private static final TrainingJob JOB = new TrainingJob(Presets.MLP, new DataRef("digits", "/data/digits", "ab"),
            new Hyperparameters(1, 100, 3, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), 1, new Placement(EngineName.MXNET, Device.CPU, 1));

    private static TrainingEvent.EpochDone epoch(int number, double trainingLoss, double loss, double accuracy) {
        return new TrainingEvent.EpochDone(number, trainingLoss, accuracy, loss, accuracy, number + 1);
    }

    @Test
    void a_network_that_ran_away_and_ends_at_chance_is_told_in_words() {
        assertThat(Divergence.remark(JOB, List.of(epoch(0, 32848.6, 2.35, 0.1)))).contains("The loss has run away: over the batches of epoch 1 its mean"
                + " is 3.3e4, and after epoch 1 10.0 % of the validation pictures are right, with a loss of 2.350, where a network that gives each of the"
                + " 10 classes the same probability has 2.303. Try a smaller learning rate, for example 0.1.");
    }

    @Test
    void it_may_have_run_away_many_epochs_before_its_end() {
        assertThat(Divergence.remark(JOB, List.of(epoch(0, 5.5, 2.4, 0.1), epoch(1, 2.31, 2.31, 0.1), epoch(2, 2.3, 2.302, 0.1135))).orElseThrow())
                .startsWith("The loss has run away: over the batches of epoch 1 its mean is 5.500, and after epoch 3 11.4 % of the validation pictures");
    }

    @Test
    void a_loss_that_is_still_far_beyond_is_told_whatever_is_right() {
        assertThat(Divergence.remark(JOB, List.of(epoch(0, 2, 1.24e20, 0.4)))).contains("The loss has run away: after epoch 1 it is 1.2e20 on the"
                + " validation pictures, where a network that gives each of the 10 classes the same probability has 2.303. Try a smaller learning rate,"
                + " for example 0.1.");
        assertThat(Divergence.remark(JOB, List.of(epoch(0, 2, Double.POSITIVE_INFINITY, 0.1))).orElseThrow())
                .startsWith("The loss has run away: after epoch 1 it is too large to be counted on the validation pictures,");
    }

    @Test
    void nothing_is_remarked_of_what_came_back_or_learned_little_or_over_fits() {
        assertThat(Divergence.remark(JOB, List.of())).isEmpty();
        assertThat(Divergence.remark(JOB, List.of(epoch(0, 32848.6, 2.35, 0.1), epoch(1, 0.5, 0.4, 0.9)))).isEmpty();
        assertThat(Divergence.remark(JOB, List.of(epoch(0, 2.31, 2.303, 0.1)))).isEmpty();
        assertThat(Divergence.remark(JOB, List.of(epoch(0, 0.001, 6.5, 0.6)))).isEmpty();
    }

    @Test
    void the_rate_to_try_is_a_tenth_or_the_recipes_where_that_is_smaller() {
        assertThat(Divergence.smallerRate(JOB)).isEqualTo("0.1");
        assertThat(Divergence.smallerRate(JOB.with(new Hyperparameters(1, 100, 0.5, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT)))).isEqualTo("0.05");
    }
}
