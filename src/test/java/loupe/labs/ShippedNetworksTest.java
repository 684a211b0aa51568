package loupe.labs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.ImageSet;
import loupe.engine.DjlClassifiers;
import loupe.inference.Classifier;
import loupe.inference.Evaluation;
import loupe.inference.TrainedModel;
import loupe.network.Presets;
import loupe.storage.CheckpointChoice;
import loupe.storage.Models;
import loupe.storage.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedNetworksTest {

    /** Where a picture's two best classes lie closer than rounding, another processor may answer otherwise. */
    private static final double A_PICTURE_OR_TWO = 0.0002;

    @TempDir
    private Path home;

    @Test
    void the_mlp_and_the_cnn_of_the_labs_come_with_loupe() throws Exception {
        Models models = models();

        assertThat(models.shippedNames()).containsExactly("mlp", "cnn");
        assertThat(models.open("mlp", CheckpointChoice.LAST).network()).isEqualTo(Presets.MLP);
        assertThat(models.open("cnn", CheckpointChoice.LAST).network()).isEqualTo(Presets.CNN);
    }

    @Test
    void each_says_by_which_command_it_was_made() throws Exception {
        for (String name : models().shippedNames()) {
            assertThat(models().open(name, CheckpointChoice.LAST).facts())
                    .containsEntry("command", "java -jar target/loupe.jar train --network " + name + " --data mnist --out " + name)
                    .containsEntry("epoch", "9").containsEntry("seed", "1").containsKey("validation accuracy");
        }
    }

    @Test
    void each_reads_the_test_digits_of_mnist_as_well_as_its_figures_say() throws Exception {
        Optional<Path> folder = DataFolders.standard(System.getenv(), home).find("mnist");
        assumeTrue(folder.isPresent(), () -> "skipped: mnist is not here; LOUPE_DATASETS can say where it is");
        ImageSet mnist = DataCatalog.read(folder.get());

        for (String name : models().shippedNames()) {
            TrainedModel model = models().open(name, CheckpointChoice.LAST);
            try (DjlClassifiers engine = new DjlClassifiers(); Classifier network = engine.open(model.network(), model.parameters())) {
                assertThat(new Evaluation(network, image -> image).of(mnist.test(), done -> { }).accuracy()).as(name)
                        .isCloseTo(Double.parseDouble(model.facts().get("validation accuracy")), within(A_PICTURE_OR_TWO));
            }
        }
    }

    private Models models() {
        return new Models(new Workspace(home, Clock.systemDefaultZone()));
    }
}
