package loupe.engine.towers;

import ai.djl.ndarray.NDManager;
import loupe.data.films.Posters;
import loupe.recommend.Fitter;
import loupe.recommend.KnownModel;

/** The recommenders that are fitted by an engine. */
public final class TowerFits {

    private TowerFits() {}

    /** The fitter of a neural model. @param home the engine's memory, for as long as it fits @param posters what a film tower may look at */
    public static Fitter of(KnownModel model, NDManager home, Posters posters, TowerProgress listener) {
        return switch (model) {
            case WORKSHOP_NMF, NEURAL_MF -> new TowerFit(lesson -> new StarCourse(lesson, home), listener);
            case AUTOREC -> new TowerFit(lesson -> new AutoRecCourse(lesson, home), listener);
            case DSSM -> new TowerFit(lesson -> new DssmCourse(lesson, posters, home), listener);
            case GLOBAL_MEAN, USER_MEAN, ITEM_MEAN, BIAS, WORKSHOP_MF, MF, KNN, EASE, IALS ->
                    throw new IllegalArgumentException(model.id() + " is fitted in plain Java.");
        };
    }
}
