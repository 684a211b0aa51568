package loupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import loupe.data.IdxFiles;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.process.ChildProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A job in local mode whose command line and whose container are killed goes on by its commands and becomes the job that was never killed. */
@Timeout(180)
class KilledLocalModeTest {

    private static final int PICTURES = 1000;
    private static final String HASH = "parameters sha256=";

    @TempDir
    private Path home;
    private final List<Process> begun = new ArrayList<>();

    @BeforeEach
    void setUp() throws IOException {
        assumeTrue(System.getProperty("os.name").equals("Linux") && getClass().getResource("/native/lib/mxnet.properties") != null,
                "skipped: MXNet's native library for Linux on x86-64 is not here");
        byte[] pixels = new byte[PICTURES * 28 * 28];
        byte[] labels = new byte[PICTURES];
        new SplittableRandom(1).nextBytes(pixels);
        for (int i = 0; i < PICTURES; i++) {
            labels[i] = (byte) (i % 10);
        }
        LabelledImages images = new LabelledImages(28, 28, pixels, labels);
        IdxFiles.write(Files.createDirectories(home.resolve("noise")), new ImageSet("noise", List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), images, images));
    }

    @AfterEach
    void tearDown() {
        begun.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    private Process start(String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(ChildProgram.ofThisProcess().start(List.of(words)));
        builder.environment().put("LOUPE_HOME", home.resolve("learner").toString());
        builder.redirectError(home.resolve("said.txt").toFile());
        Process process = builder.start();
        begun.add(process);
        return process;
    }

    private Process train(String out) throws IOException {
        return start("sagemaker", "train", "--instance-type", "local", "--data", home.resolve("noise").toString(), "--network", "flatten | dense 64 | relu | dense 10",
                "--engine", "mxnet", "--threads", "1", "--batch", "2", "--epochs", "12", "--log-interval", "50", "--seed", "5", "--out", home.resolve(out).toString());
    }

    /** Reads until a line begins so. */
    private static String await(BufferedReader lines, String start) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(start)) {
                return line;
            }
        }
        throw new AssertionError("no line began with " + start);
    }

    private String hash(Process process) throws Exception {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String hash = await(lines, HASH);
            assertThat(process.waitFor()).as(Files.readString(home.resolve("said.txt"))).isZero();
            return hash;
        }
    }

    /** The container, which the command line has started. */
    private static ProcessHandle container(Process commandLine) {
        return commandLine.children().findFirst().orElseThrow();
    }

    private static void isGone(ProcessHandle process) throws Exception {
        process.onExit().get(20, TimeUnit.SECONDS);
    }

    @Test
    void a_job_whose_processes_are_killed_ends_bit_for_bit_as_the_one_that_was_left_alone() throws Exception {
        String whole = hash(train("whole"));

        Process first = train("killed");
        await(first.inputReader(), "[Epoch 1 Batch");
        ProcessHandle orphan = container(first);
        List<ProcessHandle> below = orphan.descendants().toList();
        first.destroyForcibly().waitFor();
        isGone(orphan);
        for (ProcessHandle process : below) {
            isGone(process);
        }

        Process second = train("killed");
        await(second.inputReader(), "[Epoch ");
        container(second).destroyForcibly();
        assertThat(second.waitFor()).isEqualTo(4);
        assertThat(Files.readString(home.resolve("said.txt"))).contains("Going on with the job ", "The container algo-1 was ended by signal 9 and did not say why.",
                "\"loupe runs resume " + home.resolve("killed") + "\" goes on after its last checkpoint.");

        assertThat(hash(start("runs", "resume", home.resolve("killed").toString()))).isEqualTo(whole);
        assertThat(home.resolve("killed/parameters.safetensors")).hasSameBinaryContentAs(home.resolve("whole/parameters.safetensors"));
        assertThat(start("runs", "resume", home.resolve("killed").toString()).waitFor()).isZero();
        assertThat(train("killed").waitFor()).as("a finished one is refused").isEqualTo(3);
    }
}
