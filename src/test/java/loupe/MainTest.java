package loupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import loupe.data.IdxFiles;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, from the command line to the exit code, on a small data set made here. */
class MainTest {

    private static final int SIDE = 28;

    @TempDir
    private Path folder;
    private Path data;

    private record Outcome(int code, List<String> out, String err) {}

    @BeforeEach
    void setUp() throws IOException {
        data = Files.createDirectory(folder.resolve("bars"));
        IdxFiles.write(data, new ImageSet("bars", digits(), bars(400), bars(100)));
    }

    private static List<String> digits() {
        return List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    /** Class k is a bar across the picture in row 4 + 2k. */
    private static LabelledImages bars(int count) {
        byte[] pixels = new byte[count * SIDE * SIDE];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 10);
            int row = i * SIDE * SIDE + (4 + 2 * labels[i]) * SIDE;
            java.util.Arrays.fill(pixels, row + 4, row + 24, (byte) 255);
        }
        return new LabelledImages(SIDE, SIDE, pixels, labels);
    }

    private ProcessBuilder loupe(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), "loupe.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile()).redirectError(folder.resolve("err.txt").toFile());
        builder.environment().put("LOUPE_HOME", folder.resolve("home").toString());
        return builder;
    }

    private Outcome run(String... arguments) throws IOException, InterruptedException {
        Process process = loupe(arguments).start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("ended in time").isTrue();
        return outcome(process);
    }

    private Outcome outcome(Process process) throws IOException {
        return new Outcome(process.exitValue(), Files.readAllLines(folder.resolve("out.txt")),
                Files.readString(folder.resolve("err.txt"), StandardCharsets.UTF_8));
    }

    private String[] train(String... more) {
        List<String> all = new ArrayList<>(List.of("train", "--network", "flatten | dense 16 relu | dense 10",
                "--data", data.toString(), "--batch", "10", "--out", folder.resolve("run").toString()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void a_network_is_trained_tried_and_asked_and_its_folder_is_not_written_twice() throws Exception {
        Outcome trained = run(train("--epochs", "5", "--log-interval", "20"));
        assertThat(trained.err()).startsWith("Training network (12730 parameters) on bars: 5 epochs of batch 10, ");
        assertThat(trained.code()).isZero();
        assertThat(trained.out()).hasSize(5 * 4 + 1).last().asString().matches("parameters sha256=[0-9a-f]{64}");
        assertThat(trained.out().getFirst()).matches("\\[Epoch 0 Batch 20] Training: accuracy=0\\.\\d{6}, \\d+\\.\\d\\d samples/s");
        assertThat(trained.out().get(19)).isEqualTo("[Epoch 4] Validation: accuracy=1.000000");

        String run = folder.resolve("run").toString();
        JsonNode score = json(run("evaluate", "--model", run, "--data", data.toString(), "--json"));
        assertThat(score.get("accuracy").doubleValue()).isEqualTo(1);
        assertThat(score.get("count").intValue()).isEqualTo(100);

        Path strokes = Files.writeString(folder.resolve("bar.json"),
                "{\"box\":[28,28],\"strokes\":[[[4,10.5],[24,10.5]]],\"width\":1}");
        JsonNode answers = json(run("predict", "--model", run, "--strokes", strokes.toString(), "--input", "raw", "--json"));
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).get("label").intValue()).isEqualTo(3);
        double sum = 0;
        for (JsonNode probability : answers.get(0).get("probabilities")) {
            sum += probability.doubleValue();
        }
        assertThat(sum).isBetween(1 - 1e-5, 1 + 1e-5);

        assertThat(run(train())).isEqualTo(
                new Outcome(3, List.of(), "--out: " + run + " holds a run already. Name another folder, or go on with it: \"loupe runs resume " + run + "\".\n"));
    }

    private static JsonNode json(Outcome outcome) throws IOException {
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).hasSize(1);
        return new ObjectMapper().readTree(outcome.out().getFirst());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void without_a_screen_one_sentence_says_that_there_is_no_window() throws Exception {
        ProcessBuilder builder = loupe();
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ended in time").isTrue();

        Outcome outcome = outcome(process);
        assertThat(outcome.code()).isEqualTo(4);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).doesNotContain("\tat ").contains("\nLoupe's window cannot be opened (")
                .endsWith("). Start it where there is a screen; \"--help\" says what Loupe does without one.\n");
    }

    @Test
    void a_command_line_that_is_killed_takes_its_training_along_and_the_run_goes_on_at_once_to_the_same_end() throws Exception {
        String[] whole = train("--epochs", "60", "--log-interval", "0");
        whole[whole.length - 5] = folder.resolve("whole").toString();
        String sum = run(whole).out().getLast();
        Process process = loupe(train("--epochs", "60", "--log-interval", "20")).start();
        Path out = folder.resolve("out.txt");
        await().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofMinutes(2)).until(() -> Files.readString(out).contains("[Epoch 2]"));
        List<ProcessHandle> trainers = process.toHandle().children().toList();

        process.destroyForcibly().waitFor();
        Outcome resumed = run("runs", "resume", folder.resolve("run").toString());

        assertThat(trainers).hasSize(1).noneMatch(ProcessHandle::isAlive);
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.err()).matches("Going on with the run in .*/run after batch \\d+ of 2400\\.\\R");
        assertThat(resumed.out().getFirst()).doesNotStartWith("[Epoch 0]").startsWith("[Epoch ");
        assertThat(resumed.out()).as("the interval that it was begun with").anyMatch(line -> line.startsWith("[Epoch 59 Batch 20] "));
        assertThat(resumed.out().getLast()).isEqualTo(sum).startsWith("parameters sha256=");
        assertThat(run("runs", "resume", folder.resolve("run").toString())).isEqualTo(new Outcome(0, List.of(), "The run in "
                + folder.resolve("run") + " is finished (60 epochs, validation accuracy 1.000000); there is nothing left to train.\n"));
    }

    @Test
    void a_process_that_is_told_to_end_keeps_what_it_learned_and_says_5() throws Exception {
        Process process = loupe(train("--epochs", "10000", "--json")).start();
        Path out = folder.resolve("out.txt");
        await().atMost(Duration.ofMinutes(2)).until(() -> Files.readString(out).contains("\"epoch\":1,"));

        process.destroy();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        Outcome outcome = outcome(process);
        assertThat(outcome.code()).isEqualTo(5);
        assertThat(new ObjectMapper().readTree(outcome.out().getLast()).get("event").textValue()).isEqualTo("stopped");
        assertThat(json(run("evaluate", "--model", folder.resolve("run").toString(), "--data", data.toString(), "--json"))
                .get("count").intValue()).isEqualTo(100);
    }
}
