package loupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import loupe.data.Chance;
import loupe.data.films.Film;
import loupe.data.films.FilmFiles;
import loupe.data.films.FilmSet;
import loupe.data.films.Person;
import loupe.data.films.Rating;
import loupe.data.films.Ratings;

/** A small film set of two tastes, as files. */
final class FilmsFixture {

    static final int PEOPLE = 30;
    static final int FILMS = 20;

    private FilmsFixture() {}

    static FilmSet write(Path folder) throws IOException {
        List<Film> films = new ArrayList<>();
        for (int film = 1; film <= FILMS; film++) {
            films.add(new Film(film, (film % 2 == 0 ? "Even" : "Odd") + " Lantern " + "abcdefghijklmnopqrst".charAt(film - 1) + "x (1990)",
                    OptionalInt.of(1990), List.of(film % 2)));
        }
        List<Person> people = new ArrayList<>();
        List<Rating> ratings = new ArrayList<>();
        Chance chance = Chance.of(1, 1);
        for (int person = 1; person <= PEOPLE; person++) {
            people.add(new Person(person, 30, "", "other", "00000"));
            for (int film = 1; film <= FILMS; film++) {
                if (chance.uniform() < 0.6) {
                    int stars = person % 2 == film % 2 ? 4 + chance.below(2) : 1 + chance.below(2);
                    ratings.add(new Rating(person, film, stars, 1000 + chance.below(1000)));
                }
            }
        }
        FilmSet set = new FilmSet("small", films, people, List.of("unknown", "odd"), Ratings.of(ratings), "");
        FilmFiles.write(folder, set);
        return set;
    }
}
