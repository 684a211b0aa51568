package loupe.ui.recommender;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loupe.data.films.Film;
import loupe.data.films.FilmSet;
import loupe.data.films.Rating;
import loupe.data.films.Ratings;
import loupe.recommend.Catalogue;
import loupe.recommend.FilmSearch;
import loupe.recommend.RatingTable;
import loupe.recommend.Roster;
import loupe.recommend.Trial;

/**
 * A film set that has been read, with what is looked up in it again and again. Immutable.
 *
 * @param place the folder or the zip that it was read from
 */
record LoadedFilms(FilmSet set, Path place, Catalogue catalogue, RatingTable table, FilmSearch search) {

    static LoadedFilms of(FilmSet set, Path place) {
        Catalogue catalogue = Catalogue.of(set);
        return new LoadedFilms(set, place, catalogue, new Trial("all", set.ratings(), Ratings.NONE).table(Optional.of(set)),
                new FilmSearch(catalogue));
    }

    boolean knows(int film) {
        return table.films().row(film) != Roster.UNKNOWN;
    }

    /** The title without the year in parentheses. */
    String name(int film) {
        return catalogue.title(film).replaceFirst("\\s*\\(\\d{4}\\)\\s*$", "");
    }

    /** Year and genres, as far as they are known: {@code 1987 · Drama, Comedy}. */
    String facts(int film) {
        return catalogue.film(film).map(known -> {
            String year = known.year().isPresent() ? Integer.toString(known.year().getAsInt()) : "";
            String genres = genres(known);
            return year + (year.isEmpty() || genres.isEmpty() ? "" : " · ") + genres;
        }).orElse("");
    }

    String genres(Film film) {
        return film.genres().stream().map(set.genres()::get).collect(Collectors.joining(", "));
    }

    /** How many people rated it. */
    int count(int film) {
        return table.byFilm().count(table.films().row(film));
    }

    /** How many gave it 1, 2, 3, 4 and 5 stars. */
    List<Integer> histogram(int film) {
        int[] counts = new int[Rating.MOST];
        int row = table.films().row(film);
        for (int place = table.byFilm().begin()[row]; place < table.byFilm().begin()[row + 1]; place++) {
            counts[(int) table.byFilm().stars()[place] - 1]++;
        }
        return IntStream.of(counts).boxed().toList();
    }

    /** The mean of its stars; not a number where nobody rated it. */
    double mean(int film) {
        List<Integer> counts = histogram(film);
        double sum = 0;
        for (int i = 0; i < counts.size(); i++) {
            sum += (i + 1.0) * counts.get(i);
        }
        return sum / count(film);
    }

    /** All films, the one that most people rated first. */
    List<Integer> byCount() {
        return table.films().numbers().boxed().sorted(java.util.Comparator.<Integer>comparingInt(film -> -count(film))
                .thenComparing(java.util.Comparator.naturalOrder())).toList();
    }
}
