package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopFileTest {

    @TempDir
    private Path home;
    private Runnable signal = () -> { };

    @Test
    void a_file_that_appears_stops_and_so_does_a_signal() throws Exception {
        CountDownLatch stops = new CountDownLatch(2);
        new StopFile(home.resolve("stop"), stop -> signal = stop).onStop(stops::countDown);

        signal.run();
        assertThat(stops.getCount()).isEqualTo(1);
        Files.createFile(home.resolve("stop"));

        assertThat(stops.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
