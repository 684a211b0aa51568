package loupe.process.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loupe.process.ChildProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two containers train one network together, in real processes: what they learn, and what becomes of them when one dies or stands still. */
@Timeout(300)
class TwoContainersTest {

    private static final String FIRST_LINE = "algo-1: [Epoch 0 Batch ";
    private static final String EPOCHS = "algo-1: [Epoch 1] Validation: accuracy=";

    @TempDir
    private Path home;
    private final LocalMode mode = new LocalMode(ChildProgram.ofThisProcess());
    private final List<LocalTraining> begun = new ArrayList<>();
    private final Heard heard = new Heard();

    @BeforeEach
    void setUp() throws IOException {
        assumeTrue(System.getProperty("os.name").equals("Linux") && getClass().getResource("/native/lib/mxnet.properties") != null,
                "skipped: MXNet's native library for Linux on x86-64 is not here");
        FaintBars.write(home.resolve("bars"), 2000, 1000);
    }

    @AfterEach
    void tearDown() {
        begun.forEach(LocalTraining::kill);
    }

    private LocalJob job(int instances, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("engine", "mxnet", "threads", "1", "learning_rate", "0.1", "network",
                "flatten | dense 32 | batchnorm | relu | dense 10"));
        all.putAll(settings);
        return LocalJob.ofThisProgram("loupe-test-" + instances, instances, all, Map.of("training", home.resolve("bars")));
    }

    private LocalTraining start(LocalJob job, Heard listener) throws IOException {
        LocalMode.prepare(job, home.resolve(job.name()));
        return again(job, listener);
    }

    private LocalTraining again(LocalJob job, Heard listener) throws IOException {
        LocalTraining training = mode.begin(job, home.resolve(job.name()), listener);
        begun.add(training);
        return training;
    }

    /** The process of {@code role} in the container {@code host}. */
    private ProcessHandle process(String host, String role) {
        return ProcessHandle.current().descendants().filter(process -> {
            try {
                List<String> variables = List.of(Files.readString(Path.of("/proc/" + process.pid() + "/environ"), StandardCharsets.ISO_8859_1).split("\0"));
                return variables.contains("DMLC_ROLE=" + role) && variables.contains("SM_CURRENT_HOST=" + host);
            } catch (IOException gone) {
                return false;
            }
        }).findFirst().orElseThrow();
    }

    private static void signal(ProcessHandle process, String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor()).isZero();
    }

    @Test
    void two_with_half_the_batch_step_as_one_with_the_whole_and_end_with_the_same_weights() throws Exception {
        Heard one = new Heard();

        assertThat(start(job(1, Map.of("batch_size", "100", "epochs", "2")), one).await()).isInstanceOf(LocalEnd.Completed.class);
        LocalTraining two = start(job(2, Map.of("batch_size", "50", "epochs", "2")), heard);
        assertThat(two.await()).as(heard.lines().toString()).isEqualTo(new LocalEnd.Completed(two.ml().resolve("model")));

        double alone = Double.parseDouble(one.after(EPOCHS).getFirst());
        assertThat(alone).isBetween(0.6, 0.999);
        assertThat(Double.parseDouble(heard.after(EPOCHS).getFirst())).isCloseTo(alone, within(0.02));
        assertThat(heard.after("algo-1: parameters sha256=")).hasSize(1).isEqualTo(heard.after("algo-2: parameters sha256="));
        assertThat(heard.lines()).contains("algo-1: All 2 workers ended with these weights.").noneMatch(line -> line.startsWith("algo-2: [Epoch"));
        assertThat(two.ml().resolve("model")).isDirectoryContaining("glob:**parameters.safetensors");
        assertThat(two.ml("algo-2").resolve("model")).isEmptyDirectory();
        assertThat(heard.ends()).hasSize(1);
    }

    @Test
    void a_worker_that_is_killed_ends_the_job_which_goes_on_after_its_checkpoint_and_stops_everywhere_after_the_same_step() throws Exception {
        LocalJob job = job(2, Map.of("batch_size", "50", "epochs", "5000", "log_interval", "1"));
        LocalTraining training = start(job, heard);
        heard.await(line -> line.startsWith(FIRST_LINE));

        signal(process("algo-2", "worker"), "KILL");

        assertThat(training.await()).isInstanceOfSatisfying(LocalEnd.Failed.class, failed -> {
            assertThat(failed.host()).isEqualTo("algo-2");
            assertThat(failed.exitCode()).isEqualTo(4);
            assertThat(failed.reason()).matches("The worker on algo-2 was ended by signal 9 after step \\d+, and the whole job was ended. "
                    + "Start the job again: it goes on after its last checkpoint, or from the start where there is none\\.");
        });

        Heard later = new Heard();
        LocalTraining again = again(job, later);
        assertThat(later.await(line -> line.contains("Going on"))).matches("algo-1: Going on with the run in .*/checkpoints/run after batch [1-9].*");
        later.await(line -> line.startsWith("algo-1: [Epoch "));
        again.stop();
        assertThat(again.await()).as(later.lines().toString()).isEqualTo(new LocalEnd.Stopped(again.ml().resolve("model")));
        assertThat(later.after("algo-1: parameters sha256=")).as(later.lines().toString()).hasSize(1).isEqualTo(later.after("algo-2: parameters sha256="));
        assertThat(again.ml().resolve("model")).isDirectoryContaining("glob:**parameters.safetensors");
    }

    @Test
    void a_worker_that_stands_still_ends_the_job_by_its_name() throws Exception {
        LocalTraining training = start(job(2, Map.of("batch_size", "50", "epochs", "5000", "log_interval", "1")), heard);
        heard.await(line -> line.startsWith(FIRST_LINE));

        signal(process("algo-2", "worker"), "STOP");

        assertThat(training.await()).isInstanceOfSatisfying(LocalEnd.Failed.class, failed ->
                assertThat(failed.reason()).matches("The worker on algo-2 gave no sign of life for 10 seconds after step \\d+, and the whole job was ended. "
                        + "Start the job again: it goes on after its last checkpoint, or from the start where there is none\\."));
    }
}
