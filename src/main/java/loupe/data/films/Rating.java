package loupe.data.films;

/**
 * One person's stars for one film.
 *
 * @param person  the person's number in its set, from 1
 * @param film    the film's number in its set, from 1
 * @param stars   1 to 5
 * @param seconds when, in seconds since 1970; 0 where nobody wrote it down
 */
public record Rating(int person, int film, int stars, long seconds) {

    /** The fewest stars that can be given. */
    public static final int LEAST = 1;
    /** The most. */
    public static final int MOST = 5;

    public Rating {
        if (person < 1 || film < 1) {
            throw new IllegalArgumentException("People and films are numbered from 1, not " + person + " and " + film + ".");
        }
        if (stars < LEAST || stars > MOST) {
            throw new IllegalArgumentException("A rating has 1 to 5 stars, not " + stars + ".");
        }
    }
}
