package loupe.ui.recommender;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.recommend.KnownModel;
import loupe.recommend.Likeness;
import loupe.recommend.TrainedRecommender;
import loupe.ui.common.Texts;

/** The film that was chosen: why it is recommended, who rated it how, and which films each model finds like it. On the screen's thread. */
final class FilmViewModel {

    private static final int NEAREST = 4;
    private static final int MOST_FACTORS = 12;

    private record Choice(int film, KnownModel model) {}

    private final LoadedFilms films;
    private final FittedModels models;
    private final MeViewModel me;
    private final SayViewModel say;
    private final ReadOnlyObjectWrapper<Optional<FilmPage>> page = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Choice> choice = Optional.empty();
    private Likeness likeness = Likeness.COSINE;

    FilmViewModel(LoadedFilms films, FittedModels models, MeViewModel me, SayViewModel say) {
        this.say = say;
        this.films = films;
        this.models = models;
        this.me = me;
        models.changes().addListener((changes, before, after) -> refresh());
        me.stars().addListener((stars, before, after) -> refresh());
        say.saying().addListener((now, before, after) -> refresh());
    }

    /** Empty while no film is chosen. */
    ReadOnlyObjectProperty<Optional<FilmPage>> page() {
        return page.getReadOnlyProperty();
    }

    Likeness likeness() {
        return likeness;
    }

    /** Opens the page of {@code film}. @param model whose list it was chosen from */
    void open(int film, KnownModel model) {
        choice = Optional.of(new Choice(film, model));
        refresh();
    }

    /** Opens a film that stood in no list, and asks the factorisation about it. */
    void open(int film) {
        open(film, choice.map(Choice::model).orElse(KnownModel.MF));
    }

    /** Asks another model why. */
    void ask(KnownModel model) {
        choice.ifPresent(now -> open(now.film(), model));
    }

    void compareBy(Likeness next) {
        likeness = next;
        refresh();
    }

    void close() {
        choice = Optional.empty();
        refresh();
    }

    private void refresh() {
        page.set(choice.map(now -> new FilmPage(now.film(), now.model(), models.ready(now.model()).map(trained -> reason(trained, now.film())),
                rated(now.film()), neighbours(now.film()), factors(now.film()))));
    }

    private Reason reason(TrainedRecommender trained, int film) {
        int row = trained.recommender().films().row(film);
        return Reason.of(say.taste(trained, me.stars().get().ratings()).why(row), trained.recommender().scale(), films,
                me.stars().get());
    }

    private FilmPage.Ratings rated(int film) {
        int count = films.count(film);
        return new FilmPage.Ratings(films.histogram(film), count == 0 ? Texts.of("films.rated.nobody")
                : Texts.of("films.rated", count, String.format(Locale.ROOT, "%.2f", films.mean(film))));
    }

    private List<Neighbours> neighbours(int film) {
        return FittedModels.ALL.stream().filter(model -> model != KnownModel.BIAS).flatMap(model -> models.ready(model).stream())
                .map(trained -> new Neighbours(trained.recipe().model(), trained.similar(film, NEAREST, likeness).stream()
                        .map(TrainedRecommender.Pick::film).toList())).filter(found -> !found.films().isEmpty()).toList();
    }

    private List<Double> factors(int film) {
        return models.factors().filter(model -> model.filmSide().dimension() <= MOST_FACTORS)
                .map(model -> Arrays.stream(model.filmSide().vector(model.films().row(film))).boxed().toList()).orElse(List.of());
    }
}
