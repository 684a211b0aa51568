package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written for a container is what a container reads. */
class ContainerFolderTest {

    @TempDir
    private Path root;

    @Test
    void settings_and_machines_come_back() throws Exception {
        OptMl.Hosts hosts = new OptMl.Hosts(List.of("algo-1", "algo-2"), "algo-2", "lo");

        ContainerFolder.write(root, Map.of("epochs", "3", "network", "flatten | dense 10"), hosts, List.of("training", "job"));

        OptMl folder = new OptMl(root, true);
        assertThat(folder.hyperparameters()).containsExactly(entry("epochs", "3"), entry("network", "flatten | dense 10"));
        assertThat(folder.hosts()).isEqualTo(hosts);
        assertThat(root.resolve("input/config/inputdataconfig.json")).content().contains("\"job\"", "\"training\"", "\"FullyReplicated\"");
        assertThat(root).isDirectoryContaining(Files::isDirectory).isDirectoryRecursivelyContaining("glob:**/output/data")
                .isDirectoryRecursivelyContaining("glob:**/checkpoints");
    }

    @Test
    void what_a_container_writes_about_its_failure_is_read() throws Exception {
        OptMl folder = new OptMl(root, true);
        assertThat(folder.failure()).isEmpty();

        folder.fail("The disk is full.");

        assertThat(folder.failure()).contains("The disk is full.");
    }
}
