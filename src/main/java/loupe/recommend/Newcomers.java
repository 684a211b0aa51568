package loupe.recommend;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import loupe.data.films.Film;
import loupe.data.films.Poster;
import loupe.data.films.Ratings;

/** Films that nobody has rated, placed among those of a model by what is told of them: which films they are like, and whose lists they would enter. */
public final class Newcomers {

    private final FactorModel model;
    private final TrainedRecommender trained;
    private final BiFunction<Film, Optional<Poster>, Arrival> place;
    private final double[][] tops;

    /** Someone in whose list the film would stand. @param rank its place there, from 1 */
    public record Viewer(int person, int rank) {}

    private Newcomers(TrainedRecommender trained, FactorModel model, BiFunction<Film, Optional<Poster>, Arrival> place) {
        this.trained = trained;
        this.model = model;
        this.place = place;
        tops = IntStream.range(0, model.people().roster().size()).mapToObj(this::top).toArray(double[][]::new);
    }

    /**
     * By a trained film tower: title words, genres, year and poster. The popularity, which no content tells, is the mean of the rated films'.
     *
     * @param trained what the tower was trained with
     * @return empty where that has no vectors
     */
    public static Optional<Newcomers> byTower(TrainedRecommender trained, ContentTower tower) {
        return factors(trained).filter(model -> model.filmSide().dimension() == tower.top().bias().length).map(model -> {
            double popularity = IntStream.range(0, model.films().size()).filter(row -> count(trained, row) > 0)
                    .mapToDouble(model.filmSide()::bias).average().orElse(0);
            return new Newcomers(trained, model, (film, poster) -> new Arrival(tower.vector(film, poster), popularity));
        });
    }

    /** By ridge regression on genres and year. @return empty where the model has no vectors */
    public static Optional<Newcomers> byRidge(TrainedRecommender trained) {
        return factors(trained).filter(model -> model.filmSide().dimension() > 0).map(model -> {
            ContentRidge ridge = ContentRidge.of(model, trained.ratings(), trained.catalogue().films());
            return new Newcomers(trained, model, (film, poster) -> ridge.place(film));
        });
    }

    private static Optional<FactorModel> factors(TrainedRecommender trained) {
        return trained.recommender() instanceof FactorModel model ? Optional.of(model) : Optional.empty();
    }

    public FactorModel model() {
        return model;
    }

    public Arrival place(Film film, Optional<Poster> poster) {
        return place.apply(film, poster);
    }

    /** The rated films whose vectors point the same way, nearest first, by their cosine. */
    public List<TrainedRecommender.Pick> neighbours(Arrival arrival, int count) {
        double length = Math.sqrt(arrival.dot(arrival.vector()));
        double[] likeness = IntStream.range(0, model.films().size())
                .mapToDouble(row -> model.filmSide().dot(row, arrival.vector()) / Math.max(1e-12, length * model.filmSide().norm(row))).toArray();
        BitSet rated = new BitSet();
        IntStream.range(0, likeness.length).filter(row -> count(trained, row) > 0).forEach(rated::set);
        return trained.picks(likeness, rated, count);
    }

    /** Everyone in whose list of {@link Metrics#TOP} films it would stand, those who would see it first in front; equal scores stand before it. */
    public List<Viewer> audience(Arrival arrival) {
        List<Viewer> viewers = new ArrayList<>();
        for (int row = 0; row < tops.length; row++) {
            double score = model.mean() + model.people().bias(row) + arrival.bias() + arrival.dot(model.people().vector(row));
            int rank = 1;
            while (rank <= tops[row].length && tops[row][rank - 1] >= score) {
                rank++;
            }
            if (rank <= Metrics.TOP) {
                viewers.add(new Viewer(model.people().roster().number(row), rank));
            }
        }
        viewers.sort(Comparator.comparingInt(Viewer::rank).thenComparingInt(Viewer::person));
        return viewers;
    }

    /** Its place, from 1, among all films that may be recommended to a stranger with these ratings. */
    public int rank(Arrival arrival, Ratings own) {
        FactorModel.Standing mine = model.standing(own);
        double score = model.mean() + mine.bias() + arrival.bias() + arrival.dot(mine.vector());
        double[] scores = model.stranger(own).scores();
        return 1 + (int) open(OwnRatings.of(own, model.films()).rows()).stream().filter(row -> scores[row] >= score).count();
    }

    /** The scores of the person's list, best first. */
    private double[] top(int row) {
        double[] vector = model.people().vector(row);
        double bias = model.mean() + model.people().bias(row);
        double[] scores = IntStream.range(0, model.films().size())
                .mapToDouble(film -> bias + model.filmSide().bias(film) + model.filmSide().dot(film, vector)).toArray();
        return Best.of(scores, open(trained.ratings().ratedBy(model.people().roster().number(row))), Metrics.TOP).mapToDouble(film -> scores[film]).toArray();
    }

    private BitSet open(int[] rated) {
        return trained.open(rated);
    }

    private static int count(TrainedRecommender trained, int row) {
        return trained.ratings().byFilm().count(row);
    }
}
