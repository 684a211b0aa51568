package loupe.recommend;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import loupe.data.films.Ratings;

/**
 * Who rated what, by rows of the tables: what every recommender learns from. Where someone rated a film twice, the later in the
 * order of reading counts. Immutable; the arrays that it hands out are read only.
 */
public final class RatingTable {

    private final Roster people;
    private final Roster films;
    private final Ratings ratings;
    private final int[] personRows;
    private final int[] filmRows;
    private final float[] stars;
    private final Side byPerson;
    private final Side byFilm;

    private RatingTable(Ratings ratings, Roster people, Roster films) {
        this.people = people;
        this.films = films;
        this.ratings = ratings;
        personRows = IntStream.range(0, ratings.size()).map(place -> known(people, ratings.person(place), "person")).toArray();
        filmRows = IntStream.range(0, ratings.size()).map(place -> known(films, ratings.film(place), "film")).toArray();
        stars = new float[ratings.size()];
        for (int place = 0; place < stars.length; place++) {
            stars[place] = ratings.stars(place);
        }
        byPerson = Side.of(people.size(), personRows, filmRows, stars);
        byFilm = Side.of(films.size(), filmRows, personRows, stars);
    }

    /** @param people and {@code films} all that are to have a row, also those without a rating */
    public static RatingTable of(Ratings ratings, Roster people, Roster films) {
        return new RatingTable(withoutEarlier(ratings), people, films);
    }

    /** With rows for those people and films that have a rating. */
    public static RatingTable of(Ratings ratings) {
        return of(ratings, Roster.of(IntStream.range(0, ratings.size()).map(ratings::person)),
                Roster.of(IntStream.range(0, ratings.size()).map(ratings::film)));
    }

    public Roster people() {
        return people;
    }

    public Roster films() {
        return films;
    }

    /** What it was made of, in the order of reading. */
    public Ratings ratings() {
        return ratings;
    }

    public int size() {
        return stars.length;
    }

    /** Of each rating, in the order of reading. */
    public int[] personRows() {
        return personRows;
    }

    /** Of each rating, in the order of reading. */
    public int[] filmRows() {
        return filmRows;
    }

    /** Of each rating, in the order of reading. */
    public float[] stars() {
        return stars;
    }

    public Side byPerson() {
        return byPerson;
    }

    public Side byFilm() {
        return byFilm;
    }

    /** The rows of the films that person {@code number} rated, rising; none where the person is not known. */
    public int[] ratedBy(int number) {
        int row = people.row(number);
        return row == Roster.UNKNOWN ? new int[0] : Arrays.copyOfRange(byPerson.other(), byPerson.begin()[row], byPerson.begin()[row + 1]);
    }

    /** The mean of all stars; 3 where there is none. */
    public double mean() {
        double sum = 0;
        for (float one : stars) {
            sum += one;
        }
        return stars.length == 0 ? 3 : sum / stars.length;
    }

    private static int known(Roster roster, int number, String what) {
        int row = roster.row(number);
        if (row == Roster.UNKNOWN) {
            throw new IllegalArgumentException("There is no row for " + what + " " + number + ".");
        }
        return row;
    }

    private static Ratings withoutEarlier(Ratings ratings) {
        Set<Long> seen = new HashSet<>(ratings.size() * 2);
        boolean[] counts = new boolean[ratings.size()];
        boolean all = true;
        for (int place = counts.length - 1; place >= 0; place--) {
            counts[place] = seen.add((long) ratings.person(place) << Integer.SIZE | ratings.film(place));
            all &= counts[place];
        }
        return all ? ratings : ratings.where(place -> counts[place]);
    }
}
