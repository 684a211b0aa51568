package loupe.ui.recommender;

import java.util.OptionalInt;
import loupe.data.films.Film;

/**
 * Which films are wanted.
 *
 * @param genre its place in the set's list; empty for all
 * @param from  the earliest year, {@code to} the latest; films without a year pass only where both are open
 * @param least how many people must have rated it
 */
record Filter(OptionalInt genre, OptionalInt from, OptionalInt to, int least) {

    static final Filter ALL = new Filter(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), 0);

    /** @param count how many people rated the film */
    boolean passes(Film film, int count) {
        boolean open = from.isEmpty() && to.isEmpty();
        boolean inTime = open || film.year().isPresent() && film.year().getAsInt() >= from.orElse(Integer.MIN_VALUE)
                && film.year().getAsInt() <= to.orElse(Integer.MAX_VALUE);
        return inTime && count >= least && (genre.isEmpty() || film.genres().contains(genre.getAsInt()));
    }
}
