package loupe.labs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.ImageSet;
import loupe.data.KnownSet;
import loupe.engine.DjlClassifiers;
import loupe.inference.Classifier;
import loupe.inference.Evaluation;
import loupe.inference.TrainedModel;
import loupe.storage.CheckpointChoice;
import loupe.storage.Models;
import loupe.storage.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedNetworksTest {

    /** Where a picture's two best classes lie closer than rounding, another processor may answer otherwise. */
    private static final double A_PICTURE_OR_TWO = 0.0002;

    @TempDir
    private Path home;

    @Test
    void the_networks_of_the_labs_and_what_cures_them_come_with_loupe() throws Exception {
        assertThat(models().shippedNames()).containsExactlyElementsOf(Shipped.ALL.stream().map(Shipped::name).toList());
        for (Shipped shipped : Shipped.ALL) {
            TrainedModel model = open(shipped);

            assertThat(model.title()).isEqualTo(shipped.name());
            assertThat(model.network().layers()).as(shipped.name()).isEqualTo(shipped.network().layers());
            assertThat(model.classNames()).as(shipped.name()).isEqualTo(KnownSet.classNamesOf(shipped.data()));
        }
    }

    @Test
    void each_says_by_which_command_it_was_made() throws Exception {
        for (Shipped shipped : Shipped.ALL) {
            assertThat(open(shipped).facts()).as(shipped.name()).containsEntry("command", shipped.command())
                    .containsEntry("data", shipped.data()).containsEntry("seed", "1").containsKeys("epoch", "validation accuracy");
        }
    }

    @Test
    void those_that_learned_from_changed_pictures_say_how_they_were_changed() throws Exception {
        for (Shipped shipped : Shipped.ALL) {
            int option = shipped.options().indexOf("--augment");

            assertThat(open(shipped).facts().getOrDefault("augmentation", "none")).as(shipped.name())
                    .isEqualTo(option < 0 ? "none" : shipped.options().get(option + 1));
        }
    }

    @Test
    void they_take_less_than_eight_megabytes() throws Exception {
        long bytes = 0;
        for (Shipped shipped : Shipped.ALL) {
            for (String file : List.of("network.json", "figures.json", "parameters.safetensors")) {
                try (InputStream in = Models.class.getResourceAsStream("/loupe/pretrained/" + shipped.name() + "/" + file)) {
                    bytes += in.readAllBytes().length;
                }
            }
        }

        assertThat(bytes).isLessThan(8_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mnist", "fashion-mnist"})
    void each_reads_the_test_pictures_as_well_as_its_figures_say(String data) throws Exception {
        Optional<Path> folder = DataFolders.standard(System.getenv(), home).find(data);
        assumeTrue(folder.isPresent(), () -> "skipped: " + data + " is not here; LOUPE_DATASETS can say where it is");
        ImageSet set = DataCatalog.read(folder.get());

        for (Shipped shipped : Shipped.ALL.stream().filter(each -> each.data().equals(data)).toList()) {
            TrainedModel model = open(shipped);
            try (DjlClassifiers engine = new DjlClassifiers(); Classifier network = engine.open(model.network(), model.parameters())) {
                assertThat(new Evaluation(network, image -> image).of(set.test(), done -> { }).accuracy()).as(shipped.name())
                        .isCloseTo(Double.parseDouble(model.facts().get("validation accuracy")), within(A_PICTURE_OR_TWO));
            }
        }
    }

    private TrainedModel open(Shipped shipped) throws BadInputException {
        return models().open(shipped.name(), CheckpointChoice.LAST);
    }

    private Models models() {
        return new Models(new Workspace(home, Clock.systemDefaultZone()));
    }
}
