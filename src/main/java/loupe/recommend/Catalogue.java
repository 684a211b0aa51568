package loupe.recommend;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import loupe.data.films.Film;
import loupe.data.films.FilmSet;

/** What the films are called. @param films rising by number; empty where there are only ratings; {@code genres} in the order in which films count them */
public record Catalogue(List<Film> films, List<String> genres) {

    /** Films of which nothing is known but their numbers. */
    public static final Catalogue NONE = new Catalogue(List.of(), List.of());

    public Catalogue {
        films = films.stream().sorted(Comparator.comparingInt(Film::id)).toList();
        genres = List.copyOf(genres);
    }

    public static Catalogue of(FilmSet set) {
        return new Catalogue(set.films(), set.genres());
    }

    public Optional<Film> film(int number) {
        int low = 0;
        int high = films.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (films.get(middle).id() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < films.size() && films.get(low).id() == number ? Optional.of(films.get(low)) : Optional.empty();
    }

    /** The film's title; where it has none, its number. */
    public String title(int number) {
        return film(number).map(Film::title).orElse("Film " + number);
    }
}
