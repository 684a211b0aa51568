package loupe.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.data.GrayImage;
import loupe.engine.DjlClassifiers;
import loupe.inference.Classifier;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.ParameterShape;
import loupe.network.Parameters;
import loupe.network.Presets;
import loupe.training.EngineName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java code is compiled, filled with Loupe's weights, and asked the same as Loupe's own network. */
final class DjlCodeTest {

    private static final int PICTURES = 8;

    @TempDir
    private Path folder;

    static Stream<Arguments> networks() {
        return Stream.concat(
                Samples.NETWORKS.stream().map(network -> Arguments.of(network, EngineName.PYTORCH)),
                Stream.of(Presets.MLP, Presets.CNN).map(network -> Arguments.of(network, EngineName.MXNET)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void the_code_says_what_the_network_says(NetworkSpec network, EngineName engine) throws Exception {
        Parameters weights = moved(InitialWeights.of(network, 7), network);
        Block block = DjlProgram.compile(Samples.written(network, Samples.RECIPE, Dialect.DJL, Form.NETWORK), folder).network();

        float[][] said = softmax(block, weights, engine);

        try (DjlClassifiers classifiers = new DjlClassifiers(engine); Classifier loupe = classifiers.open(network, weights)) {
            float[][] expected = loupe.classify(pictures());
            for (int i = 0; i < PICTURES; i++) {
                assertThat(said[i]).containsExactly(expected[i], within(1e-5f));
            }
            assertThat(expected[0]).as("answers that tell pictures apart").isNotEqualTo(expected[1]);
        }
    }

    /** Scales, shifts and running averages away from 0 and 1, so that none is left unseen. */
    private static Parameters moved(Parameters start, NetworkSpec network) {
        Random random = new Random(11);
        List<NetworkSpec.NamedShape> shapes = network.parameters();
        return new Parameters(IntStream.range(0, shapes.size()).mapToObj(p -> {
            Parameters.Array array = start.arrays().get(p);
            float[] values = array.values().clone();
            if (shapes.get(p).shape().kind() != ParameterShape.Kind.DENSE_WEIGHT
                    && shapes.get(p).shape().kind() != ParameterShape.Kind.CONV_WEIGHT) {
                for (int i = 0; i < values.length; i++) {
                    values[i] += 0.4f * (random.nextFloat() - 0.3f);
                }
            }
            return new Parameters.Array(array.name(), array.dimensions(), values);
        }).toList());
    }

    private static List<GrayImage> pictures() {
        Random random = new Random(5);
        return IntStream.range(0, PICTURES).mapToObj(i -> {
            float[] ink = new float[28 * 28];
            for (int p = 0; p < ink.length; p++) {
                ink[p] = random.nextInt(4) == 0 ? random.nextFloat() : 0;
            }
            return new GrayImage(28, 28, ink);
        }).toList();
    }

    private static float[][] softmax(Block block, Parameters weights, EngineName engine) {
        try (NDManager manager = NDManager.newBaseManager(ai.djl.Device.cpu(), engine.title())) {
            Shape shape = new Shape(PICTURES, 1, 28, 28);
            block.initialize(manager, DataType.FLOAT32, shape);
            List<Parameter> parameters = block.getParameters().values();
            assertThat(parameters).hasSameSizeAs(weights.arrays());
            for (int i = 0; i < parameters.size(); i++) {
                NDArray array = parameters.get(i).getArray();
                assertThat(array.size()).isEqualTo(weights.arrays().get(i).values().length);
                array.set(weights.arrays().get(i).values());
            }
            float[] ink = new float[PICTURES * 28 * 28];
            IntStream.range(0, PICTURES).forEach(i -> pictures().get(i).copyInto(ink, i * 28 * 28));
            NDArray answers = block.forward(new ParameterStore(manager, false), new NDList(manager.create(ink, shape)), false)
                    .singletonOrThrow().softmax(1);
            float[] flat = answers.toFloatArray();
            int classes = flat.length / PICTURES;
            return IntStream.range(0, PICTURES).mapToObj(i -> java.util.Arrays.copyOfRange(flat, i * classes, (i + 1) * classes))
                    .toArray(float[][]::new);
        }
    }
}
