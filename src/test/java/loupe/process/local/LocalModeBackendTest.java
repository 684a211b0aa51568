package loupe.process.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import loupe.data.DataCatalog;
import loupe.network.NetworkText;
import loupe.process.ChildProgram;
import loupe.process.TrainingBackendContract;
import loupe.storage.RunFolder;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.Schedule;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Local mode as a place where jobs are trained like any other: one container, in real processes. */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
class LocalModeBackendTest implements TrainingBackendContract {

    @TempDir
    private Path home;
    private final List<TrainingEvent> events = new ArrayList<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @BeforeEach
    void setUp() throws IOException {
        FaintBars.write(home.resolve("bars"), 400, 100);
    }

    private TrainingJob job(double epochs) throws Exception {
        return new TrainingJob(NetworkText.parse("small", "flatten | dense 8 | relu | dense 10"),
                new DataRef("bars", home.resolve("bars").toString(), DataCatalog.read(home.resolve("bars")).sha256()),
                new Hyperparameters(epochs, 20, 0.05, 0.8, 1e-4, Optimizer.NAG, Schedule.COSINE), 9, new Placement(EngineName.PYTORCH, Device.CPU, 1));
    }

    private synchronized void hear(TrainingEvent event) {
        events.add(event);
        notifyAll();
    }

    /** Waits for an event of this kind, or for the end. */
    private synchronized void await(Class<? extends TrainingEvent> kind) throws InterruptedException {
        while (events.stream().noneMatch(event -> kind.isInstance(event) || event instanceof TrainingEvent.Ended)) {
            wait();
        }
    }

    @Override
    public TrainingBackend backend(boolean goesOn) {
        return backend();
    }

    @Override
    public TrainingJob job(Path folder, boolean goesOn) throws Exception {
        return job(goesOn ? 10_000 : 2);
    }

    private LocalModeBackend backend() {
        return new LocalModeBackend(ChildProgram.ofThisProcess(), 1, lines::add);
    }

    @Test
    void a_job_is_trained_as_it_is_and_its_events_come_in_order_to_one_end() throws Exception {
        try (LocalModeBackend backend = backend()) {
            assertThat(backend.start(job(2), home.resolve("run"), this::hear).folder()).isEqualTo(home.resolve("run"));
            await(TrainingEvent.Ended.class);
        }

        RunFolder run = RunFolder.open(home.resolve("run"));
        assertThat(run.networkJob().network()).isEqualTo(job(2).network());
        assertThat(run.networkJob().settings()).isEqualTo(job(2).settings());
        assertThat(run.networkJob().seed()).isEqualTo(9);
        assertThat(run.networkJob().where().engine()).isEqualTo(EngineName.PYTORCH);
        assertThat(events).isEqualTo(run.events());
        assertThat(events).hasAtLeastOneElementOfType(TrainingEvent.EpochDone.class);
        assertThat(lines).anyMatch(line -> line.startsWith("algo-1: [Epoch 1] Validation: accuracy="));
    }

    @Test
    void what_keeps_the_container_from_training_is_the_reason() throws Exception {
        TrainingJob job = job(1);
        Files.delete(home.resolve("bars/train-images-idx3-ubyte"));
        try (LocalModeBackend backend = backend()) {
            backend.start(job, home.resolve("run"), this::hear);
            await(TrainingEvent.Ended.class);
        }

        assertThat(events).singleElement().isInstanceOfSatisfying(TrainingEvent.Failed.class,
                failed -> assertThat(failed.reason()).contains("train-images-idx3-ubyte"));
    }

    @Test
    void a_run_does_not_go_on_in_local_mode() throws Exception {
        try (LocalModeBackend backend = backend()) {
            backend.resume(job(1), home.resolve("run"), this::hear);
        }

        assertThat(events).containsExactly(new TrainingEvent.Failed("A run does not go on in local mode. Resume it on this machine without, or train anew."));
    }
}
