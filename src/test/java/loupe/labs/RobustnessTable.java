package loupe.labs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.LabelledImages;
import loupe.engine.DjlClassifiers;
import loupe.inference.Classifier;
import loupe.inference.Robustness;
import loupe.inference.TrainedModel;
import loupe.storage.CheckpointChoice;
import loupe.storage.Models;
import loupe.storage.Workspace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a shift and a turn do to the networks that ship, on all test digits of MNIST, {@code mvn -Plabs
 * -Dtest=RobustnessTable verify}: some minutes on two cores. The table goes to {@code target/labs/robustness.md}.
 */
@Tag("labs")
class RobustnessTable {

    @TempDir
    private Path home;

    @Test
    void the_plain_networks_are_weak_and_the_augmented_are_cured() throws IOException, BadInputException {
        String datasets = System.getenv("LOUPE_DATASETS");
        assumeTrue(datasets != null, "skipped: LOUPE_DATASETS does not name the folder with mnist");
        LabelledImages digits = DataCatalog.read(Path.of(datasets).resolve("mnist")).test();
        Map<String, Robustness> measured = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>(List.of(
                "| | centre | 4 px left / right | 4 px up / down | mean of ±4 square | worst cell | ±10° | ±20° | ±30° |",
                "|---|---|---|---|---|---|---|---|---|"));
        for (Shipped shipped : Shipped.ALL.stream().filter(each -> each.data().equals("mnist")).toList()) {
            measured.put(shipped.name(), measured(shipped.name(), digits));
            lines.add(line(shipped.name(), measured.get(shipped.name())));
            Files.write(Files.createDirectories(Path.of("target", "labs")).resolve("robustness.md"), lines);
        }

        assertThat(MustBeSeen.missed(measured)).isEmpty();
    }

    private Robustness measured(String name, LabelledImages digits) throws BadInputException {
        TrainedModel model = new Models(new Workspace(home, Clock.systemDefaultZone())).open(name, CheckpointChoice.LAST);
        try (DjlClassifiers engine = new DjlClassifiers(); Classifier network = engine.open(model.network(), model.parameters())) {
            return Robustness.of(network, digits, 4, MustBeSeen.TURNS, percent -> { });
        }
    }

    private static String line(String name, Robustness robustness) {
        List<Double> turned = robustness.rotations().stream().map(Robustness.Turned::accuracy).toList();
        return "| `" + name + "` | " + Stream.of(percent(MustBeSeen.moved(robustness, 0, 0)),
                percent(MustBeSeen.moved(robustness, -4, 0), MustBeSeen.moved(robustness, 4, 0)),
                percent(MustBeSeen.moved(robustness, 0, -4), MustBeSeen.moved(robustness, 0, 4)),
                percent(robustness.meanOfShifts()), percent(robustness.worstShift()), percent(turned.get(3), turned.get(2)),
                percent(turned.get(4), turned.get(1)), percent(turned.get(5), turned.get(0))).collect(Collectors.joining(" | ")) + " |";
    }

    private static String percent(double... shares) {
        return Arrays.stream(shares).mapToObj(share -> String.format(Locale.ROOT, "%.1f", 100 * share))
                .collect(Collectors.joining(" / "));
    }
}
