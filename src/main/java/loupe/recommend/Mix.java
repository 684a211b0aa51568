package loupe.recommend;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * How a list is mixed out of a recommender's scores.
 *
 * @param popularity from -1, what few have rated, over 0, as the scores say, to 1, what many have rated: so many standard deviations of
 *                   log(1 + number of ratings) count as much as one of the scores
 * @param diversity  from 0, as the scores say, to 1: how much likeness to the films above counts against a film (Carbonell and Goldstein
 *                   1998); films are like each other that the same people rated
 */
public record Mix(double popularity, double diversity) {

    /** As the scores say. */
    public static final Mix NONE = new Mix(0, 0);

    /** The best so many compete for a place in a list that is to be various. */
    private static final int POOL = 100;

    public Mix {
        if (!(popularity >= -1 && popularity <= 1) || !(diversity >= 0 && diversity <= 1)) {
            throw new IllegalArgumentException("Popularity goes from -1 to 1 and diversity from 0 to 1, not " + popularity + " and " + diversity + ".");
        }
    }

    /** The rows of a list of {@code count} of the films in {@code open}, best first. */
    public int[] list(double[] scores, BitSet open, RatingTable ratings, int count) {
        double[] mixed = withPopularity(scores, open, ratings.byFilm());
        int[] pool = Best.of(mixed, ratings.byFilm()::count, open, diversity == 0 ? count : Math.max(POOL, count)).toArray();
        return diversity == 0 || pool.length == 0 ? pool : various(mixed, pool, ratings.byFilm(), Math.min(count, pool.length));
    }

    /** The lists of {@link Metrics#TOP} as a ranker, so that they are judged like any other: what is not in a list has no place. */
    public Ranker over(Recommender recommender, RatingTable ratings) {
        return person -> {
            BitSet open = new BitSet();
            open.set(0, ratings.films().size());
            Arrays.stream(ratings.ratedBy(person)).forEach(open::clear);
            double[] places = new double[ratings.films().size()];
            Arrays.fill(places, Double.NEGATIVE_INFINITY);
            int[] list = list(recommender.person(person).scores(), open, ratings, Metrics.TOP);
            for (int place = 0; place < list.length; place++) {
                places[list[place]] = -place;
            }
            return places;
        };
    }

    private double[] withPopularity(double[] scores, BitSet open, Side byFilm) {
        if (popularity == 0) {
            return scores;
        }
        double[] fame = IntStream.range(0, scores.length).mapToDouble(row -> Math.log1p(byFilm.count(row))).toArray();
        double factor = popularity * deviation(scores, open) / Math.max(1e-12, deviation(fame, open));
        return IntStream.range(0, scores.length).mapToDouble(row -> scores[row] + factor * fame[row]).toArray();
    }

    /** One by one the film with the best of its score, from 0 to 1 within the pool, and its unlikeness to those taken before. */
    private int[] various(double[] scores, int[] pool, Side byFilm, int count) {
        double best = scores[pool[0]];
        double span = Math.max(1e-12, best - scores[pool[pool.length - 1]]);
        double[] likeness = new double[pool.length];
        boolean[] taken = new boolean[pool.length];
        int[] list = new int[count];
        for (int place = 0; place < count; place++) {
            int next = -1;
            double highest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < pool.length; i++) {
                double worth = (1 - diversity) * (scores[pool[i]] - best) / span - diversity * likeness[i];
                if (!taken[i] && (next < 0 || worth > highest)) {
                    next = i;
                    highest = worth;
                }
            }
            taken[next] = true;
            list[place] = pool[next];
            for (int i = 0; i < pool.length; i++) {
                likeness[i] = Math.max(likeness[i], Viewers.likeness(byFilm, pool[next], pool[i]));
            }
        }
        return list;
    }

    private static double deviation(double[] values, BitSet open) {
        double mean = open.stream().mapToDouble(row -> values[row]).average().orElse(0);
        return Math.sqrt(open.stream().mapToDouble(row -> (values[row] - mean) * (values[row] - mean)).average().orElse(0));
    }
}
