package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.Schedule;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What training must leave alone, and the running averages that it must move. */
final class FrozenLayersTest {

    private static final int BATCH = 20;
    private static final ImageSet SET = ToyPictures.set(200, 20);
    private static final Map<EngineName, Resident> RESIDENTS = new EnumMap<>(EngineName.class);
    private static final String HALF_FROZEN = "frozen(conv 3@5 stride 2 relu) | frozen(batchnorm) | maxpool 2"
            + " | frozen(residual(conv 3@3 pad 1 | batchnorm)) | flatten | frozen(layernorm) | dense 16 relu | frozen(dense 12 tanh) | dense 10";
    private static final String PADDED_AND_HALF_FROZEN =
            "frozen(conv 3@5 stride 2 relu) | conv 5@3 relu | maxpool 2 | flatten | frozen(dense 12) | dense 10";

    @AfterAll
    static void free() {
        RESIDENTS.values().forEach(Resident::close);
        RESIDENTS.clear();
    }

    private static Learner open(EngineName engine, NetworkSpec network, Optimizer optimizer, Parameters weights) {
        Hyperparameters settings = new Hyperparameters(1, BATCH, 0.01, 0.9, 0.1, optimizer, Schedule.CONSTANT);
        TrainingJob job = new TrainingJob(network, new DataRef("toy", "", ""), settings, 1, new Placement(engine, Device.CPU, 1));
        new Engines().start(job.where());
        Resident resident = RESIDENTS.computeIfAbsent(engine, e -> Resident.of(job.where(), SET));
        return new Learners(Processor.here()).open(job, SET, resident, weights);
    }

