package loupe.recommend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.data.films.Film;

/**
 * A question as a row of numbers of which most are 0: how often each group of three neighbouring letters is in it, the row brought to
 * length 1. Groups that no title, genre or decade has are left out. Immutable.
 */
public final class QuestionLetters {

    private final Map<String, Integer> columns;

    private QuestionLetters(Stream<String> names) {
        columns = new LinkedHashMap<>();
        names.forEach(name -> columns.putIfAbsent(name, columns.size()));
    }

    /** Those of what can be asked about {@code films}. */
    public static QuestionLetters of(List<Film> films, List<String> genres) {
        Stream<String> decades = films.stream().flatMapToInt(film -> film.year().stream()).map(year -> year / 10 * 10).distinct()
                .mapToObj(MadeQuestions::decades).flatMap(List::stream);
        return new QuestionLetters(Stream.of(films.stream().map(Film::title), genres.stream(), decades, Stream.of(MadeQuestions.LIKE))
                .flatMap(texts -> texts).flatMap(text -> TitleText.trigrams(text).keySet().stream()).sorted());
    }

    /** Those that were made before. @param names of the columns, in their order */
    public static QuestionLetters known(List<String> names) {
        return new QuestionLetters(names.stream());
    }

    /** The names of the columns, three letters each; {@code #} stands for a space or an end. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** The numbers of {@code question} that are not 0, by column. */
    public Map<Integer, Float> row(String question) {
        Map<Integer, Float> row = new TreeMap<>();
        double squares = 0;
        for (Map.Entry<String, Double> letters : TitleText.trigrams(question).entrySet()) {
            Integer column = columns.get(letters.getKey());
            if (column != null) {
                row.put(column, (float) (double) letters.getValue());
                squares += letters.getValue() * letters.getValue();
            }
        }
        float length = (float) Math.sqrt(squares);
        row.replaceAll((column, value) -> value / length);
        return row;
    }

    /** Adds the product of {@code row} and {@code table}, [columns, k], to {@code sum}. */
    static void add(Map<Integer, Float> row, float[] table, double[] sum) {
        row.forEach((column, value) -> IntStream.range(0, sum.length).forEach(c -> sum[c] += value * table[column * sum.length + c]));
    }
}
