package loupe.labs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import loupe.data.BadInputException;
import loupe.data.films.FilmFiles;
import loupe.data.films.FilmSet;
import loupe.data.films.Split;
import loupe.recommend.Fits;
import loupe.recommend.KnownModel;
import loupe.recommend.Optimizer;
import loupe.recommend.Protocol;
import loupe.recommend.Recipe;
import loupe.recommend.Study;
import loupe.recommend.Trial;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the recommenders in plain Java reach on MovieLens-100K with their own recipes, {@code mvn -Plabs -Dtest=RecommendersTable verify}:
 * the last epoch, the mean of three seeds; a few minutes on two cores. The table goes to {@code target/labs/recommenders.md}.
 */
@Tag("labs")
class RecommendersTable {

    /** @param figure its name, {@code least} and {@code most} where it must lie */
    private record Goal(Recipe recipe, Protocol protocol, String figure, double least, double most) {

        static Goal atMost(KnownModel model, Protocol protocol, double most) {
            return new Goal(model.recipe(), protocol, "rmse", 0, most);
        }

        static Goal near(Recipe recipe, double rmse, double margin) {
            return new Goal(recipe, Protocol.U1, "rmse", rmse - margin, rmse + margin);
        }

        static Goal list(KnownModel model, double least) {
            return new Goal(model.recipe(), Protocol.T1, "ndcg@10", least, 1);
        }
    }

    private static final List<Goal> GOALS = List.of(
            Goal.near(KnownModel.GLOBAL_MEAN.recipe(), 1.1537, 0.001),
            Goal.near(KnownModel.USER_MEAN.recipe(), 1.0630, 0.001),
            Goal.near(KnownModel.ITEM_MEAN.recipe(), 1.0334, 0.001),
            Goal.atMost(KnownModel.BIAS, Protocol.U1, 0.957),
            Goal.atMost(KnownModel.BIAS, Protocol.FOLDS, 0.947),
            Goal.near(KnownModel.WORKSHOP_MF.recipe(), 1.035, 0.02),
            Goal.near(KnownModel.WORKSHOP_MF.recipe(Optional.of(Optimizer.ADAM)), 0.974, 0.01),
            Goal.atMost(KnownModel.MF, Protocol.U1, 0.929),
            Goal.atMost(KnownModel.MF, Protocol.FOLDS, 0.918),
            Goal.list(KnownModel.KNN, 0.420),
            Goal.list(KnownModel.EASE, 0.470),
            Goal.list(KnownModel.IALS, 0.430));

    private final Path results = Path.of("target", "labs");

    @Test
    void the_recommenders_reach_their_bounds_at_the_end_of_their_recipes() throws IOException, BadInputException {
        Path folder = Path.of(System.getenv().getOrDefault("LOUPE_DATASETS", "nowhere"), "ml-100k");
        assumeTrue(Files.isDirectory(folder), "skipped: LOUPE_DATASETS does not name the folder with ml-100k");
        FilmSet set = FilmFiles.read(folder);
        Files.createDirectories(results);
        List<String> lines = new ArrayList<>(List.of("| recommender | protocol | figure | mean of seeds 1, 2, 3 | each | bound | seconds a fit |",
                "|---|---|---|---|---|---|---|"));
        List<String> missed = new ArrayList<>();
        for (Goal goal : GOALS) {
            List<Study.Result> results = new ArrayList<>();
            List<Double> figures = new ArrayList<>();
            for (long seed : LongStream.rangeClosed(1, 3).toArray()) {
                List<Study.Result> ofSeed = results(goal, folder, set, seed);
                results.addAll(ofSeed);
                figures.add(Study.mean(ofSeed).get(goal.figure()));
            }
            double mean = figures.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
            lines.add(line(goal, mean, figures, results));
            Files.write(this.results.resolve("recommenders.md"), lines);
            if (!(mean >= goal.least() && mean <= goal.most())) {
                missed.add(lines.getLast());
            }
        }
        assertThat(missed).isEmpty();
    }

    private static List<Study.Result> results(Goal goal, Path folder, FilmSet set, long seed) throws BadInputException {
        List<Trial> trials = goal.protocol().trials(set.ratings(), name -> {
            Split split = FilmFiles.split(folder, set, name);
            return new Trial(name, split.training(), split.test());
        }, seed);
        return new Study(Fits.of(goal.recipe().model()), goal.recipe(), seed, Optional.of(set)).run(trials, moment -> { }, () -> false);
    }

    private static String line(Goal goal, double mean, List<Double> figures, List<Study.Result> results) {
        Map<Optional<Optimizer>, String> form = Map.of(Optional.of(Optimizer.ADAM), " (adam)");
        return String.format(Locale.ROOT, "| %s%s | %s | %s | %.4f | %s | %.4f to %.4f | %.2f |", goal.recipe().model().id(),
                form.getOrDefault(goal.recipe().optimizer(), ""), goal.protocol().word(), goal.figure(), mean,
                String.join(" ", figures.stream().map(figure -> String.format(Locale.ROOT, "%.4f", figure)).toList()), goal.least(), goal.most(),
                results.stream().mapToDouble(Study.Result::seconds).average().orElseThrow());
    }
}
