package loupe.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import loupe.data.DataFolders;
import loupe.data.IdxFiles;
import loupe.data.ImageSet;
import loupe.data.KnownSet;
import loupe.data.LabelledImages;
import loupe.network.NetworkSpec;
import loupe.network.Presets;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The complete Java programs, run as a learner would run them: by themselves, on a folder with four files. */
final class DjlTrainingTest {

    private static final Pattern VALIDATION = Pattern.compile("\\[Epoch \\d+] Validation: accuracy=([01]\\.\\d{6})");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Optimizer.class)
    void it_learns_with_every_optimiser(Optimizer optimizer) throws Exception {
        IdxFiles.write(folder, new ImageSet("bars", KnownSet.DIGITS.classNames(), bars(600, 1), bars(200, 2)));
        double rate = optimizer == Optimizer.SGD || optimizer == Optimizer.NAG ? 0.05 : 0.001;

        List<Double> accuracies = accuracies(run(Presets.MLP,
                new Hyperparameters(2.5, 20, rate, 0.5, 1e-4, optimizer, Schedule.ONE_CYCLE), folder.toString()));

        assertThat(accuracies).hasSize(3);
        assertThat(accuracies.getLast()).isGreaterThan(0.9);
    }

    @Test
    void it_trains_every_kind_of_layer() throws Exception {
        IdxFiles.write(folder, new ImageSet("bars", KnownSet.DIGITS.classNames(), bars(300, 1), bars(100, 2)));

        assertThat(run(Samples.EVERY_LAYER, Samples.RECIPE, folder.toString(), "2"))
                .matches("(\\[Epoch \\d] (Training|Validation): accuracy=[01]\\.\\d{6}\\R){4}");
    }

    @Test
    void the_mlp_learns_real_digits_in_one_epoch() throws Exception {
        Path mnist = DataFolders.standard(System.getenv(), folder).roots().stream().map(root -> root.resolve("mnist"))
                .filter(IdxFiles::areIn).findFirst().orElse(folder);
        assumeTrue(IdxFiles.areIn(mnist), "skipped: mnist is not here; LOUPE_DATASETS can say where it is");

        List<Double> accuracies = accuracies(run(Presets.MLP, Samples.RECIPE, mnist.toString(), "1"));

        // Labs 1-1, measured: 0.9550 after the first epoch.
        assertThat(accuracies).singleElement().satisfies(accuracy -> assertThat(accuracy).isGreaterThan(0.93));
    }

    @Test
    void without_a_folder_it_says_what_it_wants() throws Exception {
        assertThat(run(Presets.MLP, Samples.RECIPE)).isEqualToIgnoringNewLines("Usage: java MlpNetwork FOLDER [EPOCHS]");
    }

    private String run(NetworkSpec network, Hyperparameters settings, String... arguments)
            throws IOException, InterruptedException, ClassNotFoundException {
        Exported.Written written = Samples.written(network, settings, Dialect.DJL, Form.COMPLETE);
        DjlProgram.compile(List.of(written), folder);
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Dai.djl.offline=true", "-DOPT_OUT_TRACKING=true",
                "-cp", folder + File.pathSeparator + System.getProperty("java.class.path"), DjlProgram.className(written)));
        command.addAll(List.of(arguments));
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        assertThat(status).as(Files.readString(errors)).isEqualTo(arguments.length == 0 ? 2 : 0);
        return arguments.length == 0 ? Files.readString(errors) : said.lines().filter(line -> line.startsWith("["))
                .map(line -> line + "\n").reduce("", String::concat);
    }

    private static List<Double> accuracies(String said) {
        return VALIDATION.matcher(said).results().map((MatchResult found) -> Double.valueOf(found.group(1))).toList();
    }

    /** Class k has a bright bar in column 2 + 2k, on noise. */
    private static LabelledImages bars(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] pixels = new byte[count * 28 * 28];
        byte[] labels = new byte[count];
        for (int i = 0; i < pixels.length; i++) {
            int label = i / (28 * 28) % 10;
            labels[i / (28 * 28)] = (byte) label;
            pixels[i] = (byte) (i % 28 / 2 == 1 + label ? 155 + random.nextInt(100) : random.nextInt(100));
        }
        return new LabelledImages(28, 28, pixels, labels);
    }
}
