package loupe.data.films;

import java.util.List;
import java.util.OptionalInt;

/**
 * A film as its set tells it.
 *
 * @param id     its number in the set, from 1
 * @param title  as it is written in the file, the year in parentheses included where the file has it there
 * @param year   when it came out; empty where nobody knows
 * @param genres places in the set's list of genres, rising; may be empty
 */
public record Film(int id, String title, OptionalInt year, List<Integer> genres) {
    public Film {
        genres = List.copyOf(genres);
    }
}
