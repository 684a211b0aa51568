package loupe.labs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.data.films.FilmFiles;
import loupe.data.films.FilmSet;
import loupe.data.films.Ratings;
import loupe.data.films.Split;
import loupe.data.moonlight.Moonlight;
import loupe.data.moonlight.MoonlightPosters;
import loupe.engine.Engines;
import loupe.engine.towers.TowerFits;
import loupe.engine.towers.TowerProgress;
import loupe.network.Parameters;
import loupe.recommend.Catalogue;
import loupe.recommend.ContentTower;
import loupe.recommend.Fits;
import loupe.recommend.Fitter;
import loupe.recommend.KnownModel;
import loupe.recommend.Lesson;
import loupe.recommend.Origin;
import loupe.recommend.Progress;
import loupe.recommend.Protocol;
import loupe.recommend.RatingTable;
import loupe.recommend.Recipe;
import loupe.recommend.Recommender;
import loupe.recommend.Study;
import loupe.recommend.TrainedRecommender;
import loupe.recommend.Trial;
import loupe.recommend.ViewerTower;
import loupe.storage.Recommenders;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes the recommenders that come with Loupe anew, {@code mvn -Pshipped -Dtest=ShippedRecommenders verify}: each learns from all
 * ratings of the invented films by its own recipe, and is tried beside that on u1 and t1. About three minutes.
 */
@Tag("shipped")
class ShippedRecommenders {

    static final List<KnownModel> ALL = List.of(KnownModel.MF, KnownModel.IALS, KnownModel.NEURAL_MF, KnownModel.AUTOREC, KnownModel.DSSM);
    private static final long SEED = 1;

    private final Path resources = Path.of("src", "main", "resources", "loupe", "recommenders");
    private final FilmSet set = Moonlight.make().set();
    private final RatingTable ratings = new Trial("all", set.ratings(), Ratings.NONE).table(Optional.of(set));

    @TempDir
    private Path home;

    @Test
    void every_shipped_recommender_learns_from_the_invented_films() throws IOException, BadInputException {
        new Engines().start(new Placement(EngineName.PYTORCH, Device.CPU, 1));
        List<String> lines = new ArrayList<>(List.of("Recommenders that learnt from all ratings of the invented films, seed " + SEED
                + ", by their own recipes, made by", "", "    mvn -Pshipped -Dtest=ShippedRecommenders verify", "",
                "Their numbers are rounded to float16. The same recipes on a part of the ratings, tried on the others:", "",
                "| model | u1: RMSE | t1: nDCG@10 |", "|---|---|---|"));
        for (KnownModel model : ALL) {
            ship(model);
            lines.add("| " + model.id() + " | " + figure(model, Protocol.U1, "rmse") + " | " + figure(model, Protocol.T1, "ndcg@10") + " |");
        }
        Files.writeString(resources.resolve("index.json"), ALL.stream().map(model -> "\"" + model.id() + "\"")
                .collect(Collectors.joining(",", "{\"format\":1,\"films\":\"" + set.sha256() + "\",\"models\":[", "]}\n")));
        Files.write(resources.resolve("README.md"), lines);

        try (Stream<Path> files = Files.walk(resources)) {
            assertThat(files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum()).isLessThan(2_000_000);
        }
    }

    private void ship(KnownModel model) throws IOException, BadInputException {
        Ear ear = new Ear();
        Recipe recipe = recipe(model);
        Lesson lesson = new Lesson(ratings, Optional.of(new Lesson.Content(set.films(), set.people(), set.genres())), recipe, SEED);
        Recommender learnt = learnt(lesson, ear);
        new Recommenders().ship(Files.createDirectories(resources.resolve(model.id())), new TrainedRecommender(recipe, learnt, ratings,
                Catalogue.of(set), new Origin(set.name(), set.sha256(), "", SEED, Map.of())), ear.tower, ear.viewers);
    }

    private Recipe recipe(KnownModel model) {
        return model.recipe(model.optimizers().stream().findFirst(), set.name());
    }

    private Recommender learnt(Lesson lesson, TowerProgress ear) throws BadInputException {
        if (!lesson.recipe().model().isNeural()) {
            return Fits.of(lesson.recipe().model()).fit(lesson, Progress.NONE);
        }
        try (NDManager memory = Engine.getEngine("PyTorch").newBaseManager()) {
            return TowerFits.of(lesson.recipe().model(), memory, MoonlightPosters.of(set), ear).fit(lesson, Progress.NONE);
        }
    }

    private String figure(KnownModel model, Protocol protocol, String name) throws IOException, BadInputException {
        Path folder = home.resolve("films");
        if (!FilmFiles.areIn(folder)) {
            FilmFiles.write(folder, set);
        }
        List<Trial> trials = protocol.trials(set.ratings(), word -> {
            Split split = FilmFiles.split(folder, set, word);
            return new Trial(split.name(), split.training(), split.test());
        }, SEED);
        Fitter fitter = (lesson, progress) -> learnt(lesson, new Deaf());
        Double figure = Study.mean(new Study(fitter, recipe(model), SEED, Optional.of(set)).run(trials, moment -> { }, () -> false)).get(name);
        return figure == null ? "" : String.format(Locale.ROOT, "%.3f", figure);
    }

    /** Keeps the towers. */
    private static final class Ear extends Deaf {
        private Optional<ContentTower> tower = Optional.empty();
        private Optional<ViewerTower> viewers = Optional.empty();

        @Override
        public void placed(ContentTower learnt) {
            tower = Optional.of(learnt);
        }

        @Override
        public void met(Supplier<ViewerTower> learning) {
            viewers = Optional.of(learning.get());
        }
    }

    private static class Deaf implements TowerProgress {
        @Override
        public void begins(Parameters first) {}

        @Override
        public void stepped() {}
    }
}
