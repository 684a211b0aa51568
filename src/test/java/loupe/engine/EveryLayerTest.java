package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import loupe.data.GrayImage;
import loupe.data.ImageSet;
import loupe.inference.Classifier;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.ParameterShape;
import loupe.network.Parameters;
import loupe.network.RandomNetworks;
import loupe.training.BatchOrder;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Properties of random networks: what the two engines and plain loops make of the same one. */
final class EveryLayerTest {

    private static final int NETWORKS = 200;
    private static final int BATCH = 6;
    private static final double RATE = 0.05;

    /** So small that no network runs away in ten steps: what runs away multiplies the engines' rounding too. */
    private static final double SMALL_RATE = 0.005;
    private static final ImageSet SET = ToyPictures.set(10 * BATCH, 20);
    private static final Map<EngineName, Resident> RESIDENTS = new EnumMap<>(EngineName.class);

    @AfterAll
    static void free() {
        RESIDENTS.values().forEach(Resident::close);
        RESIDENTS.clear();
    }

    private static Learner open(EngineName engine, NetworkSpec network, Parameters weights) {
        Hyperparameters settings = new Hyperparameters(1, BATCH, RATE, 0, 0, Optimizer.SGD, Schedule.CONSTANT);
        TrainingJob job = new TrainingJob(network, new DataRef("toy", "", ""), settings, 1, new Placement(engine, Device.CPU, 1));
        new Engines().start(job.where());
        Resident resident = RESIDENTS.computeIfAbsent(engine, e -> Resident.of(job.where(), SET));
        return new Learners(Processor.here()).open(job, SET, resident, weights);
    }

    /** Initial weights, normalisations and running averages moved off their neutral values. */
    private static Parameters weights(NetworkSpec network, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Parameters initial = InitialWeights.of(network, seed);
        List<Parameters.Array> arrays = new ArrayList<>();
        for (int i = 0; i < initial.arrays().size(); i++) {
            Parameters.Array array = initial.arrays().get(i);
            float[] values = array.values().clone();
            ParameterShape.Kind kind = network.parameters().get(i).shape().kind();
            if (kind != ParameterShape.Kind.DENSE_WEIGHT && kind != ParameterShape.Kind.CONV_WEIGHT) {
                for (int j = 0; j < values.length; j++) {
                    values[j] += (float) (0.4 * random.nextDouble() - 0.2);
                }
            }
            arrays.add(new Parameters.Array(array.name(), array.dimensions(), values));
        }
        return new Parameters(arrays);
    }

    private static Parameters after(int steps, double rate, Learner opened, List<TrainingEvent.Batch> told) {
        try (Learner learner = opened) {
            learner.beginEpoch(0, BatchOrder.of(1, 0, 10 * BATCH));
            for (int i = 0; i < steps; i++) {
                learner.step(i, rate);
            }
            told.addAll(learner.outcomes());
            return learner.parameters();
        }
    }

    /** How far {@code b} is from {@code a}, relative to {@code a}, whose numbers count as at least 0.1 where they are smaller together. */
    private static double distance(float[] a, float[] b) {
        double difference = 0;
        double size = 0;
        for (int j = 0; j < a.length; j++) {
            difference += (double) (a[j] - b[j]) * (a[j] - b[j]);
            size += (double) a[j] * a[j];
        }
        return Math.sqrt(difference / Math.max(size, 0.01 * a.length));
    }

    @Test
    void both_engines_answer_what_plain_loops_answer() {
        List<GrayImage> pictures = List.of(SET.test().image(0), SET.test().image(1));
        try (DjlClassifiers mxnet = new DjlClassifiers(EngineName.MXNET); DjlClassifiers pytorch = new DjlClassifiers(EngineName.PYTORCH)) {
            for (long n = 0; n < NETWORKS; n++) {
                NetworkSpec network = RandomNetworks.of(n);
                Parameters weights = weights(network, n);
                try (Classifier a = mxnet.open(network, weights); Classifier b = pytorch.open(network, weights)) {
                    for (int i = 0; i < pictures.size(); i++) {
                        double[] plain = new PlainForward(network, weights).probabilities(pictures.get(i).toArray());
                        float[] expected = new float[plain.length];
                        for (int c = 0; c < plain.length; c++) {
                            expected[c] = (float) plain[c];
                        }
                        assertThat(distance(expected, a.classify(pictures)[i])).as("mxnet %s %s", n, NetworkText.of(network)).isLessThan(1e-4);
                        assertThat(distance(expected, b.classify(pictures)[i])).as("pytorch %s %s", n, NetworkText.of(network)).isLessThan(1e-4);
                    }
                }
            }
        }
    }

