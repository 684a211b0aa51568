package loupe.ui.recommender;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import loupe.data.films.FilmSet;
import loupe.recommend.KnownModel;
import loupe.storage.Recommenders;
import loupe.storage.Workspace;
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

    FilmsFixture(Path home) {
        workspace = new Workspace(home, Clock.systemUTC());
        work = new FilmsWork(FakeFilms.in(workspace), new Recommenders(), workspace);
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
