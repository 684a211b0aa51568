package loupe.recommend;

import java.util.Map;
import java.util.TreeMap;
import loupe.data.films.Ratings;

/** One person's ratings by the films' rows, rising. The arrays are read only. @param rows of the films, {@code stars} of each */
public record OwnRatings(int[] rows, double[] stars) {

    /** Of the films that are in {@code films}; where a film comes twice, the later rating counts. */
    public static OwnRatings of(Ratings ratings, Roster films) {
        Map<Integer, Double> own = new TreeMap<>();
        for (int place = 0; place < ratings.size(); place++) {
            int row = films.row(ratings.film(place));
            if (row != Roster.UNKNOWN) {
                own.put(row, (double) ratings.stars(place));
            }
        }
        return new OwnRatings(own.keySet().stream().mapToInt(Integer::intValue).toArray(),
                own.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    public int count() {
        return rows.length;
    }
}
