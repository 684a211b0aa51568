package loupe.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import loupe.engine.DjlClassifiers;
import loupe.inference.Classifier;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;
import loupe.training.EngineName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java code is compiled, filled with Loupe's weights, and asked the same as Loupe's own network. */
final class DjlCodeTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> networks() {
        return Samples.NETWORKS.stream()
                .flatMap(network -> Arrays.stream(EngineName.values()).map(engine -> Arguments.of(network, engine)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void the_code_says_what_the_network_says(NetworkSpec network, EngineName engine) throws Exception {
        Parameters weights = Asked.weights(network);
        Block block = DjlProgram.compile(Samples.written(network, Samples.RECIPE, Dialect.DJL, Form.NETWORK), folder).network();

        float[][] said = answers(block, weights, engine);

        try (DjlClassifiers classifiers = new DjlClassifiers(engine); Classifier loupe = classifiers.open(network, weights)) {
            float[][] expected = loupe.classify(Asked.pictures());
            for (int i = 0; i < Asked.PICTURES; i++) {
                assertThat(said[i]).containsExactly(expected[i], within(1e-5f));
            }
            assertThat(expected[0]).as("answers that tell pictures apart").isNotEqualTo(expected[1]);
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void the_code_trains_what_the_network_trains(NetworkSpec network, EngineName engine) throws Exception {
        Block block = DjlProgram.compile(Samples.written(network, Samples.RECIPE, Dialect.DJL, Form.NETWORK), folder).network();

        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), engine.title())) {
            block.initialize(manager, DataType.FLOAT32, new Shape(Asked.PICTURES, 1, 28, 28));

            assertThat(block.getParameters().values().stream().map(Parameter::requiresGradient)).containsExactlyElementsOf(
                    network.parameters().stream().map(parameter -> parameter.shape().trained()).toList());
        }
    }

    private static float[][] answers(Block block, Parameters weights, EngineName engine) {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), engine.title())) {
            Shape shape = new Shape(Asked.PICTURES, 1, 28, 28);
            block.initialize(manager, DataType.FLOAT32, shape);
            fill(block.getParameters().values(), weights.arrays());
            NDArray logits = block.forward(new ParameterStore(manager, false),
                    new NDList(manager.create(Asked.ink(), shape)), false).singletonOrThrow();
            return Asked.rows(logits.softmax(1).toFloatArray());
        }
    }

    private static void fill(List<Parameter> parameters, List<Parameters.Array> arrays) {
        assertThat(parameters).hasSameSizeAs(arrays);
        for (int i = 0; i < parameters.size(); i++) {
            NDArray array = parameters.get(i).getArray();
            assertThat(array.getShape().getShape()).isEqualTo(arrays.get(i).dimensions().stream().mapToLong(d -> d).toArray());
            array.set(arrays.get(i).values());
        }
    }
}
