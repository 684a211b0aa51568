package loupe.recommend;

import java.util.Arrays;

/** How much a person likes each film compared with all others, so that a search can put first what they like among titles that fit alike. */
public final class Liking {

    private static final double MOST = 0.1;

    private final Roster films;
    private final double[] scores;
    private final double[] sorted;

    private Liking(Roster films, double[] scores) {
        this.films = films;
        this.scores = scores;
        sorted = Arrays.copyOf(scores, scores.length);
        Arrays.sort(sorted);
    }

    public static Liking of(Recommender recommender, Taste taste) {
        return new Liking(recommender.films(), taste.scores());
    }

    /** From 0 to 0.1: a tenth of the share of films with a lower score. */
    public double of(int film) {
        int row = films.row(film);
        if (row == Roster.UNKNOWN || scores.length == 0) {
            return 0;
        }
        int place = Arrays.binarySearch(sorted, scores[row]);
        while (place > 0 && sorted[place - 1] == scores[row]) {
            place--;
        }
        return MOST * Math.max(0, place) / scores.length;
    }
}
