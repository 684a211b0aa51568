package loupe.labs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.ImageTransform;
import loupe.data.LabelledImages;
import loupe.engine.DjlClassifiers;
import loupe.inference.Classifier;
import loupe.inference.Evaluation;
import loupe.inference.Robustness;
import loupe.inference.TrainedModel;
import loupe.storage.CheckpointChoice;
import loupe.storage.Models;
import loupe.storage.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On every tenth test digit and at the rim of the square only, where it is worst; {@link RobustnessTable} tries all. */
class ShippedRobustnessTest {

    private static final List<String> NETWORKS = MustBeSeen.ALL.stream().map(MustBeSeen::network).distinct().toList();

    @TempDir
    private Path home;

    @Test
    void the_plain_networks_are_weak_where_digits_are_moved_and_the_augmented_are_cured() throws Exception {
        Optional<Path> folder = DataFolders.standard(System.getenv(), home).find("mnist");
        assumeTrue(folder.isPresent(), "skipped: mnist is not here; LOUPE_DATASETS can say where it is");
        LabelledImages digits = DataCatalog.test(folder.get()).where(number -> number % 10 == 0);

        Map<String, Robustness> measured = new HashMap<>();
        for (String name : NETWORKS) {
            measured.put(name, measured(name, digits));
        }

        assertThat(MustBeSeen.missed(measured)).isEmpty();
    }

    @Test
    void what_is_not_as_it_must_be_is_named() {
        Map<String, Robustness> measured = new HashMap<>();
        NETWORKS.forEach(name -> measured.put(name, same(name.startsWith("cnn-augmented") ? 0.9 : 0.92)));

        assertThat(MustBeSeen.missed(measured)).containsExactly("mlp, mean of the four directions at 4 pixels: 0.9200",
                "cnn, mean of the four directions at 4 pixels: 0.9200", "cnn-pool, 4 pixels to the left: 0.9200",
                "cnn-pool, 4 pixels to the right: 0.9200", "cnn-augmented, mean of the square: 0.9000",
                "cnn-augmented, worst cell of the square: 0.9000", "cnn-augmented, worst turn: 0.9000",
                "cnn-augmented, centre: -0.0200 from cnn's");
    }

    private static Robustness same(double accuracy) {
        return new Robustness(1, cells().stream().map(cell -> new Robustness.Shifted(cell.getFirst(), cell.getLast(), accuracy)).toList(),
                MustBeSeen.TURNS.stream().map(degrees -> new Robustness.Turned(degrees, accuracy)).toList());
    }

    /** Centre, corners, and the middles of the sides. */
    private static List<List<Integer>> cells() {
        List<List<Integer>> cells = new ArrayList<>();
        for (int dy = -4; dy <= 4; dy += 4) {
            for (int dx = -4; dx <= 4; dx += 4) {
                cells.add(List.of(dx, dy));
            }
        }
        return cells;
    }

    private Robustness measured(String name, LabelledImages digits) throws BadInputException {
        TrainedModel model = new Models(new Workspace(home, Clock.systemDefaultZone())).open(name, CheckpointChoice.LAST);
        List<Robustness.Shifted> shifts = new ArrayList<>();
        List<Robustness.Turned> turns = new ArrayList<>();
        try (DjlClassifiers engine = new DjlClassifiers(); Classifier network = engine.open(model.network(), model.parameters())) {
            for (List<Integer> cell : cells()) {
                int dx = cell.getFirst();
                int dy = cell.getLast();
                shifts.add(new Robustness.Shifted(dx, dy,
                        new Evaluation(network, image -> ImageTransform.shifted(image, dx, dy)).of(digits, done -> { }).accuracy()));
            }
            for (double degrees : MustBeSeen.TURNS) {
                turns.add(new Robustness.Turned(degrees,
                        new Evaluation(network, image -> ImageTransform.rotated(image, degrees)).of(digits, done -> { }).accuracy()));
            }
        }
        return new Robustness(digits.count(), shifts, turns);
    }
}