    /** Starting values that are not neutral: a frozen running average of 0 would prove little. */
    private static Parameters weights(NetworkSpec network) {
        return new Parameters(InitialWeights.of(network, 3).arrays().stream().map(array -> {
            float[] values = array.values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] += 0.01f * (i % 7 + 1);
            }
            return new Parameters.Array(array.name(), array.dimensions(), values);
        }).toList());
    }

    private static Parameters after(int steps, Learner learner) {
        learner.beginEpoch(0, BatchOrder.of(1, 0, 200));
        for (int i = 0; i < steps; i++) {
            learner.step(i % 10, 0.01);
        }
        return learner.parameters();
    }

    static Stream<Arguments> enginesAndOptimizers() {
        return Stream.of(EngineName.values()).flatMap(e -> Stream.of(Optimizer.values()).map(o -> Arguments.of(e, o)));
    }

    @ParameterizedTest
    @MethodSource("enginesAndOptimizers")
    void what_is_frozen_is_equal_to_the_last_bit_after_training_and_all_else_has_moved(EngineName engine, Optimizer optimizer) {
        for (String text : List.of(HALF_FROZEN, PADDED_AND_HALF_FROZEN)) {
            NetworkSpec network = NetworkText.parse("half frozen", text);
            Parameters before = weights(network);
            try (Learner learner = open(engine, network, optimizer, before)) {
                Parameters trained = after(25, learner);
                learner.validate();

                assertThat(learner.parameters().sha256()).isEqualTo(trained.sha256());
                for (int i = 0; i < before.arrays().size(); i++) {
                    boolean moves = network.parameters().get(i).shape().trained();
                    float[] values = trained.arrays().get(i).values();
                    if (moves) {
                        assertThat(values).as(trained.arrays().get(i).name()).isNotEqualTo(before.arrays().get(i).values());
                    } else {
                        assertThat(values).as(trained.arrays().get(i).name()).isEqualTo(before.arrays().get(i).values());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("enginesAndOptimizers")
    void an_optimiser_remembers_nothing_of_what_it_does_not_move(EngineName engine, Optimizer optimizer) {
        NetworkSpec network = NetworkText.parse("half frozen", HALF_FROZEN);
        try (Learner learner = open(engine, network, optimizer, weights(network))) {
            after(2, learner);

            List<String> names = learner.optimizerState().arrays().stream().map(Parameters.Array::name).toList();
            assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(name).matches("(7|11)\\.(weight|bias)\\.\\w+"));
        }
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void a_network_that_is_frozen_as_a_whole_only_tells_its_losses(EngineName engine) {
        NetworkSpec network = NetworkText.parse("ice", "frozen(conv 2@5 stride 3 | batchnorm | relu | flatten | dense 10)");
        Parameters before = weights(network);
        try (Learner learner = open(engine, network, Optimizer.ADAM, before)) {
            assertThat(after(3, learner).sha256()).isEqualTo(before.sha256());
            assertThat(learner.outcomes()).hasSize(3).allSatisfy(batch -> assertThat(batch.loss()).isFinite());
            assertThat(learner.optimizerState().arrays()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void so_does_one_that_has_no_parameters_at_all(EngineName engine) {
        NetworkSpec network = NetworkText.parse("nothing", "off(dense 3) | flatten");
        try (Learner learner = open(engine, network, Optimizer.SGD, new Parameters(List.of()))) {
            assertThat(after(3, learner).arrays()).isEmpty();
            // 784 logits between 0 and 1, hardly any larger than another.
            assertThat(learner.outcomes()).hasSize(3).allSatisfy(batch -> assertThat((double) batch.loss()).isCloseTo(Math.log(784), within(0.6)));
            assertThat(learner.validate().loss()).isCloseTo(Math.log(784), within(0.6));
        }
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void a_frozen_normalisation_takes_its_running_averages_in_training_too(EngineName engine) {
        NetworkSpec network = NetworkText.parse("ice", "frozen(batchnorm | flatten | dense 10)");
        NetworkSpec thawed = NetworkText.parse("water", "batchnorm | flatten | frozen(dense 10)");
        double frozenLoss = lossOfFirstBatch(engine, network);

        assertThat(frozenLoss).isCloseTo(plainLossOfFirstBatch(network), within(1e-4));
        assertThat(lossOfFirstBatch(engine, thawed)).isNotCloseTo(frozenLoss, within(1e-2));
    }

    private static double lossOfFirstBatch(EngineName engine, NetworkSpec network) {
        try (Learner learner = open(engine, network, Optimizer.SGD, weights(network))) {
            after(1, learner);
            return learner.outcomes().getFirst().loss();
        }
    }

    private static double plainLossOfFirstBatch(NetworkSpec network) {
        double loss = 0;
        int[] order = BatchOrder.of(1, 0, 200);
        for (int i = 0; i < BATCH; i++) {
            double[] p = new PlainForward(network, weights(network)).probabilities(SET.training().image(order[i]).toArray());
            loss -= Math.log(p[SET.training().label(order[i])]) / BATCH;
        }
        return loss;
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void running_averages_keep_nine_tenths_and_take_the_batch_s_mean_and_biased_variance(EngineName engine) {
        NetworkSpec network = NetworkText.parse("norm", "flatten | batchnorm | dense 10");
        Parameters before = weights(network);
        Parameters trained;
        try (Learner learner = open(engine, network, Optimizer.SGD, before)) {
            trained = after(1, learner);
        }
        int[] order = BatchOrder.of(1, 0, 200);
        for (int pixel : new int[] {0, 100, 401, 783}) {
            List<Double> inks = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                inks.add((double) SET.training().image(order[i]).toArray()[pixel]);
            }
            double mean = inks.stream().mapToDouble(v -> v).average().orElseThrow();
            double variance = inks.stream().mapToDouble(v -> (v - mean) * (v - mean)).average().orElseThrow();

            assertThat((double) trained.arrays().get(2).values()[pixel])
                    .isCloseTo(0.9 * before.arrays().get(2).values()[pixel] + 0.1 * mean, within(1e-6));
            assertThat((double) trained.arrays().get(3).values()[pixel])
                    .isCloseTo(0.9 * before.arrays().get(3).values()[pixel] + 0.1 * variance, within(1e-6));
        }
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void a_batch_of_one_has_no_variance_and_stays_a_number(EngineName engine) {
        NetworkSpec network = NetworkText.parse("norm", "flatten | dense 5 | batchnorm | dense 10");
        Hyperparameters one = new Hyperparameters(1, 1, 0.01, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT);
        TrainingJob job = new TrainingJob(network, new DataRef("toy", "", ""), one, 1, new Placement(engine, Device.CPU, 1));
        new Engines().start(job.where());
        try (Resident resident = Resident.of(job.where(), SET);
             Learner learner = new Learners(Processor.here()).open(job, SET, resident, weights(network))) {
            Parameters trained = after(3, learner);

            assertThat(Runaway.finite(trained)).isTrue();
            assertThat((double) trained.arrays().get(5).values()[0])
                    .isCloseTo(0.9 * 0.9 * 0.9 * weights(network).arrays().get(5).values()[0], within(1e-5));
        }
    }
}
