package loupe.data.films;

import java.util.List;

/**
 * Films, people and who gave which stars.
 *
 * @param name    as the command line takes it
 * @param films   rising by number; numbers may have gaps
 * @param people  rising by number; numbers may have gaps
 * @param genres  their names in the order in which {@link Film#genres()} counts them
 * @param ratings all of them, in the order of the file
 * @param sha256  of what was read, lower-case hexadecimal: the same files give the same text
 */
public record FilmSet(String name, List<Film> films, List<Person> people, List<String> genres, Ratings ratings, String sha256) {
    public FilmSet {
        films = List.copyOf(films);
        people = List.copyOf(people);
        genres = List.copyOf(genres);
    }
}
