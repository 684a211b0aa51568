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
import loupe.process.Listener;
import loupe.process.TrainingBackendContract;
import loupe.storage.Resumption;
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
import loupe.training.TrainingRun;
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
        assertThat(run.networkJob().data()).as("where it is when the containers are gone").isEqualTo(job(2).data());
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
    void a_run_that_was_stopped_goes_on_after_its_checkpoint_and_tells_what_comes_then() throws Exception {
        stopAfterTwo();
        List<TrainingEvent> before = Resumption.of(RunFolder.open(home.resolve("run"))).earlier();
        Listener listener = new Listener();
        try (LocalModeBackend backend = backend()) {
            TrainingRun run = backend.resume(RunFolder.open(home.resolve("run")).job(), home.resolve("run"), listener);
            listener.awaitBatches(2);
            run.stop();
            assertThat(listener.awaitEnd()).isInstanceOf(TrainingEvent.Stopped.class);
        }
        assertThat(listener.events().getFirst()).isEqualTo(before.getFirst());
        List<TrainingEvent> all = new ArrayList<>(before);
        all.addAll(listener.events().subList(1, listener.events().size()));
        assertThat(RunFolder.open(home.resolve("run")).events()).isEqualTo(all);
        assertThat(steps(before)).isPositive();
        assertThat(steps(all)).isGreaterThan(steps(before));
    }

    /** Its process was killed: no end is told, and what came after the checkpoint is told anew. */
    @Test
    void a_run_whose_containers_were_killed_goes_on_too() throws Exception {
        stopAfterTwo();
        Path journal = home.resolve("run/events.jsonl");
        List<String> told = Files.readAllLines(journal);
        Files.writeString(journal, String.join("\n", told.subList(0, told.size() - 1)) + "\n{\"event\":\"batc");
        Listener listener = new Listener();
        try (LocalModeBackend backend = backend()) {
            backend.resume(RunFolder.open(home.resolve("run")).job(), home.resolve("run"), listener);
            listener.awaitBatches(1);
        }
        assertThat(listener.awaitEnd()).isInstanceOf(TrainingEvent.Stopped.class);
        assertThat(listener.events()).filteredOn(TrainingEvent.Started.class::isInstance).hasSize(1);
        assertThat(RunFolder.open(home.resolve("run")).events()).endsWith(listener.awaitEnd());
    }

    @Test
    void where_there_is_no_run_none_goes_on() throws Exception {
        Files.createDirectories(home.resolve("run"));
        try (LocalModeBackend backend = backend()) {
            backend.resume(job(1), home.resolve("run"), this::hear);
        }
        assertThat(events).containsExactly(new TrainingEvent.Failed(home.resolve("run") + " holds no run: there is no job.json in it."));
    }

    private void stopAfterTwo() throws Exception {
        Listener listener = new Listener();
        try (LocalModeBackend backend = backend()) {
            TrainingRun run = backend.start(job(10_000), home.resolve("run"), listener);
            listener.awaitBatches(2);
            run.stop();
            assertThat(listener.awaitEnd()).isInstanceOf(TrainingEvent.Stopped.class);
        }
    }

    private static long steps(List<TrainingEvent> events) {
        return events.stream().filter(TrainingEvent.BatchesDone.class::isInstance).mapToLong(event -> ((TrainingEvent.BatchesDone) event).batches().size()).sum();
    }
}
