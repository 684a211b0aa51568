package loupe.recommend;

import java.util.List;
import java.util.Optional;
import loupe.data.films.Film;
import loupe.data.films.Person;

/**
 * What a recommender learns from, and how.
 *
 * @param ratings  the training ratings, with a row for everybody and every film that is to have an answer
 * @param content  what is told of films and people besides; empty where there are only ratings
 * @param recipe   how it learns
 * @param seed     everything random follows from it
 */
public record Lesson(RatingTable ratings, Optional<Content> content, Recipe recipe, long seed) {

    /** What a set tells of films and people besides the stars. */
    public record Content(List<Film> films, List<Person> people, List<String> genres) {
        public Content {
            films = List.copyOf(films);
            people = List.copyOf(people);
            genres = List.copyOf(genres);
        }
    }
}
