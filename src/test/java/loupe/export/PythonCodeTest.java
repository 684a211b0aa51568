package loupe.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import loupe.engine.DjlClassifiers;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Parameters;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Python code: its syntax where Python is there, its answers where the library is there too. */
final class PythonCodeTest {

    @TempDir
    private Path folder;

    @Test
    void every_program_is_python() throws Exception {
        Python.assumeThere("ast");
        List<String> arguments = new ArrayList<>(List.of("-c",
                "import ast, sys\nfor name in sys.argv[1:]: ast.parse(open(name, encoding='utf-8').read(), name)"));
        for (NetworkSpec network : Samples.andRandom(5)) {
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

    @ParameterizedTest
    @CsvSource({"PYTORCH, torch, torch", "KERAS, keras, tensorflow", "GLUON, gluon, mxnet"})
    void the_code_says_what_the_network_says(Dialect dialect, String library, String module) throws Exception {
        Python.assumeThere(module);
        List<NetworkSpec> networks = Samples.andRandom(60);
        List<String> arguments = new ArrayList<>(List.of(
                Path.of(PythonCodeTest.class.getResource("ask.py").toURI()).toString(), library));
        for (NetworkSpec network : networks) {
            arguments.add(question(network, dialect).toString());
        }

        Python.run(arguments.toArray(String[]::new));

        try (DjlClassifiers classifiers = new DjlClassifiers()) {
            for (int i = 0; i < networks.size(); i++) {
                float[][] said = Asked.rows(read(Path.of(arguments.get(i + 2)).resolve("answers")));
                assertThat(said).as(NetworkText.of(networks.get(i))).satisfies(Asked.equalTo(networks.get(i), classifiers));
            }
        }
    }

    private Path question(NetworkSpec network, Dialect dialect) throws IOException {
        Path question = Files.createDirectory(folder.resolve(network.name()));
        Files.writeString(question.resolve("code.py"), Samples.code(network, Samples.RECIPE, dialect, Form.NETWORK).text());
        Files.writeString(question.resolve("shape"), Arrays.stream(network.input().dimensions())
                .mapToObj(String::valueOf).collect(Collectors.joining(" ")));
        write(question.resolve("numbers"), Asked.weights(network).arrays().stream().map(Parameters.Array::values).toList());
        write(question.resolve("pictures"), List.of(Asked.ink()));
        return question;
    }

    private static float[] read(Path file) throws IOException {
        FloatBuffer numbers = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        float[] flat = new float[numbers.remaining()];
        numbers.get(flat);
        return flat;
    }

    private static void write(Path file, List<float[]> arrays) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(arrays.stream().mapToInt(array -> array.length * Float.BYTES).sum())
                .order(ByteOrder.LITTLE_ENDIAN);
        arrays.forEach(array -> {
            bytes.asFloatBuffer().put(array);
            bytes.position(bytes.position() + array.length * Float.BYTES);
        });
        Files.write(file, bytes.array());
    }
}
