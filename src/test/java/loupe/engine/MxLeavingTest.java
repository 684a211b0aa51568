package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import loupe.network.InitialWeights;
import loupe.network.Presets;
import loupe.training.BatchOrder;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.Schedule;
import loupe.training.TrainingJob;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MxLeavingTest {

    /** Trains on MXNet and leaves in the middle of it, without closing anything. */
    static final class Leaving {

        public static void main(String[] words) {
            var set = ToyPictures.set(400, 50);
            TrainingJob job = new TrainingJob(Presets.MLP, new DataRef("toy", "", ""),
                    new Hyperparameters(1, 10, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), 1, new Placement(EngineName.MXNET, Device.CPU, 1));
            new Engines().start(job.where());
            Learner learner = new Learners(Processor.here()).open(job, set, Resident.of(job.where(), set), InitialWeights.of(job.network(), 1));
            learner.beginEpoch(0, BatchOrder.of(1, 0, 400));
            for (int batch = 0; batch < 40; batch++) {
                learner.step(batch, 0.1);
            }
            System.out.println("leaves");
            if (words[0].equals("halts")) {
                Runtime.getRuntime().halt(7);
            }
            System.exit(7);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"halts", "exits"})
    void a_process_that_trains_leaves_at_once_and_with_its_own_code(String how) throws IOException, InterruptedException {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Leaving.class.getName(), how);
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.onExit().orTimeout(90, TimeUnit.SECONDS).exceptionally(late -> process.destroyForcibly());
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.lines().toList()).contains("leaves");
        }

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it has left").isTrue();
        assertThat(process.exitValue()).isEqualTo(7);
    }
}