    @Test
    void both_engines_validate_as_the_trained_network_answers_whatever_it_does_in_training() {
        try (DjlClassifiers classifiers = new DjlClassifiers(EngineName.PYTORCH)) {
            for (long n = 0; n < NETWORKS; n++) {
                NetworkSpec network = RandomNetworks.of(n);
                Parameters weights = weights(network, n);
                double loss;
                try (Classifier classifier = classifiers.open(network, weights)) {
                    loss = loss(classifier.classify(IntStream.range(0, SET.test().count()).mapToObj(SET.test()::image).toList()));
                }
                for (EngineName engine : EngineName.values()) {
                    try (Learner learner = open(engine, network, weights)) {
                        assertThat(learner.validate().loss()).as("%s %s %s", engine, n, NetworkText.of(network))
                                .isCloseTo(loss, within(1e-4 * Math.max(1, loss)));
                        assertThat(learner.parameters().sha256()).isEqualTo(weights.sha256());
                    }
                }
            }
        }
    }

    private static double loss(float[][] answers) {
        return IntStream.range(0, answers.length).mapToDouble(i -> -Math.log(answers[i][SET.test().label(i)])).average().orElseThrow();
    }

    @Test
    void each_layer_gives_the_shape_that_the_network_foretells() {
        new Engines().start(new Placement(EngineName.PYTORCH, Device.CPU, 1));
        try (NDManager home = Engine.getEngine("PyTorch").newBaseManager(ai.djl.Device.cpu())) {
            for (NetworkSpec network : RandomNetworks.first(NETWORKS)) {
                NDArray images = home.zeros(shape(network.input()));
                List<NDArray> parameters = network.parameters().stream()
                        .map(p -> home.zeros(new Shape(p.shape().dimensions().stream().mapToLong(d -> d).toArray()))).toList();
                DropoutMasks masks = new DropoutMasks(network, 1, BATCH);
                List<NDArray> ones = IntStream.range(0, masks.count())
                        .mapToObj(i -> home.ones(new Shape(Arrays.stream(masks.dimensions(i)).asLongStream().toArray()))).toList();

                assertThat(new Forward(network).outputs(images, parameters, ones)).extracting(NDArray::getShape).as(NetworkText.of(network))
                        .isEqualTo(Runaway.layers(network).stream().map(step -> shape(step.output())).toList());
            }
        }
    }

    private static Shape shape(loupe.network.Shape one) {
        return new Shape(BATCH).addAll(new Shape(Arrays.stream(one.dimensions()).asLongStream().toArray()));
    }

    @Test
    void one_step_leads_both_engines_to_the_same_parameters() {
        for (long n = 0; n < NETWORKS; n++) {
            NetworkSpec network = RandomNetworks.withoutDropout(RandomNetworks.of(n));
            Parameters weights = weights(network, n);
            Parameters mxnet = after(1, RATE, open(EngineName.MXNET, network, weights), new ArrayList<>());
            Parameters pytorch = after(1, RATE, open(EngineName.PYTORCH, network, weights), new ArrayList<>());

            if (network.parameters().stream().anyMatch(p -> p.shape().trained())) {
                assertThat(mxnet.sha256()).isNotEqualTo(weights.sha256());
            }
            for (int i = 0; i < mxnet.arrays().size(); i++) {
                Parameters.Array x = mxnet.arrays().get(i);
                assertThat(distance(x.values(), pytorch.arrays().get(i).values()))
                        .as("%s of %s %s", x.name(), n, NetworkText.of(network)).isLessThan(1e-4);
            }
        }
    }

    /** With dropout too: both engines drop the same numbers. */
    @Test
    void ten_steps_down_a_smooth_network_give_the_same_losses() {
        for (long n = 0; n < NETWORKS; n++) {
            NetworkSpec network = RandomNetworks.smooth(n);
            List<TrainingEvent.Batch> mxnet = new ArrayList<>();
            List<TrainingEvent.Batch> pytorch = new ArrayList<>();
            after(10, SMALL_RATE, open(EngineName.MXNET, network, weights(network, n)), mxnet);
            after(10, SMALL_RATE, open(EngineName.PYTORCH, network, weights(network, n)), pytorch);

            for (int i = 0; i < 10; i++) {
                assertThat(mxnet.get(i).loss()).as("batch %s of %s %s", i, n, NetworkText.of(network))
                        .isCloseTo(pytorch.get(i).loss(), within(1e-3f));
            }
        }
    }
}
