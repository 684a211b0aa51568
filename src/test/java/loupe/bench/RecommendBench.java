package loupe.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.data.Chance;
import loupe.data.films.FilmFiles;
import loupe.data.films.FilmSet;
import loupe.data.films.Rating;
import loupe.data.films.Ratings;
import loupe.data.moonlight.Moonlight;
import loupe.recommend.Catalogue;
import loupe.recommend.FactorModel;
import loupe.recommend.FilmSearch;
import loupe.recommend.Fits;
import loupe.recommend.HeardTaste;
import loupe.recommend.KnownModel;
import loupe.recommend.Lesson;
import loupe.recommend.Origin;
import loupe.recommend.PersonFacts;
import loupe.recommend.Progress;
import loupe.recommend.RatingTable;
import loupe.recommend.Recipe;
import loupe.recommend.Recommender;
import loupe.recommend.TrainedRecommender;
import loupe.recommend.Trial;
import loupe.recommend.ViewerTower;
import loupe.storage.Recommenders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long a recommender is fitted, and how long it takes until a stranger with fifteen stars has a list of ten: fold-in, the scores of all
 * films, the list, and the same with the reasons of all ten.
 */
@Tag("bench")
class RecommendBench {

    private static final int STARS = 15;
    private static final int TURNS = 300;
    private static final double LIST_LIMIT = 5;
    private static final double TOWER_LIMIT = 100;

    @Test
    void a_strangers_list_is_there_within_five_milliseconds() throws IOException, BadInputException {
        FilmSet set = set();
        BenchTable table = new BenchTable("recommend", "Recommenders", "Ratings of " + set.name() + ", seed 1; load " + BenchTable.load()
                + ". Processor time of one thread, so that other work on the machine does not count. Lists: milliseconds, p50 / p95 / p99 of "
                + TURNS + " strangers with " + STARS + " stars.");
        List<String> slow = new ArrayList<>();
        for (KnownModel model : Stream.of(KnownModel.values()).filter(one -> !one.isNeural()).toList()) {
            long begin = processorTime();
            TrainedRecommender trained = trained(model, set);
            table.row("fit " + model.id() + ", s", String.format(Locale.ROOT, "%.2f", (processorTime() - begin) / 1e9), model == KnownModel.MF ? "5" : "", "");
            double[] lists = turns(trained, set, false);
            table.row("list " + model.id() + ", ms", BenchTable.percentiles(lists), "p95 " + LIST_LIMIT, "");
            table.row("list with reasons " + model.id() + ", ms", BenchTable.percentiles(turns(trained, set, true)), "", "");
            if (BenchTable.percentile(lists, 95) > LIST_LIMIT) {
                slow.add(model.id());
            }
        }
        shipped(table, slow);
        table.row("search, ms", BenchTable.percentiles(searches(set)), "", "").write();
        assertThat(slow).isEmpty();
    }

    /** Those that come with Loupe, networks among them, and a question and facts through the person's tower. */
    private static void shipped(BenchTable table, List<String> slow) throws BadInputException {
        FilmSet invented = Moonlight.make().set();
        RatingTable ratings = new Trial("all", invented.ratings(), Ratings.NONE).table(Optional.of(invented));
        Recommenders recommenders = new Recommenders();
        for (String name : recommenders.shippedNames(invented.sha256())) {
            TrainedRecommender trained = recommenders.shipped(name, ratings, Catalogue.of(invented));
            double[] lists = turns(trained, invented, false);
            table.row("list of invented films " + name + ", ms", BenchTable.percentiles(lists), "p95 " + LIST_LIMIT, "");
            if (BenchTable.percentile(lists, 95) > LIST_LIMIT) {
                slow.add(name);
            }
        }
        FactorModel towers = (FactorModel) recommenders.shipped(KnownModel.DSSM.id(), ratings, Catalogue.of(invented)).recommender();
        ViewerTower viewers = recommenders.shippedViewers(KnownModel.DSSM.id()).orElseThrow();
        double[] heard = heard(towers, viewers, invented, false);
        table.row("person's tower with question and facts, all films scored, ms", BenchTable.percentiles(heard), "p95 " + TOWER_LIMIT, "");
        table.row("the same with what each rating changes for one film, ms", BenchTable.percentiles(heard(towers, viewers, invented, true)), "", "");
        if (BenchTable.percentile(heard, 95) > TOWER_LIMIT) {
            slow.add("person's tower");
        }
    }

    private static double[] heard(FactorModel towers, ViewerTower viewers, FilmSet set, boolean reasons) {
        double[] milliseconds = new double[TURNS];
        for (int turn = -TURNS / 10; turn < TURNS; turn++) {
            Ratings own = stranger(set, turn);
            ViewerTower.Saying saying = new ViewerTower.Saying(PersonFacts.of(set.people().get(Math.floorMod(turn, set.people().size()))),
                    set.films().get(Math.floorMod(turn, set.films().size())).title());
            long begin = processorTime();
            HeardTaste taste = new HeardTaste(towers, viewers, own, saying);
            taste.scores();
            if (reasons) {
                taste.why(Math.floorMod(turn, set.films().size()));
            }
            if (turn >= 0) {
                milliseconds[turn] = (processorTime() - begin) / 1e6;
            }
        }
        return milliseconds;
    }

    private static FilmSet set() throws BadInputException {
        Path movielens = Path.of(System.getenv().getOrDefault("LOUPE_DATASETS", "nowhere"), "ml-100k");
        return Files.isDirectory(movielens) ? FilmFiles.read(movielens) : Moonlight.make().set();
    }

    private static TrainedRecommender trained(KnownModel model, FilmSet set) throws BadInputException {
        Recipe recipe = model.recipe(model.optimizers().stream().findFirst(), set.name());
        RatingTable ratings = new Trial("all", set.ratings(), Ratings.NONE).table(Optional.of(set));
        Recommender learnt = Fits.of(model).fit(new Lesson(ratings, Optional.empty(), recipe, 1), Progress.NONE);
        return new TrainedRecommender(recipe, learnt, ratings, Catalogue.of(set), new Origin(set.name(), set.sha256(), "", 1, Map.of()));
    }

    private static double[] turns(TrainedRecommender trained, FilmSet set, boolean reasons) {
        double[] milliseconds = new double[TURNS];
        for (int turn = -TURNS / 10; turn < TURNS; turn++) {
            Ratings own = stranger(set, turn);
            long begin = processorTime();
            List<TrainedRecommender.Pick> list = trained.top(own, 10);
            if (reasons) {
                list.forEach(pick -> trained.recommender().stranger(own).why(trained.recommender().films().row(pick.film())));
            }
            if (turn >= 0) {
                milliseconds[turn] = (processorTime() - begin) / 1e6;
            }
        }
        return milliseconds;
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Ratings stranger(FilmSet set, int turn) {
        Chance chance = Chance.of(5, turn);
        List<Rating> own = new ArrayList<>();
        for (int i = 0; i < STARS; i++) {
            own.add(new Rating(1, set.ratings().film(chance.below(set.ratings().size())), 1 + chance.below(5), 0));
        }
        return Ratings.of(own);
    }

    private static double[] searches(FilmSet set) {
        FilmSearch search = new FilmSearch(Catalogue.of(set));
        double[] milliseconds = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            String title = set.films().get(turn % set.films().size()).title();
            long begin = processorTime();
            search.find(title.substring(0, Math.max(1, title.length() / 2)), 10);
            milliseconds[turn] = (processorTime() - begin) / 1e6;
        }
        return milliseconds;
    }
}
