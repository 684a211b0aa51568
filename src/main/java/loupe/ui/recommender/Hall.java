package loupe.ui.recommender;

import java.util.Optional;
import java.util.function.IntFunction;
import loupe.data.moonlight.PosterStyle;
import loupe.ui.common.Threads;

/** Everything that is shown of one film set. On the screen's thread. */
final class Hall {

    private final LoadedFilms films;
    private final FilmsWork work;
    private final Threads threads;
    private final FittedModels models;
    private final MeViewModel me;
    private final ToRateViewModel toRate;
    private final ColumnsViewModel columns;
    private final FilmViewModel film;

    /** @param last who was here last; empty text for the first person */
    Hall(LoadedFilms films, FilmsWork work, Threads threads, String last) {
        this.films = films;
        this.work = work;
        this.threads = threads;
        models = new FittedModels(films, work, threads);
        me = new MeViewModel(films, work.workspace().people(films.set().name() + "-" + films.set().sha256().substring(0, 12)), threads, last);
        toRate = new ToRateViewModel(films, models, me);
        columns = new ColumnsViewModel(models, me);
        film = new FilmViewModel(films, models, me);
    }

    LoadedFilms films() {
        return films;
    }

    Threads threads() {
        return threads;
    }

    FittedModels models() {
        return models;
    }

    MeViewModel me() {
        return me;
    }

    ToRateViewModel toRate() {
        return toRate;
    }

    ColumnsViewModel columns() {
        return columns;
    }

    FilmViewModel film() {
        return film;
    }

    /** How the posters look; takes a second, so it is called off the screen's thread. */
    Optional<IntFunction<PosterStyle>> posters() {
        return work.posters(films);
    }

    /** Ends what is being learnt and keeps what is not kept yet. */
    void close() {
        models.stop();
        me.close();
    }
}
