package loupe.export;

import static org.assertj.core.api.Assertions.assertThat;

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
import loupe.engine.DjlClassifiers;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Parameters;
import loupe.training.EngineName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Java code is compiled, filled with Loupe's weights, and asked the same as Loupe's own network. */
final class DjlCodeTest {

    private static final List<NetworkSpec> NETWORKS = Samples.andRandom(60);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void the_code_says_what_the_network_says(EngineName engine) throws Exception {
        List<Class<?>> programs = DjlProgram.compile(NETWORKS.stream()
                .map(network -> Samples.written(network, Samples.RECIPE, Dialect.DJL, Form.NETWORK)).toList(), folder);
        try (DjlClassifiers classifiers = new DjlClassifiers(engine)) {
            for (int i = 0; i < NETWORKS.size(); i++) {
                NetworkSpec network = NETWORKS.get(i);
                Block block = (Block) programs.get(i).getMethod("network").invoke(programs.get(i));

                float[][] said = answers(block, network, engine);

                assertThat(said).as(NetworkText.of(network)).satisfies(Asked.equalTo(network, classifiers));
                assertThat(block.getParameters().values().stream().map(Parameter::requiresGradient)).as(NetworkText.of(network))
                        .containsExactlyElementsOf(network.parameters().stream().map(p -> p.shape().trained()).toList());
            }
        }
    }

    private static float[][] answers(Block block, NetworkSpec network, EngineName engine) {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), engine.title())) {
            Shape shape = new Shape(Asked.PICTURES)
                    .addAll(new Shape(Arrays.stream(network.input().dimensions()).asLongStream().toArray()));
            block.initialize(manager, DataType.FLOAT32, shape);
            fill(block.getParameters().values(), Asked.weights(network).arrays());
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
