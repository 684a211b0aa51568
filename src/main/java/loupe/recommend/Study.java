package loupe.recommend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import loupe.data.BadInputException;
import loupe.data.films.FilmSet;

/**
 * Fits a recommender for each trial of a protocol and judges it. The fits see the training ratings only; the test ratings stay here.
 *
 * @param set tells of films and people besides the stars; empty where there are only ratings
 */
public record Study(Fitter fitter, Recipe recipe, long seed, Optional<FilmSet> set) {

    /**
     * How far a fit is.
     *
     * @param trial   its name
     * @param epoch   from 1
     * @param figures by name: {@code training rmse} and what the test ratings say now
     * @param seconds of learning so far, judging left out
     */
    public record Moment(String trial, int epoch, Map<String, Double> figures, double seconds) {}

    /** What a trial came to. @param learnt from {@code ratings}, in so many {@code seconds}, judging left out */
    public record Result(String trial, Recommender learnt, RatingTable ratings, Map<String, Double> figures, double seconds) {}

    /** Hears of each epoch, on the fit's thread. @param stop whether to end now; the trials that were begun until then are judged */
    public List<Result> run(List<Trial> trials, Consumer<Moment> moments, BooleanSupplier stop) throws BadInputException {
        List<Result> results = new ArrayList<>();
        for (Trial trial : trials) {
            if (results.isEmpty() || !stop.getAsBoolean()) {
                results.add(run(trial, moments, stop));
            }
        }
        return results;
    }

    /** The mean of each figure over those of {@code results} that have it: one that was stopped has no lists. */
    public static Map<String, Double> mean(List<Result> results) {
        return results.stream().flatMap(result -> result.figures().entrySet().stream())
                .collect(Collectors.groupingBy(Map.Entry::getKey, LinkedHashMap::new, Collectors.averagingDouble(Map.Entry::getValue)));
    }

    private Result run(Trial trial, Consumer<Moment> moments, BooleanSupplier stop) throws BadInputException {
        refuseEmpty(trial);
        RatingTable table = trial.table(set);
        Lesson lesson = new Lesson(table, set.map(known -> new Lesson.Content(known.films(), known.people(), known.genres())), recipe, seed);
        Judge judge = new Judge(trial, table, moments, stop);
        Recommender learnt = fitter.fit(lesson, judge);
        double seconds = judge.seconds();
        return new Result(trial.name(), learnt, table, judge.figures(learnt), seconds);
    }

    private static void refuseEmpty(Trial trial) throws BadInputException {
        if (trial.training().size() == 0 || trial.test().size() == 0) {
            throw new BadInputException("There are too few ratings: " + trial.name() + " leaves " + trial.training().size() + " to learn from and "
                    + trial.test().size() + " to foretell. Take more ratings, or another split.");
        }
    }
}
