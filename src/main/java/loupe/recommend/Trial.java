package loupe.recommend;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.data.films.Film;
import loupe.data.films.FilmSet;
import loupe.data.films.Person;
import loupe.data.films.Ratings;

/**
 * What a recommender learns from and what it is then tried on.
 *
 * @param name     for people, such as {@code u1} or {@code draw 2}
 * @param training the only ratings that a fit sees
 * @param test     what is to be foretold
 * @param among    the films that compete for a place in the lists; empty for all that a person has not rated
 */
public record Trial(String name, Ratings training, Ratings test, Optional<Roster> among) {

    /** A trial in which all films compete. */
    public Trial(String name, Ratings training, Ratings test) {
        this(name, training, test, Optional.empty());
    }

    /**
     * The training ratings with a row for everybody and every film of {@code set} and of both parts: a film that is only in the test has
     * a row, and no rating.
     */
    public RatingTable table(Optional<FilmSet> set) {
        IntStream people = set.stream().flatMap(known -> known.people().stream()).mapToInt(Person::id);
        IntStream films = set.stream().flatMap(known -> known.films().stream()).mapToInt(Film::id);
        return RatingTable.of(training, Roster.of(IntStream.concat(people, both().flatMapToInt(
                        ratings -> IntStream.range(0, ratings.size()).map(ratings::person)))),
                Roster.of(IntStream.concat(films, both().flatMapToInt(ratings -> IntStream.range(0, ratings.size()).map(ratings::film)))));
    }

    /** How lists are judged, by the rows of {@code films}. */
    public Candidates candidates(Roster films) {
        return among.map(some -> Candidates.among(some.numbers().map(films::row).filter(row -> row != Roster.UNKNOWN)))
                .orElseGet(Candidates::all);
    }

    private Stream<Ratings> both() {
        return Stream.of(training, test);
    }
}
