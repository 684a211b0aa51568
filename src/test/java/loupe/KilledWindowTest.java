package loupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import loupe.data.IdxFiles;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.data.StarterDigit;
import loupe.process.LiveProcess;
import loupe.storage.FormState;
import loupe.storage.RunFolder;
import loupe.storage.StateFile;
import loupe.storage.WindowState;
import loupe.storage.Workspace;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window's process is killed while a network learns, and started again. */
class KilledWindowTest {

    private static final int SIDE = 28;

    @TempDir
    private Path folder;
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_killed_window_takes_its_training_along_and_comes_back_as_it_was_with_the_offer_to_go_on() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        StateFile<WindowState> kept = new Workspace(home, Clock.systemUTC()).window(WindowState.first(List.of(), StarterDigit.drawing(280)));
        kept.write(onCanvas(data()));
        Process window = window(home, "train");
        List<String> before = told(window);
        await().atMost(Duration.ofSeconds(30)).until(() -> kept.read().screen().equals("training")
                && kept.read().drawing().strokes().size() == StarterDigit.drawing(280).strokes().size() + 1);
        List<ProcessHandle> trainers = window.descendants().toList();
        assertThat(trainers).isNotEmpty();

        window.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(2)).until(() -> trainers.stream().map(ProcessHandle::pid).noneMatch(LiveProcess::isRunning));
        Path run = new Workspace(home, Clock.systemUTC()).allRuns().getFirst();
        assertThat(RunFolder.open(run).ended().filter(TrainingEvent.Finished.class::isInstance)).isEmpty();

        Process again = window(home, "look");
        List<String> after = told(again);
        assertThat(of(after, "SCREEN", "PICTURE", "FORM")).isEqualTo(of(before, "SCREEN", "PICTURE", "FORM")).contains("SCREEN Train");
        assertThat(of(after, "CHART")).hasSize(2).allMatch(words -> words.matches("CHART Training (loss|accuracy) .* over .*; validation .*"));
        assertThat(of(after, "RESUME")).containsExactly("RESUME true");
        again.destroyForcibly().waitFor();

        Process resumed = new ProcessBuilder(command("loupe.Main", "runs", "resume", run.toString())).redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(folder.resolve("out.txt").toFile()).start();
        started.add(resumed);
        assertThat(resumed.waitFor(1, TimeUnit.MINUTES)).as("ended in time").isTrue();
        assertThat(resumed.exitValue()).isZero();
        assertThat(Files.readAllLines(folder.resolve("out.txt"))).last().asString().matches("parameters sha256=[0-9a-f]{64}");
        assertThat(RunFolder.open(run).ended()).containsInstanceOf(TrainingEvent.Finished.class);
        assertThat(RunFolder.open(run).events().stream().filter(TrainingEvent.Started.class::isInstance)).as("not from the start").hasSize(1);
    }

    private Path data() throws IOException {
        Path data = Files.createDirectory(folder.resolve("bars"));
        byte[] pixels = new byte[400 * SIDE * SIDE];
        byte[] labels = new byte[400];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 10);
            int row = i * SIDE * SIDE + (4 + 2 * labels[i]) * SIDE;
            Arrays.fill(pixels, row + 4, row + 24, (byte) 255);
        }
        LabelledImages images = new LabelledImages(SIDE, SIDE, pixels, labels);
        IdxFiles.write(data, new ImageSet("bars", List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), images, images));
        return data;
    }

    /** The place Draw, with a form whose training takes some seconds. */
    private static WindowState onCanvas(Path data) {
        FormState form = new FormState("flatten | dense 16 relu | dense 10", data.toString(),
                new Hyperparameters(400, 10, 0.01, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), 1, "mxnet", "cpu", 1);
        return new WindowState(new WindowState.Place(0, 0, 1000, 800, false), "draw", form, List.of(), StarterDigit.drawing(280), false);
    }

    private Process window(Path home, String what) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command("loupe.WindowToKill", what)).redirectError(folder.resolve(what + ".txt").toFile());
        builder.environment().put("LOUPE_HOME", home.toString());
        builder.environment().remove("LOUPE_DATASETS");
        Process window = builder.start();
        started.add(window);
        return window;
    }

    private static List<String> command(String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Dglass.platform=Headless", "-Dprism.order=sw", "-cp",
                System.getProperty("java.class.path"), main));
        command.addAll(List.of(arguments));
        return command;
    }

    private List<String> told(Process window) throws IOException {
        List<String> lines = new ArrayList<>();
        BufferedReader reader = window.inputReader();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.equals("TOLD")) {
                return lines;
            }
            lines.add(line);
        }
        throw new AssertionError("The window ended: " + lines);
    }

    private static List<String> of(List<String> lines, String... keys) {
        return lines.stream().filter(line -> Arrays.stream(keys).anyMatch(key -> line.startsWith(key + " "))).toList();
    }
}
