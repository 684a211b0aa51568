package loupe.recommend;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import loupe.data.films.Ratings;

/**
 * Every figure that says how good a recommender is. All are computed in double over all test ratings or people at once, never as a
 * mean of batches; where scores are equal, what the person did not choose is put first, so that ties never flatter.
 */
public final class Metrics {

    /** How long the lists are. */
    public static final int TOP = 10;

    private Metrics() {}

    /** The errors of {@code model}'s predictions of the {@code test} ratings. */
    public static StarScores stars(Recommender model, Ratings test) {
        return stars(model.scores(), model.scale(), test);
    }

    /** @param uncut predictions before they are cut, {@code scale} whether the model cuts them */
    static StarScores stars(RatingModel uncut, Scale scale, Ratings test) {
        double squares = 0;
        double cutSquares = 0;
        double absolute = 0;
        for (int place = 0; place < test.size(); place++) {
            double score = uncut.predict(test.person(place), test.film(place));
            double error = score - test.stars(place);
            double cutError = Scale.cut(score) - test.stars(place);
            squares += error * error;
            cutSquares += cutError * cutError;
            absolute += Math.abs(scale.prediction(score) - test.stars(place));
        }
        double plain = Math.sqrt(squares / test.size());
        double cut = Math.sqrt(cutSquares / test.size());
        return new StarScores(scale == Scale.CUT_STARS ? cut : plain, cut, plain, absolute / test.size());
    }

    /**
     * The lists of {@link #TOP} films that {@code ranker} makes for everyone with test ratings; each of those counts as a film that
     * the person chose, whatever its stars. What they rated in training is never listed.
     *
     * @param candidates which of the other films compete
     */
    public static RankScores ranking(Ranker ranker, RatingTable training, Ratings test, Candidates candidates) {
        RankScores.Sum sum = new RankScores.Sum(training.films().size());
        chosen(training, test).forEach((person, wanted) -> {
            BitSet open = candidates.of(person, open(training, person), wanted);
            sum.add(top(ranker.scores(person), open, wanted), wanted.rows());
        });
        return sum.mean();
    }

    /** Each person's test films, without those that they rated in training. */
    private static Map<Integer, Chosen> chosen(RatingTable training, Ratings test) {
        Map<Integer, Chosen> chosen = new TreeMap<>();
        for (int place = 0; place < test.size(); place++) {
            int row = training.films().row(test.film(place));
            if (row == Roster.UNKNOWN) {
                throw new IllegalArgumentException("Film " + test.film(place) + " of the test ratings has no row.");
            }
            if (Arrays.binarySearch(training.ratedBy(test.person(place)), row) < 0) {
                chosen.computeIfAbsent(test.person(place), person -> new Chosen(new BitSet())).rows().set(row);
            }
        }
        return chosen;
    }

    /** The films that {@code person} did not rate in training. */
    private static BitSet open(RatingTable training, int person) {
        BitSet open = new BitSet();
        open.set(0, training.films().size());
        for (int row : training.ratedBy(person)) {
            open.clear(row);
        }
        return open;
    }

    /** The rows of the best {@link #TOP} of {@code open}, best first; of equals those that were not {@code wanted}. */
    private static int[] top(double[] scores, BitSet open, Chosen wanted) {
        int[] best = new int[TOP];
        int count = 0;
        for (int row = open.nextSetBit(0); row >= 0; row = open.nextSetBit(row + 1)) {
            int place = count;
            while (place > 0 && isBefore(row, best[place - 1], scores, wanted.rows())) {
                place--;
            }
            if (place < TOP) {
                count = Math.min(TOP, count + 1);
                System.arraycopy(best, place, best, place + 1, count - place - 1);
                best[place] = row;
            }
        }
        return Arrays.copyOf(best, count);
    }

    /** Whether {@code row}, which is the higher one, comes before {@code other}. */
    private static boolean isBefore(int row, int other, double[] scores, BitSet wanted) {
        double mine = Double.isNaN(scores[row]) ? Double.NEGATIVE_INFINITY : scores[row];
        double theirs = Double.isNaN(scores[other]) ? Double.NEGATIVE_INFINITY : scores[other];
        return mine > theirs || mine == theirs && !wanted.get(row) && wanted.get(other);
    }

    /** The films of one person's test ratings. */
    record Chosen(BitSet rows) {}
}
