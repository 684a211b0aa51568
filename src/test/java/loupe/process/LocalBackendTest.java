package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.storage.RunFolder;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.TrainingRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training in real processes, with everything that can happen to a process. */
class LocalBackendTest implements ScriptedBackendContract {

    private static final Limits QUICK = new Limits(Duration.ofSeconds(2), Limits.STANDARD.stop(), Duration.ofSeconds(2));

    @TempDir
    private Path home;
    private Path folder;
    private TrainingJob job;
    private final Listener listener = new Listener();

    @BeforeEach
    void setUp() {
        folder = home.resolve("run");
        job = Jobs.on(home, Jobs.ONE_THREAD);
    }

    @Override
    public TrainingBackend backend(Script script) {
        return backend(script, Limits.STANDARD);
    }

    private LocalBackend backend(Script script, Limits limits) {
        return new LocalBackend(Jobs.program(script), home.resolve("logs"), Optional::empty, limits);
    }

    @Test
    void a_killed_process_ends_as_failed_and_the_program_lives() throws Exception {
        try (LocalBackend backend = backend(Script.GOES_ON, Limits.STANDARD)) {
            backend.start(job, folder, listener);
            listener.awaitBatches(2);
            ProcessHandle.of(pid(folder)).orElseThrow().destroyForcibly();
            assertThat(listener.awaitEnd()).isEqualTo(new TrainingEvent.Failed("The training process ended without a result "
                    + "(exit code 137). What it had saved is in " + folder + "; its log is " + folder.resolve("log.txt")
                    + ". Resume it, or choose the other engine."));
        }
        assertThat(listener.ends()).hasSize(1);
        assertThat(RunFolder.open(folder).ended()).contains(listener.ends().getFirst());
    }

    @Test
    void a_crash_in_native_code_ends_as_failed() {
        assertThat(failure(Script.CRASHES, Limits.STANDARD)).isEqualTo("The training process ended without a result "
                + "(exit code 134). What it had saved is in " + folder + "; its log is " + folder.resolve("log.txt")
                + ". Resume it, or choose the other engine.");
    }

    @Test
    void a_process_that_exits_before_it_reports_ends_as_failed() {
        assertThat(failure(Script.EXITS_AT_ONCE, Limits.STANDARD)).isEqualTo("The training process ended without a result "
                + "(exit code 3). What it had saved is in " + folder + "; its log is " + folder.resolve("log.txt")
                + ". Resume it, or choose the other engine.");
        assertThat(folder.resolve("log.txt")).content().isEqualTo("native chatter\n");
    }

    @Test
    void a_process_that_never_reports_is_ended_and_said_so() {
        assertThat(failure(Script.NEVER_REPORTS, QUICK)).isEqualTo("The training process did not report within 2 seconds "
                + "and was ended. Its log is " + folder.resolve("log.txt") + ". Try again, or choose the other engine.");
    }

    @Test
    void a_process_that_says_garbage_is_ended_and_quoted() {
        assertThat(failure(Script.SAYS_GARBAGE, Limits.STANDARD)).isEqualTo("The training process said what is no event "
                + "(\"hello, parent\") and was ended. What it had saved is in " + folder + "; its log is "
                + folder.resolve("log.txt") + ". Try again, or choose the other engine.");
    }

    @Test
    void a_program_that_cannot_be_started_ends_as_failed() {
        ChildProgram none = new ChildProgram(home.resolve("no-java"), List.of(), "None", List.of());
        try (LocalBackend backend = new LocalBackend(none, home, Optional::empty)) {
            backend.start(job, folder, listener);
            assertThat(listener.awaitEnd()).isInstanceOfSatisfying(TrainingEvent.Failed.class, failed -> assertThat(failed.reason())
                    .startsWith("The training process could not be started (Cannot run program \"" + home.resolve("no-java")));
        }
    }

    @Test
    void a_gpu_job_without_a_pytorch_is_refused_in_a_sentence() {
        TrainingJob gpu = Jobs.on(home, new Placement(EngineName.PYTORCH, Device.GPU, 1));
        try (LocalBackend backend = backend(Script.FINISHES, Limits.STANDARD)) {
            backend.start(gpu, folder, listener);
            assertThat(listener.awaitEnd()).isEqualTo(new TrainingEvent.Failed("Training on the GPU needs a PyTorch with CUDA, "
                    + "and no folder is chosen. Choose one, or train on the CPU."));
        }
    }

