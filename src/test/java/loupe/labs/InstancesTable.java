package loupe.labs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import loupe.data.BadInputException;
import loupe.process.ChildProgram;
import loupe.process.local.LocalEnd;
import loupe.process.local.LocalJob;
import loupe.process.local.LocalListener;
import loupe.process.local.LocalMode;
import loupe.process.local.LocalTraining;
import loupe.storage.RunFolder;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The lab's MLP on MNIST in local mode on one, two and four containers of this machine with batches of 100, 50 and 25, and one on two with 100,
 * {@code mvn -Plabs -Dtest=InstancesTable verify}: a few minutes. MXNet, one thread a container. The table goes to {@code target/labs/instances.md}.
 */
@Tag("labs")
class InstancesTable {

    private static final int EPOCHS = 3;
    private static final int PICTURES = 60_000;

    private final Path results = Path.of("target", "labs");

    /** What came of one job. @param hashes of the weights with which each container ended */
    private record Measured(int instances, int batch, double accuracy, double seconds, List<String> hashes) {

        String row() {
            return String.format(Locale.ROOT, "| %d | %d | %d | %.4f | %.0f | %s |", instances, batch, instances * batch, accuracy,
                    EPOCHS * PICTURES / seconds, String.join(", ", hashes.stream().map(hash -> hash.substring(0, 12)).toList()));
        }
    }

    @Test
    void containers_with_a_share_of_the_batch_each_reach_what_one_reaches_with_the_whole() throws Exception {
        String datasets = System.getenv("LOUPE_DATASETS");
        assumeTrue(datasets != null, "skipped: LOUPE_DATASETS does not name the folder with mnist");
        Path mnist = Path.of(datasets).resolve("mnist").toAbsolutePath();
        Files.createDirectories(results);
        List<String> lines = new ArrayList<>(List.of("| instances | batch of each | pictures a step | accuracy after 3 epochs | pictures a second, trying included | hash of the weights |",
                "|---|---|---|---|---|---|"));
        List<Measured> all = new ArrayList<>();
        for (int[] each : new int[][] {{1, 100}, {2, 50}, {4, 25}, {2, 100}}) {
            all.add(measure(each[0], each[1], mnist));
            lines.add(all.getLast().row());
            Files.write(results.resolve("instances.md"), lines);
        }
        assertThat(all).allSatisfy(job -> assertThat(job.hashes()).hasSize(job.instances()).containsOnly(job.hashes().getFirst()));
        assertThat(all.subList(1, 3)).allSatisfy(job -> assertThat(job.accuracy()).isCloseTo(all.getFirst().accuracy(), within(0.005)));
    }

    private Measured measure(int instances, int batch, Path data) throws Exception {
        Path folder = Files.createTempDirectory(results.toAbsolutePath(), "instances");
        List<String> hashes = new CopyOnWriteArrayList<>();
        LocalListener listener = new LocalListener() {
            @Override
            public void line(String host, String line) {
                if (line.startsWith("parameters sha256=")) {
                    hashes.add(line.substring("parameters sha256=".length()));
                }
            }

            @Override
            public void ended(LocalEnd end) {
                // The wait below hears it.
            }
        };
        LocalTraining training = new LocalMode(ChildProgram.ofThisProcess()).start(LocalJob.ofThisProgram("loupe-instances", instances,
                Map.of("batch_size", Integer.toString(batch), "epochs", Integer.toString(EPOCHS), "learning_rate", "0.1", "momentum", "0.9", "engine", "mxnet",
                        "threads", "1"), Map.of("training", data)), folder, listener);
        assertThat(training.await()).isInstanceOf(LocalEnd.Completed.class);
        return measured(instances, batch, training.ml().resolve("checkpoints/run"), hashes);
    }

    private static Measured measured(int instances, int batch, Path run, List<String> hashes) throws IOException, BadInputException {
        List<TrainingEvent> events = RunFolder.open(run).events();
        TrainingEvent.EpochDone last = (TrainingEvent.EpochDone) events.stream().filter(TrainingEvent.EpochDone.class::isInstance).toList().getLast();
        return new Measured(instances, batch, last.validationAccuracy(), last.seconds(), List.copyOf(hashes));
    }
}
