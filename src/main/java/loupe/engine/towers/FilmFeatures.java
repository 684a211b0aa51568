package loupe.engine.towers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import loupe.data.films.Film;
import loupe.recommend.Input;

/**
 * What is told of a film, as a row of numbers of which most are 0: the words and letter trigrams of its title, its genres, its
 * decade and how far it lies behind five years between which the set's films are spread evenly. Each group of n equal numbers is
 * divided by the root of n, so that no film says more because it has more to say.
 */
final class FilmFeatures {

    private static final int LEAST_WORDS = 3;
    private static final int LEAST_TRIGRAMS = 300000;
    private static final int STEPS = 5;
    private static final Set<String> STOP = Set.of("the", "a", "an", "of", "and", "in", "to", "for", "on", "at", "de", "la", "le", "les",
            "il", "el", "with", "from", "by", "or");

    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Set<Input> inputs;
    private final Map<String, Long> words;
    private final Map<String, Long> trigrams;
    private final int[] years;

    /** @param films those that the columns are made for @param inputs those that are told */
    FilmFeatures(List<Film> films, Set<Input> inputs) {
        this.inputs = Set.copyOf(inputs);
        words = counts(films.stream().flatMap(film -> words(film).stream()).toList());
        trigrams = counts(films.stream().flatMap(film -> trigrams(film).stream()).toList());
        years = years(films);
        films.forEach(film -> row(film, true));
    }

    /** How many columns there are. */
    int columns() {
        return columns.size();
    }

    /** The names of the columns, for example {@code word:star} or {@code genre:3}. */
    List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** The numbers of {@code film}, by column. */
    Map<Integer, Float> row(Film film) {
        return row(film, false);
    }

    private Map<Integer, Float> row(Film film, boolean fresh) {
        Map<Integer, Float> row = new TreeMap<>();
        if (inputs.contains(Input.TITLE)) {
            put(row, "word:", words(film).stream().filter(word -> words.getOrDefault(word, 0L) >= LEAST_WORDS).toList(), fresh);
            put(row, "trigram:", trigrams(film).stream().filter(gram -> trigrams.getOrDefault(gram, 0L) >= LEAST_TRIGRAMS).toList(), fresh);
        }
        if (inputs.contains(Input.GENRE)) {
            put(row, "genre:", film.genres().stream().map(String::valueOf).toList(), fresh);
        }
        if (inputs.contains(Input.YEAR) && film.year().isPresent()) {
            int year = film.year().getAsInt();
            put(row, "decade:", List.of(Integer.toString(year / 10 * 10)), fresh);
            for (int step = 0; step < years.length; step++) {
                put(row, "after:" + step, (float) (1 / (1 + StrictMath.exp(years[step] - year))), fresh);
            }
        }
        return row;
    }

    private void put(Map<Integer, Float> row, String group, List<String> some, boolean fresh) {
        float share = (float) (1 / Math.sqrt(Math.max(1, some.size())));
        for (String one : some) {
            put(row, group + one, share, fresh);
        }
    }

    private void put(Map<Integer, Float> row, String column, float value, boolean fresh) {
        if (fresh) {
            columns.putIfAbsent(column, columns.size());
        }
        if (columns.containsKey(column)) {
            row.put(columns.get(column), value);
        }
    }

    private static Map<String, Long> counts(List<String> all) {
        return all.stream().collect(Collectors.groupingBy(one -> one, HashMap::new, Collectors.counting()));
    }

    private static int[] years(List<Film> films) {
        int[] all = films.stream().filter(film -> film.year().isPresent()).mapToInt(film -> film.year().getAsInt()).sorted().toArray();
        if (all.length == 0) {
            return new int[0];
        }
        int[] steps = new int[STEPS];
        for (int step = 0; step < STEPS; step++) {
            steps[step] = all[(step + 1) * all.length / (STEPS + 1)];
        }
        return Arrays.stream(steps).distinct().toArray();
    }

    /** The words of a title in small letters, each once, without the year and without words that say nothing. */
    static List<String> words(Film film) {
        String[] all = plain(film).split("[^\\p{L}\\p{N}]+");
        return Arrays.stream(all).filter(word -> word.length() > 1 && !STOP.contains(word)).distinct().toList();
    }

    /** The letter trigrams of a title's words, each once; a word begins and ends with {@code #}. */
    static List<String> trigrams(Film film) {
        return new ArrayList<>(trigrams(plain(film)));
    }

    static Set<String> trigrams(String text) {
        Set<String> grams = new java.util.TreeSet<>();
        String marked = "#" + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "#") + "#";
        for (int i = 0; i + 3 <= marked.length(); i++) {
            grams.add(marked.substring(i, i + 3));
        }
        return grams;
    }

    private static String plain(Film film) {
        return film.title().replaceAll("\\([^)]*\\)", " ").toLowerCase(Locale.ROOT).strip();
    }
}
