package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import loupe.data.ImageSet;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Parameters;
import loupe.training.BatchOrder;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.LayerMove;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.Schedule;
import loupe.training.TrainingJob;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class MeasuredStepTest {

    private static final ImageSet SET = ToyPictures.set(200, 30);
    private static final NetworkSpec DENSE = NetworkText.parse("dense", "flatten | dense 16 relu | dense 10");
    private static final NetworkSpec RICH = NetworkText.parse("rich", "conv 6@5 | batchnorm | relu | dropout 0.25 | maxpool 2 "
            + "| residual(conv 6@3 pad 1 | batchnorm) | flatten | frozen(dense 12) | layernorm | dropout 0.5 | dense 10");
    private static final NetworkSpec PADDED = NetworkText.parse("padded", "conv 3@5 relu | maxpool 2 | flatten | dense 10");

    /** What was measured, and the weights before the first step and after the last. */
    private record Trained(List<List<LayerMove>> moves, Parameters first, Parameters last) {}

    private static Trained train(EngineName engine, NetworkSpec network, Hyperparameters settings, boolean measured) {
        TrainingJob job = new TrainingJob(network, new DataRef("toy", "", ""), settings, 7, new Placement(engine, Device.CPU, 1));
        new Engines().start(job.where());
        List<List<LayerMove>> moves = new ArrayList<>();
        try (Resident resident = Resident.of(job.where(), SET);
             Learner learner = new Learners(Processor.here()).open(job, SET, resident, InitialWeights.of(network, 7))) {
            Parameters first = learner.parameters();
            learner.beginEpoch(0, BatchOrder.of(7, 0, 200));
            for (int batch = 0; batch < 10; batch++) {
                if (measured) {
                    moves.add(learner.measuredStep(batch, settings.learningRate()));
                } else {
                    learner.step(batch, settings.learningRate());
                }
            }
            learner.outcomes();
            return new Trained(moves, first, learner.parameters());
        }
    }

    private static Hyperparameters settings(Optimizer optimizer, double momentum, double decay) {
        return new Hyperparameters(1, 20, 0.05, momentum, decay, optimizer, Schedule.CONSTANT);
    }

    @ParameterizedTest
    @CsvSource({"MXNET, SGD", "PYTORCH, SGD", "MXNET, ADAM", "PYTORCH, ADAM"})
    void measuring_changes_nothing_that_is_learned(EngineName engine, Optimizer optimizer) {
        Hyperparameters settings = settings(optimizer, 0.9, 1e-4);
        for (NetworkSpec network : List.of(DENSE, RICH, PADDED)) {
            assertThat(train(engine, network, settings, true).last().sha256()).as(network.name())
                    .isEqualTo(train(engine, network, settings, false).last().sha256());
        }
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void a_plain_step_is_the_rate_times_the_gradient_and_is_told_as_a_share_of_the_weights(EngineName engine) {
        for (NetworkSpec network : List.of(DENSE, PADDED)) {
            Trained trained = train(engine, network, settings(Optimizer.SGD, 0, 0), true);
            List<LayerMove> first = trained.moves().getFirst();
            assertThat(first).extracting(LayerMove::layer).isEqualTo(TrainedLayers.of(network).names());
            for (LayerMove move : first) {
                String path = move.layer().substring(0, move.layer().indexOf(' '));
                assertThat(move.update() * length(trained.first(), path)).isCloseTo(0.05 * move.gradient(),
                        within(2e-3 * 0.05 * move.gradient()));
                assertThat(move.gradient()).isPositive();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"flatten | dense 16 relu | dense 10", "conv 3@5 relu | maxpool 2 | flatten | dense 10"})
    void both_engines_measure_the_same(String layers) {
        NetworkSpec network = NetworkText.parse("any", layers);
        List<LayerMove> one = train(EngineName.MXNET, network, settings(Optimizer.SGD, 0.9, 0), true).moves().get(5);
        List<LayerMove> other = train(EngineName.PYTORCH, network, settings(Optimizer.SGD, 0.9, 0), true).moves().get(5);

        for (int i = 0; i < one.size(); i++) {
            assertThat(one.get(i).gradient()).isCloseTo(other.get(i).gradient(), within(1e-3 * other.get(i).gradient()));
            assertThat(one.get(i).update()).isCloseTo(other.get(i).update(), within(1e-3 * other.get(i).update()));
        }
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void what_is_frozen_is_not_measured(EngineName engine) {
        assertThat(train(engine, RICH, settings(Optimizer.SGD, 0, 0), true).moves().getFirst()).extracting(LayerMove::layer)
                .containsExactly("0 conv 6@5", "1 batchnorm", "5.0 conv 6@3 pad 1", "5.1 batchnorm", "8 layernorm", "10 dense 10");
    }

    /** Of the weights of the layer at {@code path}. */
    private static double length(Parameters all, String path) {
        double sum = 0;
        for (Parameters.Array array : all.arrays()) {
            if (array.name().startsWith(path + ".")) {
                for (float value : array.values()) {
                    sum += (double) value * value;
                }
            }
        }
        return Math.sqrt(sum);
    }
}
