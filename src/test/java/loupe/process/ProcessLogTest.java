package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ProcessLogTest {

    @TempDir
    private Path folder;
    private final ProcessLog log = new ProcessLog();

    @Test
    void before_there_is_a_run_what_is_said_is_kept_aside() throws Exception {
        log.follow(bytes("über")).join();

        assertThat(log.text()).isEqualTo("über");
    }

    @Test
    void a_run_s_log_begins_with_what_was_said_before_it() throws Exception {
        PipedOutputStream process = new PipedOutputStream();
        Thread follower = log.follow(new PipedInputStream(process));
        process.write("before\n".getBytes(StandardCharsets.UTF_8));
        process.flush();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> log.text().equals("before\n"));

        log.into(folder.resolve("log.txt"));
        process.write("after\n".getBytes(StandardCharsets.UTF_8));
        process.close();
        follower.join();

        assertThat(folder.resolve("log.txt")).content().isEqualTo("before\nafter\n");
        assertThat(log.text()).isEmpty();
    }

    @Test
    void a_log_that_is_there_is_continued() throws Exception {
        Path file = Files.writeString(folder.resolve("log.txt"), "first run\n");
        log.into(file);

        log.follow(bytes("second run\n")).join();

        assertThat(file).content().isEqualTo("first run\nsecond run\n");
    }

    @Test
    void a_chatterer_without_a_run_does_not_fill_the_memory() throws Exception {
        log.follow(new ByteArrayInputStream(new byte[1_000_000])).join();

        assertThat(log.text()).hasSize(1 << 18);
    }

    @Test
    void a_log_that_cannot_be_written_does_not_hold_the_process_up() throws Exception {
        log.into(folder.resolve("gone/log.txt"));
        ByteArrayInputStream stream = new ByteArrayInputStream(new byte[10_000]);

        log.follow(stream).join();

        assertThat(stream.available()).isZero();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
