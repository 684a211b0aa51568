package loupe.recommend;

import loupe.data.BadInputException;

/** The recommenders that are fitted in plain Java, without an engine. */
public final class Fits {

    /** Tables of all pairs of more films would not fit into an ordinary memory. */
    static final int MOST_PAIRED_FILMS = 6000;

    private Fits() {}

    /** The fitter of a model that is not neural. */
    public static Fitter of(KnownModel model) {
        return switch (model) {
            case GLOBAL_MEAN -> BiasFit::globalMean;
            case USER_MEAN -> BiasFit::userMean;
            case ITEM_MEAN -> BiasFit::itemMean;
            case BIAS -> BiasFit::biases;
            case MF -> MfFit::fit;
            case WORKSHOP_MF -> WorkshopMfFit::fit;
            case KNN -> paired(KnnFit::fit);
            case EASE -> paired(EaseFit::fit);
            case IALS -> IalsFit::fit;
            case WORKSHOP_NMF, NEURAL_MF, AUTOREC, DSSM ->
                    throw new IllegalArgumentException(model.id() + " is trained by an engine.");
        };
    }

    private static Fitter paired(Fitter fitter) {
        return (lesson, progress) -> {
            int films = lesson.ratings().films().size();
            if (films > MOST_PAIRED_FILMS) {
                throw new BadInputException(lesson.recipe().model().id() + " keeps a number for every pair of films, and " + films
                        + " films are more than the " + MOST_PAIRED_FILMS + " that it is made for. Try ials.");
            }
            return fitter.fit(lesson, progress);
        };
    }
}
