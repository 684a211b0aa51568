package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import loupe.storage.EventCodec;
import loupe.storage.RunFolder;
import loupe.storage.RunLock;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.Trainer;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The inside of a training process, on a thread of this one; its parent's commands never end, for their end would end this process. */
@Timeout(60)
class ChildTrainerTest {

    private static final TrainingEvent.Ended FINISHED = new TrainingEvent.Finished("ab", 1);
    private static final Trainer FINISHES = (job, folder, events, control) -> events.accept(FINISHED);

    @TempDir
    private Path home;
    private RunFolder run;
    private Door door;
    private final List<String> warmed = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void setUp() throws Exception {
        run = RunFolder.create(home.resolve("run"), Jobs.on(home, Jobs.ONE_THREAD));
        door = Door.open();
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void it_shows_its_token_gets_ready_trains_the_job_and_ends_with_0() throws Exception {
        Placement where = new Placement(EngineName.PYTORCH, Device.CPU, 2);

        Outcome outcome = serve(FINISHES, new Command.Prepare(where, home), new Command.Start(run.path()));

        assertThat(outcome).isEqualTo(new Outcome(0, List.of(EventCodec.line(FINISHED))));
        assertThat(warmed).containsExactly(where + " " + home);
        assertThat(lines).containsExactly("parameters sha256=ab");
        assertThat(run.ended()).contains(FINISHED);
    }

    @Test
    void the_trainer_gets_the_job_and_the_folder_of_the_run() throws Exception {
        List<Object> given = new ArrayList<>();

        serve((job, folder, events, control) -> {
            given.addAll(List.of(job, folder));
            events.accept(FINISHED);
        }, new Command.Start(run.path()));

        assertThat(given).containsExactly(run.job(), run.path());
    }

    @Test
    void getting_ready_that_fails_leaves_the_word_to_the_job() throws Exception {
        Outcome outcome = serve(FINISHES, new Command.Prepare(Jobs.ONE_THREAD, home.resolve("broken")), new Command.Start(run.path()));

        assertThat(outcome.code()).isZero();
    }

    @Test
    void a_stop_that_comes_before_the_start_ends_a_pause_and_reaches_the_trainer() throws Exception {
        Outcome stopped = serve((job, folder, events, control) -> {
            control.waitWhilePaused();
            events.accept(control.stopRequested() ? new TrainingEvent.Stopped(0, "cd", 0) : FINISHED);
        }, new Command.Pause(), new Command.Stop(), new Command.Start(run.path()));

        assertThat(stopped).isEqualTo(new Outcome(0, List.of("{\"event\":\"stopped\",\"step\":0,\"sha256\":\"cd\",\"seconds\":0.0}")));
    }

    @Test
    void a_training_that_fails_ends_it_with_4() throws Exception {
        TrainingEvent failed = new TrainingEvent.Failed("The disk is full.");

        assertThat(serve((job, folder, events, control) -> events.accept(failed), new Command.Start(run.path())))
                .isEqualTo(new Outcome(4, List.of(EventCodec.line(failed))));
    }

    @Test
    void whatever_a_trainer_throws_becomes_a_sentence() throws Exception {
        for (Throwable fault : List.of(new IllegalStateException("out of luck"), new UnsatisfiedLinkError("libmxnet.so"),
                new StackOverflowError())) {
            RunFolder each = RunFolder.create(home.resolve(fault.getClass().getSimpleName()), run.job());
            Outcome outcome = serve((job, folder, events, control) -> sneak(fault), new Command.Start(each.path()));

            assertThat(outcome.code()).isEqualTo(4);
            assertThat(each.ended()).contains(new TrainingEvent.Failed("The training ended with a fault of the program: " + fault
                    + ". Its log is " + each.log() + ". Try again, or choose the other engine."));
        }
    }

    @Test
    void a_folder_without_a_run_is_no_job() throws Exception {
        Path nowhere = home.resolve("nowhere");

        assertThat(serve(FINISHES, new Command.Start(nowhere))).isEqualTo(new Outcome(4, List.of(EventCodec.line(
                new TrainingEvent.Failed(nowhere + " holds no run: there is no job.json in it.")))));
    }

    @Test
    void a_run_that_broke_off_goes_on_and_its_journal_reads_as_one_run() throws Exception {
        TrainingEvent.Started started = new TrainingEvent.Started(run.networkJob(), 2, 15, "00ff", "No engine 1");
        run.append(started);
        run.append(new TrainingEvent.BatchesDone(0, 1, List.of(new TrainingEvent.Batch(2, 0)), 1));
        run.append(new TrainingEvent.Failed("The light went out."));
        TrainingEvent.BatchesDone more = new TrainingEvent.BatchesDone(0, 1, List.of(new TrainingEvent.Batch(1, 1)), 1);
        TrainingEvent.Finished end = new TrainingEvent.Finished("ab12", 2);

        Outcome outcome = serve((job, folder, events, control) -> List.<TrainingEvent>of(started, more, end).forEach(events), new Command.Resume(run.path()));

        assertThat(outcome).isEqualTo(new Outcome(0, List.of(EventCodec.line(started), EventCodec.line(more), EventCodec.line(end))));
        assertThat(run.events()).containsExactly(started, more, end);
    }

    @Test
    void a_run_that_another_process_trains_is_refused_and_stays_as_it_is() throws Exception {
        run.append(new TrainingEvent.Failed("The light went out."));
        try (RunLock lock = RunLock.take(run.path())) {
            assertThat(serve(FINISHES, new Command.Resume(run.path()))).isEqualTo(new Outcome(4, List.of(EventCodec.line(
                    new TrainingEvent.Failed("The run in " + run.path()
                            + " is being trained by another Loupe. Wait until it ends, or stop it there.")))));
        }
        assertThat(run.events()).hasSize(1);
    }

    @Test
    void a_parent_that_cannot_be_reached_ends_it_with_4() {
        door.close();

        assertThat(trainer(FINISHES).run(List.of(door.address()), commands())).isEqualTo(4);
    }

    /** The exit code, and what the parent heard. */
    private record Outcome(int code, List<String> heard) {}

    private Outcome serve(Trainer trainer, Command... commands) throws Exception {
        CompletableFuture<Integer> code = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> code.complete(trainer(trainer).run(List.of(door.address()), commands(commands))));
        try (BufferedReader heard = door.accept()) {
            List<String> all = heard.lines().toList();
            return new Outcome(code.get(30, TimeUnit.SECONDS), all);
        }
    }

    private ChildTrainer trainer(Trainer trainer) {
        return new ChildTrainer(trainer, this::warm, lines::add, false);
    }

    private void warm(Placement where, Path dataFolder) {
        if (dataFolder.endsWith("broken")) {
            throw new IllegalStateException("no data");
        }
        warmed.add(where + " " + dataFolder);
    }

    private InputStream commands(Command... commands) {
        StringBuilder text = new StringBuilder(door.token() + "\n");
        for (Command command : commands) {
            text.append(command.line()).append('\n');
        }
        return new SequenceInputStream(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)), new Endless());
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable fault) throws T {
        throw (T) fault;
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return ' ';
        }
    }
}
