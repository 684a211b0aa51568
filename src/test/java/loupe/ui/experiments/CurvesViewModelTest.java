package loupe.ui.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import loupe.network.NetworkText;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.LayerMove;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import loupe.training.TrainingEvent.Batch;
import loupe.training.TrainingJob;
import loupe.ui.common.Threads;
import loupe.ui.common.chart.ChartAxis;
import loupe.ui.common.chart.ChartLine;
import org.junit.jupiter.api.Test;

class CurvesViewModelTest {

    private static final TrainingJob JOB = new TrainingJob(NetworkText.parse("tiny", "flatten | dense 10"), new DataRef("mnist", "/mnist", "ab12"),
            new Hyperparameters(2, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.STEP), 1, new Placement(EngineName.MXNET, Device.CPU, 1));

    private final CurvesViewModel model = new CurvesViewModel(new Threads(Runnable::run, Runnable::run, refresh -> refresh::run));

    private static Course course(String name, double secondLoss, double secondTraining) {
        return Course.of(name, List.of(new TrainingEvent.Started(JOB, 2, 7850, "00", "none"),
                new TrainingEvent.BatchesDone(0, 1, List.of(new Batch(2, 0.25f), new Batch(1, 0.5f)), 4),
                new TrainingEvent.LayersMoved(2, List.of(new LayerMove("1 dense 10", 0.5, 0.25)), 4),
                new TrainingEvent.EpochDone(0, 1.5, 0.375, 0.5, 0.75, 5),
                new TrainingEvent.BatchesDone(1, 1, List.of(new Batch(0.75f, 0.5f)), 6),
                new TrainingEvent.BatchesDone(1, 2, List.of(new Batch(Float.NaN, 0.75f)), 8),
                new TrainingEvent.EpochDone(1, secondTraining, 0.625, secondLoss, 0.7, 9)));
    }

    @Test
    void one_quantity_is_drawn_by_epochs_batches_seconds_or_multiply_adds() {
        model.show(List.of(course("a", 0.4, 1)));

        assertThat(xs()).containsExactly(1, 2);
        model.axis().set(ChartAxis.BATCHES);
        assertThat(xs()).containsExactly(2, 4);
        model.axis().set(ChartAxis.SECONDS);
        assertThat(xs()).containsExactly(5, 9);
        model.axis().set(ChartAxis.MULTIPLY_ADDS);
        assertThat(xs()).containsExactly(2 * 100 * 7840 / 1e9, 4 * 100 * 7840 / 1e9);
    }

    private double[] xs() {
        return model.accuracy().lines().getFirst().points().xs();
    }

    @Test
    void each_batch_is_drawn_too_where_that_is_wanted_with_its_mean_over_it() {
        model.training().set(true);
        model.show(List.of(course("a", 0.4, 1)));

        List<ChartLine> lines = model.loss().lines();
        assertThat(lines).extracting(ChartLine::kind).containsExactly(ChartLine.Kind.POINTS, ChartLine.Kind.RAW, ChartLine.Kind.SMOOTHED);
        assertThat(lines).extracting(ChartLine::name).containsExactly("a", "a", "a, training");
        assertThat(lines.get(1).points().xs()).containsExactly(0.5, 1, 1.5);
        assertThat(lines.get(1).points().ys()).containsExactly(2, 1, 0.75);
        assertThat(lines.get(2).points().ys()).containsExactly(2, 1.5, 1.25);
        model.axis().set(ChartAxis.SECONDS);
        assertThat(model.loss().lines().get(1).points().xs()).containsExactly(2, 4, 6);
    }

    @Test
    void the_learning_rate_and_the_layers_of_the_first_run_that_told_of_them_are_drawn() {
        model.show(List.of(Course.of("old", List.of()), course("a", 0.4, 1)));

        assertThat(model.rate().lines().get(1).points().ys()).containsExactly(0.1, 0.1, 0.010000000000000002, 0.001);
        assertThat(model.gradient().lines()).extracting(ChartLine::name).containsExactly("1 dense 10");
        assertThat(model.update().lines().getFirst().points().ys()).containsExactly(0.25);
        assertThat(model.layered().get()).startsWith("Of a, each 50th batch. The gradient is that of the batch's mean loss");
        model.show(List.of());
        assertThat(model.layered().get()).startsWith("Choose a run of a network with 50 batches or more.");
    }

    @Test
    void the_best_epoch_is_said_and_over_fitting_only_where_one_loss_rises_and_the_other_falls() {
        model.show(List.of(course("a", 0.4, 1)));
        assertThat(model.words().get()).isEqualTo("a: best after epoch 1 (75.00 % right).");
        model.show(List.of(course("a", 0.6, 2)));
        assertThat(model.words().get()).isEqualTo("a: best after epoch 1 (75.00 % right).");
        model.show(List.of(course("a", 0.52, 1)));
        assertThat(model.words().get()).as("so little may be chance").isEqualTo("a: best after epoch 1 (75.00 % right).");
        model.show(List.of(course("a", 0.6, 1)));
        assertThat(model.words().get()).isEqualTo("a: best after epoch 1 (75.00 % right). Since epoch 1 the validation loss rose from 0.5000 to "
                + "0.6000 while the training loss fell from 1.5000 to 1.0000: it over-fits.");
    }

    @Test
    void of_every_run_that_is_drawn_it_is_said_how_it_went() {
        List<Course> runs = IntStream.rangeClosed(1, 21).mapToObj(i -> course("run " + i, 0.4, 1)).toList();

        model.show(runs);

        assertThat(model.words().get().lines()).hasSize(20).first().isEqualTo("run 1: best after epoch 1 (75.00 % right).");
        assertThat(model.words().get()).endsWith("run 20: best after epoch 1 (75.00 % right).");
    }

    @Test
    void a_loss_that_ran_away_is_remarked_beside_the_best_epoch() {
        model.show(List.of(course("a", 1.2e20, 1e19)));

        assertThat(model.words().get()).startsWith("a: best after epoch 1 (75.00 % right). The loss has run away: after epoch 2 it is 1.2e20 on the");
    }
}
