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
    private final SayViewModel say;
    private final ColumnsViewModel columns;
    private final FilmViewModel film;
    private final MixViewModel mix;
    private final BrowseViewModel browse;
    private final ColdViewModel cold;
    private final MapViewModel map;
    private final LearnViewModel learn;
    private final InventViewModel invent;
    private final TowersViewModel towers;
    private final WrongViewModel wrong;

    /** @param last who was here last; empty text for the first person */
    Hall(LoadedFilms films, FilmsWork work, Threads threads, String last) {
        this.films = films;
        this.work = work;
        this.threads = threads;
        models = new FittedModels(films, work, threads);
        me = new MeViewModel(films, work.workspace().people(films.set().name() + "-" + films.set().sha256().substring(0, 12)), threads, last);
        toRate = new ToRateViewModel(films, models, me);
        mix = new MixViewModel(films, threads);
        say = new SayViewModel(models, me);
        columns = new ColumnsViewModel(models, me, mix, say);
        film = new FilmViewModel(films, models, me, say);
        browse = new BrowseViewModel(films, models::search);
        cold = new ColdViewModel(films, me, threads);
        map = new MapViewModel(films, models, me);
        learn = new LearnViewModel(films, work, models, threads);
        invent = new InventViewModel(films, work, models, me, threads);
        towers = new TowersViewModel(films, models, me, say, learn);
        wrong = new WrongViewModel(films, work, threads);
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

    SayViewModel say() {
        return say;
    }

    ColumnsViewModel columns() {
        return columns;
    }

    FilmViewModel film() {
        return film;
    }

    MixViewModel mix() {
        return mix;
    }

    BrowseViewModel browse() {
        return browse;
    }

    ColdViewModel cold() {
        return cold;
    }

    MapViewModel map() {
        return map;
    }

    LearnViewModel learn() {
        return learn;
    }

    InventViewModel invent() {
        return invent;
    }

    TowersViewModel towers() {
        return towers;
    }

    WrongViewModel wrong() {
        return wrong;
    }

    /** How the posters look; takes a second, so it is called off the screen's thread. */
    Optional<IntFunction<PosterStyle>> posters() {
        return work.posters(films);
    }

    /** Ends what is being learnt and keeps what is not kept yet. */
    void close() {
        models.stop();
        learn.stop();
        wrong.stop();
        me.close();
    }
}
