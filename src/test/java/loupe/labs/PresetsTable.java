package loupe.labs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.ImageSet;
import loupe.engine.Engines;
import loupe.network.NetworkSpec;
import loupe.network.Presets;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.PlacementRule;
import loupe.training.Recipes;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the presets with recipes of their own reach on the real data, {@code mvn -Plabs -Dtest=PresetsTable verify}: about
 * half an hour on two cores. The table goes to {@code target/labs/presets.md}.
 */
@Tag("labs")
class PresetsTable {

    private record Goal(NetworkSpec network, String data, double bound, List<Long> seeds) {}

    private static final List<Goal> GOALS = List.of(
            new Goal(Presets.CNN_FAST, "mnist", 0.990, List.of(1L, 2L, 3L)),
            new Goal(Presets.CNN_DEEP, "fashion-mnist", 0.915, List.of(1L)),
            new Goal(Presets.RESNET, "mnist", 0.992, List.of(1L)));

    private final PlacementRule rule = new PlacementRule(new Engines().present(), false, Runtime.getRuntime().availableProcessors());
    private final Path results = Path.of("target", "labs");

    @Test
    void the_presets_reach_their_bounds_at_the_end_of_their_recipes() throws IOException, BadInputException {
        String datasets = System.getenv("LOUPE_DATASETS");
        assumeTrue(datasets != null, "skipped: LOUPE_DATASETS does not name the folder with mnist and fashion-mnist");
        LabBench bench = new LabBench(Path.of(datasets), Files.createDirectories(results));
        List<String> lines = new ArrayList<>(List.of("| preset | data | seed | engine | validation at the end | bound |", "|---|---|---|---|---|---|"));
        List<String> below = new ArrayList<>();
        for (Goal goal : GOALS) {
            for (long seed : goal.seeds()) {
                TrainingJob job = job(goal, seed, Path.of(datasets).resolve(goal.data()));
                double accuracy = accuracy(bench.train(job, results.resolve("runs").resolve(goal.network().name() + "-" + seed)));
                String line = String.format(Locale.ROOT, "| %s | %s | %d | %s, %d | %.4f | %.3f |", goal.network().name(), goal.data(),
                        seed, job.where().engine().title(), job.where().threads(), accuracy, goal.bound());
                lines.add(line);
                Files.write(results.resolve("presets.md"), lines);
                if (accuracy < goal.bound()) {
                    below.add(line);
                }
            }
        }
        assertThat(below).isEmpty();
    }

    private TrainingJob job(Goal goal, long seed, Path folder) throws BadInputException {
        ImageSet set = DataCatalog.read(folder);
        EngineName engine = rule.engine(goal.network());
        return new TrainingJob(goal.network(), new DataRef(set.name(), folder.toAbsolutePath().toString(), set.sha256()),
                Recipes.of(goal.network(), set.name()), seed, new Placement(engine, Device.CPU, rule.threads(goal.network(), engine, Device.CPU)));
    }

    private static double accuracy(List<TrainingEvent> events) {
        assertThat(events.getLast()).isInstanceOf(TrainingEvent.Finished.class);
        return events.stream().filter(TrainingEvent.EpochDone.class::isInstance).map(TrainingEvent.EpochDone.class::cast)
                .reduce((before, after) -> after).orElseThrow().validationAccuracy();
    }
}
