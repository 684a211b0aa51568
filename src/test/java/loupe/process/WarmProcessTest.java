package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class WarmProcessTest {

    @Test
    void it_serves_what_it_was_warmed_for_and_nothing_after_its_end(@TempDir Path home) throws Exception {
        ChildCommand command = new ChildCommand(Jobs.program(Script.FINISHES), home);
        TrainingProcess process = TrainingProcess.start(address -> command.of(Jobs.ONE_THREAD, address, Optional.empty()));
        List<String> idle = new CopyOnWriteArrayList<>();
        WarmProcess.Wanted wanted = new WarmProcess.Wanted(home, Jobs.ONE_THREAD);
        WarmProcess warm = new WarmProcess(wanted, process, Later.run(Duration.ofMinutes(5), () -> idle.add("idle")));
        try (BufferedReader lines = process.events(Duration.ofSeconds(60)).orElseThrow()) {
            assertThat(warm.serves(new WarmProcess.Wanted(home, new Placement(EngineName.MXNET, Device.CPU, 1)))).isTrue();
            assertThat(warm.serves(new WarmProcess.Wanted(home, new Placement(EngineName.MXNET, Device.CPU, 2)))).isFalse();
            assertThat(warm.serves(new WarmProcess.Wanted(home, new Placement(EngineName.PYTORCH, Device.CPU, 1)))).isFalse();
            assertThat(warm.serves(new WarmProcess.Wanted(home.resolve("other"), Jobs.ONE_THREAD))).isFalse();

            warm.end();

            assertThat(lines.readLine()).isNull();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !warm.serves(wanted));
        } finally {
            process.kill();
        }
        assertThat(idle).isEmpty();
    }
}
