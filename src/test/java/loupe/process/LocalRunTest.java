package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import loupe.data.BadInputException;
import loupe.storage.RunFolder;
import loupe.training.Job;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run whose process does not come: one end is told all the same, and it is in the journal. */
@Timeout(120)
class LocalRunTest {

    @TempDir
    private Path home;
    private Path folder;
    private final Listener listener = new Listener();
    private LocalRun run;

    @BeforeEach
    void setUp() {
        folder = home.resolve("run");
        run = new LocalRun(Jobs.on(home, Jobs.ONE_THREAD), folder, listener, Limits.STANDARD);
    }

    @Test
    void the_job_is_on_disk_before_a_process_is_asked_for() {
        AtomicReference<Job> found = new AtomicReference<>();

        run.train(job -> {
            found.set(RunFolder.open(folder).job());
            throw new BadInputException("Enough.");
        });

        assertThat(found.get()).isEqualTo(Jobs.on(home, Jobs.ONE_THREAD));
        assertThat(run.folder()).isEqualTo(folder);
    }

    @Test
    void why_there_is_no_process_is_told_and_kept() throws Exception {
        run.train(job -> {
            throw new BadInputException("There is no PyTorch.");
        });

        assertThat(listener.events()).containsExactly(new TrainingEvent.Failed("There is no PyTorch."));
        assertThat(RunFolder.open(folder).events()).isEqualTo(listener.events());
        assertThat(run.hasEnded()).isTrue();
    }

    @Test
    void a_process_that_cannot_be_started_is_told_and_kept() throws Exception {
        run.train(job -> {
            throw new IOException("error=12, Cannot allocate memory");
        });

        assertThat(listener.events()).containsExactly(new TrainingEvent.Failed(
                "The training process could not be started (error=12, Cannot allocate memory). Is there enough memory?"));
        assertThat(RunFolder.open(folder).ended()).isPresent();
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws Exception {
        Files.writeString(folder, "a file");

        run.train(job -> {
            throw new AssertionError("no process is asked for");
        });

        assertThat(listener.events()).hasSize(1).first().isInstanceOfSatisfying(TrainingEvent.Failed.class, failed ->
                assertThat(failed.reason()).startsWith("The run's folder " + folder + " could not be made (")
                        .endsWith("). Is the disk full, or the folder protected?"));
        assertThat(folder).hasContent("a file");
    }

    @Test
    void a_stop_before_there_is_a_process_ends_the_process_when_it_comes() {
        ChildProgram program = Jobs.program(Script.GOES_ON);
        ChildCommand command = new ChildCommand(program, home);
        run.stop();

        run.train(job -> TrainingProcess.start(address -> command.of(job.where(), address, Optional.empty())));

        assertThat(listener.ends()).hasSize(1);
        assertThat(listener.ends().getFirst()).isEqualTo(new TrainingEvent.Failed(
                "The training was stopped before it had saved anything. Its log is " + folder.resolve("log.txt") + "."));
    }

    @Test
    void commands_after_the_end_do_nothing() {
        run.train(job -> {
            throw new BadInputException("Enough.");
        });

        run.pause();
        run.proceed();
        run.stop();
        run.stop();

        assertThat(listener.events()).hasSize(1);
    }
}
