package loupe.labs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loupe.data.BadInputException;
import loupe.data.films.FilmFiles;
import loupe.data.films.FilmSet;
import loupe.engine.DjlTrainer;
import loupe.recommend.Input;
import loupe.recommend.KnownModel;
import loupe.recommend.Recipe;
import loupe.storage.Models;
import loupe.storage.Recommenders;
import loupe.storage.Workspace;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.RatingSplit;
import loupe.training.RecommenderJob;
import loupe.training.RunControl;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the neural recommenders reach on MovieLens-100K with their own recipes, {@code mvn -Plabs -Dtest=TowersTable verify}:
 * about ten minutes. The table goes to {@code target/labs/towers.md}.
 */
@Tag("labs")
class TowersTable {

    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);

    /** @param least and {@code most}: where the mean of the seeds must lie */
    private record Goal(KnownModel model, String protocol, Set<Input> without, String figure, double least, double most) {}

    private static final List<Goal> GOALS = List.of(
            new Goal(KnownModel.WORKSHOP_NMF, "u1", Set.of(), "rmse", 0.95, 0.97),
            new Goal(KnownModel.NEURAL_MF, "u1", Set.of(), "rmse", 0, 0.930),
            new Goal(KnownModel.AUTOREC, "u1", Set.of(), "rmse", 0, 0.925),
            new Goal(KnownModel.DSSM, "t1", Set.of(Input.TRIGRAMS), "ndcg@10", 0.460, 1),
            new Goal(KnownModel.DSSM, "c1", Set.of(Input.ID, Input.TRIGRAMS), "recall@10", 0.25, 1),
            new Goal(KnownModel.DSSM, "c1", Set.of(Input.ID, Input.TRIGRAMS), "ndcg@10", 0.31, 1));

    private final Path results = Path.of("target", "labs");
    private final Map<String, Tried> known = new HashMap<>();

    @Test
    void the_neural_recommenders_reach_their_figures() throws IOException, BadInputException {
        String datasets = System.getenv("LOUPE_DATASETS");
        assumeTrue(datasets != null, "skipped: LOUPE_DATASETS does not name the folder with ml-100k");
        Path place = Path.of(datasets).resolve("ml-100k").toAbsolutePath();
        FilmSet set = FilmFiles.read(place);
        Files.createDirectories(results);
        List<String> lines = new ArrayList<>(List.of("| model | without | protocol | figure | seeds 1, 2, 3 | mean | seconds |", "|---|---|---|---|---|---|---|"));
        List<String> missed = new ArrayList<>();
        for (Goal goal : GOALS) {
            List<Double> figures = new ArrayList<>();
            List<String> seconds = new ArrayList<>();
            for (long seed : SEEDS) {
                Tried tried = once(goal, seed, place, set);
                figures.add(tried.figures().get(goal.figure()));
                seconds.add(String.format(Locale.ROOT, "%.0f", tried.seconds()));
            }
            double mean = figures.stream().mapToDouble(figure -> figure).average().orElseThrow();
            String line = String.format(Locale.ROOT, "| %s | %s | %s | %s | %s | %.4f | %s |", goal.model().id(), goal.without(), goal.protocol(),
                    goal.figure(), String.join(", ", figures.stream().map(figure -> String.format(Locale.ROOT, "%.4f", figure)).toList()), mean,
                    String.join(", ", seconds));
            lines.add(line);
            Files.write(results.resolve("towers.md"), lines);
            if (mean < goal.least() || mean > goal.most()) {
                missed.add(line);
            }
        }
        assertThat(missed).isEmpty();
    }

    private record Tried(Map<String, Double> figures, double seconds) {}

    /** Two figures may be those of one training. */
    private Tried once(Goal goal, long seed, Path place, FilmSet set) throws IOException, BadInputException {
        String name = goal.model() + goal.protocol() + seed;
        if (!known.containsKey(name)) {
            known.put(name, tried(goal, seed, place, set));
        }
        return known.get(name);
    }

    private Tried tried(Goal goal, long seed, Path place, FilmSet set) throws IOException, BadInputException {
        Recipe own = goal.model().recipe();
        Recipe recipe = new Recipe(own.model(), own.settings(), own.optimizer(), own.loss(), goal.without());
        Path folder = Files.createTempDirectory(results, goal.model().id());
        RecommenderJob job = new RecommenderJob(recipe, new DataRef(set.name(), place.toString(), set.sha256()), new RatingSplit.Named(goal.protocol()),
                seed, new Placement(EngineName.PYTORCH, Device.CPU, 1));
        List<TrainingEvent> events = new ArrayList<>();
        new DjlTrainer(new Models(new Workspace(results.toAbsolutePath(), Clock.systemUTC()))).train(job, folder, events::add, RunControl.NONE);
        Optional<TrainingEvent.Finished> end = Optional.of(events.getLast()).filter(TrainingEvent.Finished.class::isInstance)
                .map(TrainingEvent.Finished.class::cast);
        assertThat(end).as("%s", events.getLast()).isPresent();
        return new Tried(new Recommenders().open(folder.toString()).origin().figures(), end.orElseThrow().seconds());
    }
}