    @Test
    void a_process_that_does_not_stop_is_killed_and_its_last_checkpoint_is_what_was_learned() throws Exception {
        try (LocalBackend backend = backend(Script.HANGS, Limits.STANDARD)) {
            TrainingRun run = backend.start(job, folder, listener);
            await().atMost(Duration.ofSeconds(30)).until(() -> listener.events().size() == 2);
            run.stop();
            await().atMost(Duration.ofSeconds(30)).until(() -> !listener.ends().isEmpty());
        }
        assertThat(listener.ends()).containsExactly(new TrainingEvent.Stopped(0, ScriptedTrainer.hash(job), 0));
        assertThat(RunFolder.open(folder).events()).isEqualTo(listener.events());
        assertThat(ProcessHandle.of(pid(folder)).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void a_stop_before_anything_was_saved_is_said_so() {
        try (LocalBackend backend = backend(Script.HANGS_AT_ONCE, Limits.STANDARD)) {
            TrainingRun run = backend.start(job, folder, listener);
            await().atMost(Duration.ofSeconds(30)).until(() -> listener.events().size() == 1);
            run.stop();
            assertThat(listener.awaitEnd()).isEqualTo(new TrainingEvent.Failed(
                    "The training was stopped before it had saved anything. Its log is " + folder.resolve("log.txt") + "."));
        }
    }

    @Test
    void a_listener_that_throws_does_not_keep_the_others_from_the_end() {
        try (LocalBackend backend = backend(Script.FINISHES, Limits.STANDARD)) {
            backend.start(job, folder, event -> {
                listener.accept(event);
                throw new IllegalStateException("deaf");
            });
            assertThat(listener.awaitEnd()).isInstanceOf(TrainingEvent.Finished.class);
        }
        assertThat(listener.events()).hasSize(5);
    }

    @Test
    void the_log_holds_the_readable_lines_and_the_chatter() {
        try (LocalBackend backend = backend(Script.FINISHES, Limits.STANDARD)) {
            backend.start(job, folder, listener);
            listener.awaitEnd();
        }
        assertThat(folder.resolve("log.txt")).content().isEqualTo("""
                native chatter
                [Epoch 0] Training: accuracy=0.150000
                [Epoch 0] Validation: accuracy=0.250000
                parameters sha256=%s
                """.formatted(ScriptedTrainer.hash(job)));
    }

    @Test
    void a_prepared_process_takes_the_job() throws Exception {
        try (LocalBackend backend = backend(Script.FINISHES, Limits.STANDARD)) {
            backend.prepare(Jobs.data(home), Jobs.ONE_THREAD);
            long warm = warmPid(1);
            backend.prepare(Jobs.data(home), Jobs.ONE_THREAD);
            backend.start(job, folder, listener);
            listener.awaitEnd();
            assertThat(pid(folder)).isEqualTo(warm);
        }
        assertThat(folder.resolve("log.txt")).content().startsWith("native chatter\n");
    }

    @Test
    void another_placement_warms_another_process_and_ends_the_old() throws Exception {
        try (LocalBackend backend = backend(Script.FINISHES, Limits.STANDARD)) {
            backend.prepare(Jobs.data(home), Jobs.ONE_THREAD);
            long old = warmPid(1);
            backend.prepare(Jobs.data(home), new Placement(EngineName.MXNET, Device.CPU, 2));
            assertThat(warmPid(2)).isNotEqualTo(old);
            awaitGone(old);
        }
    }

    @Test
    void a_job_elsewhere_gets_a_fresh_process_and_the_form_s_is_warmed_again_after_it() throws Exception {
        try (LocalBackend backend = backend(Script.GOES_ON, Limits.STANDARD)) {
            backend.prepare(Jobs.data(home), Jobs.ONE_THREAD);
            long warm = warmPid(1);
            TrainingRun run = backend.start(Jobs.on(home, new Placement(EngineName.MXNET, Device.CPU, 2)), folder, listener);
            listener.awaitBatches(1);
            assertThat(pid(folder)).isNotEqualTo(warm);
            awaitGone(warm);
            backend.prepare(Jobs.data(home), Jobs.ONE_THREAD);
            listener.awaitBatches(5);
            assertThat(backend.warmProcess()).isEmpty();
            run.stop();
            await().atMost(Duration.ofSeconds(30)).until(() -> warmPids(1).size() == 2);
        }
    }

    @Test
    void asking_for_a_process_does_not_wait_for_one_that_is_being_started() throws Exception {
        try (LocalBackend backend = backend(Script.FINISHES, Limits.STANDARD)) {
            Thread asking = Thread.ofPlatform().unstarted(() -> backend.prepare(Jobs.data(home), Jobs.ONE_THREAD));
            synchronized (backend) {
                asking.start();
                assertThat(asking.join(Duration.ofSeconds(30))).isTrue();
            }
            assertThat(warmPid(1)).isPositive();
        }
    }

    @Test
    void an_idle_process_ends() throws Exception {
        try (LocalBackend backend = backend(Script.FINISHES, QUICK)) {
            backend.prepare(Jobs.data(home), Jobs.ONE_THREAD);
            long warm = await().until(backend::warmProcess, Optional::isPresent).orElseThrow();
            awaitGone(warm);
            assertThat(backend.warmProcess()).isEmpty();
        }
    }

    @Test
    void closing_ends_the_prepared_process() throws Exception {
        long warm;
        try (LocalBackend backend = backend(Script.FINISHES, Limits.STANDARD)) {
            backend.prepare(Jobs.data(home), Jobs.ONE_THREAD);
            warm = warmPid(1);
        }
        awaitGone(warm);
    }

    @Test
    void a_child_whose_parent_is_gone_ends_within_two_seconds_whatever_it_does() throws Exception {
        for (Script script : List.of(Script.GOES_ON, Script.GOES_ON_AMONG_OTHERS, Script.HANGS)) {
            Path run = home.resolve(script.name());
            ChildProgram program = ChildProgram.ofThisProcess(ParentMain.class.getName(), List.of());
            Process parent = new ProcessBuilder(program.java().toString(), "-cp", ClassPath.text(program.classPath()),
                    program.mainClass(), script.name(), run.toString())
                    .redirectErrorStream(true).redirectOutput(home.resolve("parent.log").toFile()).start();
            await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(run.resolve("checkpoints/000000.safetensors")));
            long child = pid(run);
            parent.destroyForcibly();
            await().atMost(Duration.ofSeconds(2)).pollInterval(Duration.ofMillis(20)).until(() -> !LiveProcess.isRunning(child));
        }
        assertThat(RunFolder.open(home.resolve("GOES_ON")).ended()).get().isInstanceOf(TrainingEvent.Stopped.class);
        assertThat(RunFolder.open(home.resolve("GOES_ON_AMONG_OTHERS")).ended()).as("the others are to miss it").isEmpty();
    }

    private String failure(Script script, Limits limits) {
        try (LocalBackend backend = backend(script, limits)) {
            backend.start(job, folder, listener);
            listener.awaitEnd();
        }
        assertThat(listener.ends()).hasSize(1);
        return ((TrainingEvent.Failed) listener.ends().getFirst()).reason();
    }

    private static long pid(Path run) throws Exception {
        return Long.parseLong(Files.readString(run.resolve(ScriptedTrainer.PID)));
    }

    /** The process that was warmed for that many threads. */
    private long warmPid(int threads) throws Exception {
        await().atMost(Duration.ofSeconds(30)).until(() -> !warmPids(threads).isEmpty());
        return warmPids(threads).getFirst();
    }

    private List<Long> warmPids(int threads) throws Exception {
        try (Stream<Path> files = Files.list(home)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("warm-" + threads + "-\\d+"))
                    .map(name -> Long.parseLong(name.substring(name.lastIndexOf('-') + 1))).toList();
        }
    }

    private static void awaitGone(long pid) {
        await().atMost(Duration.ofSeconds(10)).until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }
}
