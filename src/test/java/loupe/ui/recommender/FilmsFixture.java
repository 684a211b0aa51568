package loupe.ui.recommender;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.data.films.FilmCatalog;
import loupe.data.films.FilmSet;
import loupe.recommend.Embedding;
import loupe.recommend.FactorModel;
import loupe.recommend.FoldIn;
import loupe.recommend.KnownModel;
import loupe.recommend.Origin;
import loupe.recommend.QuestionLetters;
import loupe.recommend.Roster;
import loupe.recommend.Scale;
import loupe.recommend.TrainedRecommender;
import loupe.recommend.ViewerTower;
import loupe.storage.Recommenders;
import loupe.storage.Workspace;
import loupe.training.EngineName;
import loupe.training.PlacementRule;
import loupe.ui.FakeFilms;
import loupe.ui.common.HandFrames;
import loupe.ui.common.Threads;

/** Forty films that are read and learnt from when a test says so. */
final class FilmsFixture {

    final HandFrames frames = new HandFrames();
    final Deque<Runnable> background = new ArrayDeque<>();
    final Threads threads = new Threads(background::add, Runnable::run, frames);
    final Workspace workspace;
    final FilmsWork work;
    final FakeTraining training = new FakeTraining();

    FilmsFixture(Path home) {
        workspace = new Workspace(home, Clock.systemUTC());
        work = work(FakeFilms.in(workspace));
    }

    FilmsWork work(FilmCatalog catalog) {
        return new FilmsWork(catalog, new Recommenders(), workspace, training, () -> new PlacementRule(EnumSet.allOf(EngineName.class), false, 2));
    }

    /** A network of two towers of which the first likes films with odd numbers, as the word "odd" and everybody in their twenties do. */
    FilmsWork.Known towers(LoadedFilms films) {
        Roster roster = films.table().films();
        float[] vectors = new float[roster.size() * 2];
        for (int row = 0; row < roster.size(); row++) {
            vectors[row * 2 + roster.number(row) % 2] = 1;
        }
        Embedding side = Embedding.of(roster, 2, vectors);
        FactorModel model = new FactorModel(Embedding.of(films.table().people(), 2, new float[films.table().people().size() * 2]), side, 0,
                new FoldIn.Direction(FoldIn.Implicit.of(16, 256, side), 4), Scale.ORDER);
        ViewerTower viewers = new ViewerTower(new ViewerTower.Told(List.of("age 2", "age 3", "gender ", "occupation popcorn"),
                new float[] {0, 1, 1, 0, 0, 0, 0, 0}), new ViewerTower.Asked(QuestionLetters.known(List.of("#od", "odd", "dd#", "eve")),
                new float[] {0, 1, 0, 1, 0, 1, 2, 0}), 1, 4);
        return new FilmsWork.Known(new TrainedRecommender(KnownModel.DSSM.recipe(), model, films.table(), films.catalogue(),
                new Origin(films.set().name(), films.set().sha256(), "t1", 1, Map.of())), Optional.of(viewers));
    }

    /** Does all work that waits and shows what it gave, until nothing is left. */
    void settle() {
        for (int i = 0; i < 20; i++) {
            while (!background.isEmpty()) {
                background.removeFirst().run();
            }
            frames.next();
        }
    }

    FilmsViewModel films() {
        FilmsViewModel model = new FilmsViewModel(work, threads);
        model.opened();
        return model;
    }

    /** Films as only a mistake in the program can make them: whoever works with their ratings fails. */
    static LoadedFilms broken() {
        FilmSet set = FakeFilms.set();
        LoadedFilms whole = LoadedFilms.of(set, Path.of(""));
        return new LoadedFilms(new FilmSet(set.name(), set.films(), set.people(), set.genres(), null, set.sha256()), whole.place(),
                whole.catalogue(), null, whole.search());
    }

    /** What is said of those. */
    static String broken(Class<? extends Exception> fault) {
        return "Something went wrong that Loupe did not expect (" + fault.getSimpleName() + "); its log says more. Try again, or start Loupe anew.";
    }

    /** The films with everything learnt. */
    Hall hall() {
        FilmsViewModel model = films();
        settle();
        return hall(model);
    }

    static Hall hall(FilmsViewModel model) {
        return ((Opening.Open) model.opening().get()).hall();
    }

    static List<Integer> list(Hall hall, KnownModel model) {
        return hall.columns().columns().stream().filter(column -> column.model().get() == model).findFirst().orElseThrow()
                .list().get().films();
    }
}
