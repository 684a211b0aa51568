package loupe.ui.recommender;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.data.BadInputException;
import loupe.recommend.FactorModel;
import loupe.recommend.HeardSearch;
import loupe.recommend.KnownModel;
import loupe.recommend.Progress;
import loupe.recommend.Recipe;
import loupe.recommend.Setting;
import loupe.recommend.TrainedRecommender;
import loupe.recommend.ViewerTower;
import loupe.ui.common.Mailbox;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;

/** What each model has learnt of the films, one after the other in the background. On the screen's thread. */
final class FittedModels {

    /** In the order in which they learn: what is shown first is there first. */
    static final List<KnownModel> ALL = List.of(KnownModel.BIAS, KnownModel.MF, KnownModel.NEURAL_MF, KnownModel.DSSM, KnownModel.IALS,
            KnownModel.EASE, KnownModel.KNN, KnownModel.AUTOREC);

    private record News(KnownModel model, FitState state, Optional<ViewerTower> viewers) {}

    private final LoadedFilms films;
    private final FilmsWork work;
    private final Threads threads;
    private final Map<KnownModel, ReadOnlyObjectWrapper<FitState>> states = new EnumMap<>(KnownModel.class);
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper progress = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<ViewerTower>> viewers = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<HeardSearch> search = Optional.empty();
    private final Mailbox<News> news;
    private volatile boolean stopped;

    FittedModels(LoadedFilms films, FilmsWork work, Threads threads) {
        this.films = films;
        this.work = work;
        this.threads = threads;
        ALL.forEach(model -> states.put(model, new ReadOnlyObjectWrapper<>(new FitState.Waiting())));
        news = new Mailbox<>(threads.frames(), this::hear);
    }

    /** Reads what was kept or comes with Loupe, and then has the others learn. */
    void begin() {
        threads.background().execute(() -> ALL.stream().filter(model -> !stopped).filter(model -> !isKnown(model)).toList()
                .forEach(model -> {
                    if (!stopped) {
                        fit(model);
                    }
                }));
    }

    /** The person's tower of the two-tower model, where that is there. */
    ReadOnlyObjectProperty<Optional<ViewerTower>> viewers() {
        return viewers.getReadOnlyProperty();
    }

    /** Finds films by what a question means too; empty while no person's tower that hears questions is there. */
    Optional<HeardSearch> search() {
        return search;
    }

    private Optional<HeardSearch> searching() {
        return viewers.get().filter(ViewerTower::isAsked).flatMap(tower -> ready(KnownModel.DSSM).flatMap(trained ->
                trained.recommender() instanceof FactorModel model ? Optional.of(new HeardSearch(model, tower, films.catalogue(), films.search())) : Optional.empty()));
    }

    /** Whether neural recommenders of these films come with Loupe. */
    boolean hasShipped() {
        return work.hasShipped(films);
    }

    /** Ends what is learning. */
    void stop() {
        stopped = true;
    }

    ReadOnlyObjectProperty<FitState> state(KnownModel model) {
        return states.get(model).getReadOnlyProperty();
    }

    /** Rises whenever another model is there, or has failed. */
    ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** Rises with every epoch too. */
    ReadOnlyIntegerProperty progress() {
        return progress.getReadOnlyProperty();
    }

    Optional<TrainedRecommender> ready(KnownModel model) {
        return state(model).get() instanceof FitState.Ready(TrainedRecommender trained) ? Optional.of(trained) : Optional.empty();
    }

    /** The factorisation of stars, where it is there. */
    Optional<FactorModel> factors() {
        return ready(KnownModel.MF).flatMap(trained -> trained.recommender() instanceof FactorModel model ? Optional.of(model) : Optional.empty());
    }

    /** Puts what was learnt elsewhere in the place of a model. */
    void replace(FilmsWork.Known learnt) {
        hear(List.of(ready(learnt)));
    }

    private static News ready(FilmsWork.Known learnt) {
        return new News(learnt.trained().recipe().model(), new FitState.Ready(learnt.trained()), learnt.viewers());
    }

    /** What is being learnt, in words; empty text where nothing is. */
    String status() {
        return ALL.stream().filter(model -> state(model).get() instanceof FitState.Learning).findFirst().map(model -> {
            FitState.Learning learning = (FitState.Learning) state(model).get();
            return Texts.of("films.status", Texts.of("films.model." + model.id()), learning.epoch(), learning.of());
        }).orElse("");
    }

    private boolean isKnown(KnownModel model) {
        try {
            Optional<FilmsWork.Known> known = work.known(films, FilmsWork.recipe(films, model));
            known.ifPresent(learnt -> news.put(ready(learnt)));
            return known.isPresent();
        } catch (RuntimeException | LinkageError fault) {
            tell(model, new FitState.Failed(Trouble.sentence(fault)));
            return true;
        }
    }

    private void tell(KnownModel model, FitState state) {
        news.put(new News(model, state, Optional.empty()));
    }

    private void fit(KnownModel model) {
        if (model.isNeural()) {
            tell(model, new FitState.Untrained());
            return;
        }
        Recipe recipe = FilmsWork.recipe(films, model);
        int epochs = recipe.settings().containsKey(Setting.EPOCHS) ? recipe.count(Setting.EPOCHS) : 1;
        tell(model, new FitState.Learning(0, epochs));
        try {
            TrainedRecommender trained = work.fitted(films, recipe, new Progress() {
                @Override
                public void done(Epoch epoch) {
                    tell(model, new FitState.Learning(epoch.number(), epochs));
                }

                @Override
                public boolean stopped() {
                    return stopped;
                }
            });
            tell(model, new FitState.Ready(trained));
        } catch (BadInputException | RuntimeException | LinkageError fault) {
            tell(model, new FitState.Failed(Trouble.sentence(fault)));
        }
    }

    private void hear(List<News> messages) {
        messages.stream().filter(message -> message.model() == KnownModel.DSSM).forEach(message -> viewers.set(message.viewers()));
        messages.forEach(message -> states.get(message.model()).set(message.state()));
        if (messages.stream().anyMatch(message -> message.model() == KnownModel.DSSM)) {
            search = searching();
        }
        progress.set(progress.get() + 1);
        if (messages.stream().anyMatch(message -> isEnd(message.state()))) {
            changes.set(changes.get() + 1);
        }
    }

    private static boolean isEnd(FitState state) {
        return switch (state) {
            case FitState.Waiting _, FitState.Learning _ -> false;
            case FitState.Ready _, FitState.Failed _, FitState.Untrained _ -> true;
        };
    }
}
