package loupe.engine.towers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import loupe.data.Chance;
import loupe.data.films.Film;
import loupe.data.films.FilmSet;
import loupe.data.films.Person;
import loupe.data.films.Rating;
import loupe.data.films.Ratings;
import loupe.recommend.Lesson;
import loupe.recommend.RatingTable;
import loupe.recommend.Recipe;
import loupe.recommend.Trial;

/** A small world of two tastes: half of the people like the films of the one genre and half those of the other. */
public final class ToyFilms {

    static final int PEOPLE = 40;
    static final int FILMS = 30;

    private ToyFilms() {}

    /** The last film has no rating. */
    public static FilmSet set() {
        List<Film> films = new ArrayList<>();
        for (int film = 1; film <= FILMS; film++) {
            films.add(new Film(film, (film % 2 == 0 ? "Star " : "Heart ") + film + " (" + (1960 + film) + ")", OptionalInt.of(1960 + film),
                    List.of(film % 2)));
        }
        List<Person> people = new ArrayList<>();
        List<Rating> ratings = new ArrayList<>();
        for (int person = 1; person <= PEOPLE; person++) {
            people.add(new Person(person, 20 + person, person % 2 == 0 ? "F" : "M", "student", "00000"));
            Chance chance = Chance.of(7, person);
            for (int film = 1; film < FILMS; film++) {
                boolean likes = (film + person) % 2 == 0;
                if (chance.uniform() < (likes ? 0.7 : 0.25)) {
                    ratings.add(new Rating(person, film, likes ? 4 + chance.below(2) : 1 + chance.below(2), 1000L + film));
                }
            }
        }
        return new FilmSet("toys", films, people, List.of("space", "love"), Ratings.of(ratings), "");
    }

    static Lesson lesson(Recipe recipe, long seed) {
        FilmSet set = set();
        RatingTable table = new Trial("all", set.ratings(), Ratings.NONE).table(Optional.of(set));
        return new Lesson(table, Optional.of(new Lesson.Content(set.films(), set.people(), set.genres())), recipe, seed);
    }
}
