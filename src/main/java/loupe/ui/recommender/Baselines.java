package loupe.ui.recommender;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.recommend.Fits;
import loupe.recommend.KnownModel;
import loupe.recommend.Metrics;
import loupe.recommend.Protocol;
import loupe.recommend.RatingTable;
import loupe.recommend.Study;
import loupe.recommend.Trial;
import loupe.ui.common.Texts;

/** What any recommender must beat, worked out on the same ratings. Takes a second or two. */
record Baselines(LoadedFilms films, FilmsWork work, long seed) {

    private static final List<KnownModel> STARS = List.of(KnownModel.GLOBAL_MEAN, KnownModel.ITEM_MEAN, KnownModel.BIAS);
    private static final List<KnownModel> LISTS = List.of(KnownModel.KNN);

    /** The figure that a curve of {@code protocol} shows, by the baseline's name. */
    Map<String, Double> of(Protocol protocol) throws BadInputException {
        Trial trial = work.trial(films, protocol);
        boolean stars = protocol == Protocol.U1;
        Map<String, Double> found = new LinkedHashMap<>();
        if (!stars) {
            found.put(Texts.of("films.learn.level.popular"), popular(trial));
        }
        for (KnownModel model : stars ? STARS : LISTS) {
            List<Study.Result> results = new Study(Fits.of(model), model.recipe(), seed, Optional.of(films.set())).run(List.of(trial),
                    moment -> { }, () -> false);
            found.put(Texts.of("films.learn.level." + model.id()), results.getFirst().figures().get(LearnCurves.figure(protocol)));
        }
        if (stars) {
            work.floor(films, trial.test()).ifPresent(floor -> found.put(Texts.of("films.learn.level.floor"), floor));
        }
        return found;
    }

    /** Everybody gets the films that most people rated. */
    private double popular(Trial trial) {
        RatingTable table = trial.table(Optional.of(films.set()));
        double[] counts = Arrays.stream(table.byFilm().counts()).asDoubleStream().toArray();
        return Metrics.ranking(person -> counts, table, trial.test(), trial.candidates(table.films())).ndcg();
    }
}
