package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import loupe.training.EngineName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The number of threads belongs to a process, so each training here has one of its own. */
final class RepetitionTest {

    private static final String CNN = "conv 6@5 relu | maxpool 2 | flatten | dense 64 relu | dense 10";

    private static final String DROPPING =
            "conv 6@5 | batchnorm | relu | dropout 0.25 | maxpool 2 | residual(conv 6@3 pad 1 | batchnorm) | flatten | dropout 0.5 | dense 10";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"MXNET, 1", "MXNET, 2", "PYTORCH, 1", "PYTORCH, 2"})
    void the_same_job_in_two_processes_gives_the_same_curve_and_the_same_weights(EngineName engine, int threads) throws Exception {
        repeats(engine, threads, CNN, "none");
    }

    @ParameterizedTest
    @CsvSource({"MXNET, 2", "PYTORCH, 2"})
    void and_so_it_does_with_dropout_and_normalisation(EngineName engine, int threads) throws Exception {
        repeats(engine, threads, DROPPING, "none");
    }

    @ParameterizedTest
    @CsvSource({"MXNET, 1", "MXNET, 2", "PYTORCH, 1", "PYTORCH, 2"})
    void and_so_it_does_on_pictures_that_change_in_every_epoch(EngineName engine, int threads) throws Exception {
        repeats(engine, threads, CNN, "shift=4,rotate=20,zoom=0.1,shear=0.2,thickness=1,noise=0.1,elastic=2");
    }

    private void repeats(EngineName engine, int threads, String network, String augmentation) throws IOException {
        ToyPictures.in(folder, 200, 50);
        Process first = start(engine, threads, network, augmentation);
        String once = curve(first);

        assertThat(once).matches("CURVE \\[[0-9a-f]{64}, .*, [0-9a-f]{64}]");
        assertThat(once.split("Batch")).hasSize(21);
        assertThat(curve(start(engine, threads, network, augmentation))).isEqualTo(once);
    }

    private Process start(EngineName engine, int threads, String network, String augmentation) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder builder = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", classPath, TrainingProcessMain.class.getName(),
                engine.name(), Integer.toString(threads), network, folder.toString(), augmentation))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_NUM_THREADS", Integer.toString(threads));
        return builder.start();
    }

    private static String curve(Process process) throws IOException {
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            return lines.lines().filter(line -> line.startsWith("CURVE ")).findFirst().orElse("no curve");
        }
    }
}
