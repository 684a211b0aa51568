package loupe.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.data.films.Film;

/**
 * What is told of a film, as a row of numbers of which most are 0: the words of its title that several films share, the groups of
 * three letters of its title that several share, its genres, its decade, and how far it lies behind five years between which the set's films are spread evenly. Each group of n equal numbers is
 * divided by the root of n, so that no film says more because it has more to say. Immutable.
 *
 * <p>Letter trigrams are off where nothing else is said: as inputs of a tower they tell every film of the training apart, and so teach
 * it nothing about the next one.
 */
public final class FilmFeatures {

    private static final String WORD = "word:";
    private static final String LETTERS = "letters:";
    private static final String GENRE = "genre:";
    private static final String DECADE = "decade:";
    private static final String AFTER = "after:";
    private static final int LEAST_FILMS = 3;
    private static final int STEPS = 5;
    private static final Set<String> STOP = Set.of("the", "a", "an", "of", "and", "in", "to", "for", "on", "at", "de", "la", "le", "les",
            "il", "el", "with", "from", "by", "or");

    private final Map<String, Integer> columns;
    private final int[] years;

    private FilmFeatures(List<String> names, int[] years) {
        Map<String, Integer> places = new LinkedHashMap<>();
        names.forEach(name -> places.putIfAbsent(name, places.size()));
        columns = places;
        this.years = years;
    }

    /** Those that {@code films} have. @param inputs what is told; the others have no columns */
    public static FilmFeatures of(List<Film> films, Set<Input> inputs) {
        List<String> names = new ArrayList<>();
        if (inputs.contains(Input.TITLE)) {
            names.addAll(shared(WORD, films.stream().flatMap(film -> words(film).stream())));
        }
        if (inputs.contains(Input.TRIGRAMS)) {
            names.addAll(shared(LETTERS, films.stream().flatMap(film -> TitleText.trigrams(film.title()).keySet().stream())));
        }
        if (inputs.contains(Input.GENRE)) {
            films.stream().flatMap(film -> film.genres().stream()).distinct().sorted().forEach(genre -> names.add(GENRE + genre));
        }
        int[] steps = inputs.contains(Input.YEAR) ? steps(films) : new int[0];
        if (inputs.contains(Input.YEAR)) {
            films.stream().flatMapToInt(film -> film.year().stream()).map(year -> year / 10 * 10).distinct().sorted()
                    .forEach(decade -> names.add(DECADE + decade));
        }
        for (int step = 0; step < steps.length; step++) {
            names.add(AFTER + step);
        }
        return new FilmFeatures(names, steps);
    }

    /** What several films have. @param all of each film once */
    private static List<String> shared(String group, Stream<String> all) {
        Map<String, Long> counts = all.collect(Collectors.groupingBy(one -> one, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().filter(entry -> entry.getValue() >= LEAST_FILMS).map(entry -> group + entry.getKey()).toList();
    }

    /** Those that were made before. @param names of the columns, in their order @param years between which films are spread */
    public static FilmFeatures known(List<String> names, int[] years) {
        return new FilmFeatures(names, years.clone());
    }

    /** The names of the columns, for example {@code word:star}, {@code letters:tar}, {@code genre:3}, {@code decade:1990} or {@code after:0}. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** The years between which the films are spread. */
    public int[] years() {
        return years.clone();
    }

    /** The numbers of {@code film} that are not 0, by column; what has no column is left out. */
    public Map<Integer, Float> row(Film film) {
        Map<Integer, Float> row = new TreeMap<>();
        put(row, words(film).stream().map(word -> WORD + word));
        put(row, TitleText.trigrams(film.title()).keySet().stream().map(letters -> LETTERS + letters));
        put(row, film.genres().stream().map(genre -> GENRE + genre));
        film.year().ifPresent(year -> {
            put(row, Stream.of(DECADE + year / 10 * 10));
            for (int step = 0; step < years.length; step++) {
                row.put(columns.get(AFTER + step), (float) (1 / (1 + StrictMath.exp(years[step] - year))));
            }
        });
        return row;
    }

    private void put(Map<Integer, Float> row, Stream<String> group) {
        List<Integer> some = group.filter(columns::containsKey).map(columns::get).toList();
        some.forEach(column -> row.put(column, (float) (1 / Math.sqrt(some.size()))));
    }

    private static int[] steps(List<Film> films) {
        int[] all = films.stream().flatMapToInt(film -> film.year().stream()).sorted().toArray();
        return IntStream.rangeClosed(1, STEPS).filter(_ -> all.length > 0).map(step -> all[step * all.length / (STEPS + 1)]).distinct().toArray();
    }

    /** The words of a title in small letters, each once, without what stands in parentheses and without words that say nothing. */
    static List<String> words(Film film) {
        String[] all = film.title().replaceAll("\\([^)]*\\)", " ").toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        return Arrays.stream(all).filter(word -> word.length() > 1 && !STOP.contains(word)).distinct().toList();
    }
}
