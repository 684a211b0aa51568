package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import loupe.data.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

    @TempDir
    private Path folder;

    @Test
    void a_run_has_one_lock_and_a_second_who_wants_it_is_told() throws Exception {
        try (RunLock lock = RunLock.take(folder)) {
            assertThatThrownBy(() -> RunLock.take(folder)).isInstanceOf(BadInputException.class).hasMessage("The run in " + folder
                    + " is being trained by another Loupe. Wait until it ends, or stop it there.");
            assertThat(RunLock.isTaken(folder)).isTrue();
        }
        assertThat(RunLock.isTaken(folder)).isFalse();
        RunLock.take(folder).close();
    }

    @Test
    void where_nobody_ever_trained_the_lock_is_free_and_asking_leaves_nothing() {
        assertThat(RunLock.isTaken(folder)).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void one_who_is_patient_gets_it_when_the_other_has_ended() throws Exception {
        RunLock first = RunLock.take(folder);
        AtomicReference<Throwable> fault = new AtomicReference<>();
        Thread second = Thread.ofPlatform().start(() -> {
            try {
                RunLock.take(folder, Duration.ofSeconds(30)).close();
            } catch (BadInputException | IOException | InterruptedException e) {
                fault.set(e);
            }
        });
        first.close();
        second.join();

        assertThat(fault.get()).isNull();
    }

    @Test
    void in_a_folder_that_is_gone_there_is_no_lock() {
        assertThatThrownBy(() -> RunLock.take(folder.resolve("gone"))).isInstanceOf(IOException.class);
        assertThat(RunLock.isTaken(folder.resolve("gone"))).isFalse();
    }

    @Test
    void a_try_that_was_refused_leaves_the_lock_where_it_is_as_another_process_sees() throws Exception {
        try (RunLock lock = RunLock.take(folder)) {
            assertThatThrownBy(() -> RunLock.take(folder)).isInstanceOf(BadInputException.class);
            assertThat(RunLock.isTaken(folder)).isTrue();

            assertThat(AskedLock.elsewhere(folder)).isEqualTo("taken");
        }
        assertThat(AskedLock.elsewhere(folder)).isEqualTo("free");
    }

    @Test
    void what_a_killed_process_left_keeps_nobody_out_and_goes_when_the_lock_is_taken() throws Exception {
        Files.createFile(folder.resolve(".lock"));
        Files.createFile(folder.resolve(".lock.1-1"));

        assertThat(RunLock.isTaken(folder)).isFalse();
        RunLock.take(folder).close();

        assertThat(folder.toFile().list()).containsExactly(".lock");
    }

    @Test
    void a_run_that_is_about_to_be_trained_counts_as_trained_and_keeps_nobody_from_training_it() throws Exception {
        RunLock starting = RunLock.starting(folder).orElseThrow();

        assertThat(RunLock.isTaken(folder)).isTrue();
        RunLock.take(folder).close();
        starting.close();

        assertThat(RunLock.isTaken(folder)).isFalse();
        assertThat(RunLock.starting(folder.resolve("gone"))).isEmpty();
    }
}
