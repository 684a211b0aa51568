package loupe.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import loupe.data.Chance;
import loupe.data.DataFolders;
import loupe.data.films.Film;
import loupe.data.films.FilmCatalog;
import loupe.data.films.FilmFiles;
import loupe.data.films.FilmSet;
import loupe.data.films.FilmsCache;
import loupe.data.films.Person;
import loupe.data.films.Rating;
import loupe.data.films.Ratings;
import loupe.storage.Workspace;

/**
 * A few films for tests: people with odd numbers like films with odd numbers, the others the others. Film 40 was never rated. The ratings
 * come in no order, as in real files.
 */
public final class FakeFilms {

    public static final int PEOPLE = 60;
    public static final int FILMS = 40;

    private static final List<String> NAMES = List.of("Lantern", "Harbour", "Orchard", "Comet", "Winter", "Mirror", "Garden", "Signal");

    private FakeFilms() {}

    /** A catalogue whose own films are these. */
    public static FilmCatalog in(Workspace workspace) {
        return new FilmCatalog(new DataFolders(List.of(workspace.home().resolve("datasets"))), new FilmsCache(workspace.cache(), 0,
                (folder, percent) -> FilmFiles.write(folder, set())));
    }

    public static FilmSet set() {
        List<Film> films = IntStream.rangeClosed(1, FILMS).mapToObj(number -> new Film(number, title(number), OptionalInt.of(1980 + number),
                List.of(number % 2))).toList();
        List<Person> people = IntStream.rangeClosed(1, PEOPLE).mapToObj(number -> new Person(number, 20 + number, "", "popcorn", "")).toList();
        return FilmFiles.set("films", films, people, List.of("Drama", "Comedy"), ratings());
    }

    static String title(int number) {
        return "The %s of %s (%d)".formatted(NAMES.get(number % 8), NAMES.get(number / 8), 1980 + number);
    }

    private static Ratings ratings() {
        Chance chance = Chance.of(5, 0);
        List<Rating> ratings = new ArrayList<>();
        for (int person = 1; person <= PEOPLE; person++) {
            for (int film = 1; film < FILMS; film++) {
                boolean liked = person % 2 == film % 2;
                if (chance.uniform() < (liked ? 0.6 : 0.4)) {
                    double stars = 3.2 + (liked ? 1.2 : -1.2) + chance.normal(0.5);
                    ratings.add(new Rating(person, film, (int) Math.clamp(Math.round(stars), 1, 5), 1000 + film));
                }
            }
        }
        Collections.shuffle(ratings, new Random(5));
        return Ratings.of(ratings);
    }
}
