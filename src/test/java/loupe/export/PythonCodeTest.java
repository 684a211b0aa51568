package loupe.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import loupe.engine.DjlClassifiers;
import loupe.inference.Classifier;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The Python code: its syntax where Python is there, its answers where the library is there too. */
final class PythonCodeTest {

    @TempDir
    private Path folder;

    @Test
    void every_program_is_python() throws Exception {
        Python.assumeThere("ast");
        List<String> arguments = new ArrayList<>(List.of("-c",
                "import ast, sys\nfor name in sys.argv[1:]: ast.parse(open(name, encoding='utf-8').read(), name)"));
        for (NetworkSpec network : Samples.NETWORKS) {
            for (Dialect dialect : List.of(Dialect.GLUON, Dialect.PYTORCH, Dialect.KERAS, Dialect.SAGEMAKER)) {
                for (Form form : Form.values()) {
                    for (Hyperparameters settings : manySettings()) {
                        Path file = folder.resolve(arguments.size() + ".py");
                        Files.writeString(file, Samples.code(network, settings, dialect, form).text());
                        arguments.add(file.toString());
                    }
                }
            }
        }

        assertThat(Python.run(arguments.toArray(String[]::new))).isEmpty();
    }

    private static List<Hyperparameters> manySettings() {
        List<Hyperparameters> all = new ArrayList<>();
        for (Optimizer optimizer : Optimizer.values()) {
            for (Schedule schedule : Schedule.values()) {
                all.add(new Hyperparameters(optimizer.ordinal() % 2 == 0 ? 10 : 1.5, 100, 1e-4, 0.9,
                        schedule.ordinal() % 2 * 1e-4, optimizer, schedule));
            }
        }
        return all;
    }

    static Stream<Arguments> networks() {
        return Samples.NETWORKS.stream().flatMap(network -> Stream.of(
                Arguments.of(network, Dialect.PYTORCH, "torch", "torch"),
                Arguments.of(network, Dialect.KERAS, "keras", "tensorflow"),
                Arguments.of(network, Dialect.GLUON, "gluon", "mxnet")));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void the_code_says_what_the_network_says(NetworkSpec network, Dialect dialect, String library, String module) throws Exception {
        Python.assumeThere(module);
        Parameters weights = Asked.weights(network);

        float[][] said = answers(network, dialect, library, weights);

        try (DjlClassifiers classifiers = new DjlClassifiers(); Classifier loupe = classifiers.open(network, weights)) {
            float[][] expected = loupe.classify(Asked.pictures());
            for (int i = 0; i < Asked.PICTURES; i++) {
                assertThat(said[i]).containsExactly(expected[i], within(1e-5f));
            }
        }
    }

    private float[][] answers(NetworkSpec network, Dialect dialect, String library, Parameters weights)
            throws IOException, InterruptedException, URISyntaxException {
        Path code = folder.resolve("code.py");
        Files.writeString(code, Samples.code(network, Samples.RECIPE, dialect, Form.COMPLETE).text());
        Path numbers = write("numbers", weights.arrays().stream().map(Parameters.Array::values).toList());
        Path pictures = write("pictures", List.of(Asked.ink()));
        Path answers = folder.resolve("answers");
        Path ask = Path.of(PythonCodeTest.class.getResource("ask.py").toURI());
        Python.run(ask.toString(), library, code.toString(), numbers.toString(), pictures.toString(), answers.toString());
        FloatBuffer said = ByteBuffer.wrap(Files.readAllBytes(answers)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        float[] flat = new float[said.remaining()];
        said.get(flat);
        return Asked.rows(flat);
    }

    private Path write(String name, List<float[]> arrays) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(arrays.stream().mapToInt(array -> array.length * Float.BYTES).sum())
                .order(ByteOrder.LITTLE_ENDIAN);
        arrays.forEach(array -> {
            bytes.asFloatBuffer().put(array);
            bytes.position(bytes.position() + array.length * Float.BYTES);
        });
        return Files.write(folder.resolve(name), bytes.array());
    }
}
