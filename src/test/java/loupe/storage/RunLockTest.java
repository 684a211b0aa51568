package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
}
