package loupe.data.films;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Ratings to learn from and ratings to be tried on.
 *
 * @param name     as the files are called: {@code u1} to {@code u5}, {@code ua}, {@code ub}
 * @param training u1.base and its like
 * @param test     u1.test and its like
 */
public record Split(String name, Ratings training, Ratings test) {

    /** The splits that MovieLens's makers cut. */
    public static final List<String> NAMES = List.of("u1", "u2", "u3", "u4", "u5", "ua", "ub");

    /** Enough for the highest number of a film, and for as many ratings as a file may hold; with a person's they fill 63 bits. */
    private static final int NUMBER_BITS = 20;
    private static final int PLACE_BITS = 23;
    private static final int FOLDS = 5;
    private static final int HELD_BACK = 10;

    /**
     * Cuts {@code ratings} as MovieLens's makers cut u.data: {@code u1} to {@code u5} hold back a fifth each in the file's order,
     * {@code ua} and {@code ub} each person's first and second ten. Both parts are sorted by person, then by film.
     *
     * @param name one of {@link #NAMES}
     */
    public static Split cut(Ratings ratings, String name) {
        IntPredicate test = switch (name) {
            case "ua" -> eachPersons(ratings, 0);
            case "ub" -> eachPersons(ratings, HELD_BACK);
            default -> fold(ratings.size(), NAMES.indexOf(name));
        };
        return new Split(name, sorted(ratings.where(test.negate())), sorted(ratings.where(test)));
    }

    private static IntPredicate fold(int size, int fold) {
        if (fold < 0 || fold >= FOLDS) {
            throw new IllegalArgumentException("There is no such split.");
        }
        long begin = (long) size * fold / FOLDS;
        long end = (long) size * (fold + 1) / FOLDS;
        return place -> place >= begin && place < end;
    }

    private static IntPredicate eachPersons(Ratings ratings, int from) {
        int[] seen = new int[ratings.mostPerson() + 1];
        int[] turn = IntStream.range(0, ratings.size()).map(place -> seen[ratings.person(place)]++).toArray();
        return place -> turn[place] >= from && turn[place] < from + HELD_BACK;
    }

    /** Equal ones stay in order: the upper bits are the person, then the film, then the place. */
    private static Ratings sorted(Ratings ratings) {
        long[] keys = new long[ratings.size()];
        for (int place = 0; place < keys.length; place++) {
            keys[place] = ((long) ratings.person(place) << NUMBER_BITS | ratings.film(place)) << PLACE_BITS | place;
        }
        Arrays.sort(keys);
        return ratings.chosen(LongStream.of(keys).mapToInt(key -> (int) (key & (1L << PLACE_BITS) - 1)).toArray());
    }
}
