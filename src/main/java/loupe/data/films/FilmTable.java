package loupe.data.films;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loupe.data.BadInputException;

/**
 * The file u.item: number, title, date, a date that is always empty, address, and 0 or 1 for each genre, with | between. Titles
 * may come twice; date and address may be missing, as they are for the film that MovieLens calls "unknown".
 */
final class FilmTable {

    static final String FILE = "u.item";

    private static final int BEFORE_GENRES = 5;
    private static final Pattern DATE = Pattern.compile("\\d{1,2}-[A-Z][a-z]{2}-(\\d{4})");
    private static final Pattern YEAR_IN_TITLE = Pattern.compile("\\((\\d{4})\\)\\s*$");

    private FilmTable() {}

    /** @param genres how many there are */
    static List<Film> read(TableFile file, int genres) throws BadInputException {
        Map<Integer, Film> films = new TreeMap<>();
        for (TableLine line : file) {
            Film film = film(line, genres);
            if (films.put(film.id(), film) != null) {
                throw line.fault("film %d comes a second time. Take one of the two lines out.".formatted(film.id()));
            }
        }
        return List.copyOf(films.values());
    }

    private static Film film(TableLine line, int genres) throws BadInputException {
        List<String> columns = line.columns('|');
        if (columns.size() != BEFORE_GENRES + genres) {
            throw line.fault(("there should be %d columns with | between, %d of them for the genres of u.genre, not %d. The file may be cut short,"
                    + " or u.genre belong to another set; copy or download both again.").formatted(BEFORE_GENRES + genres, genres, columns.size()));
        }
        int id = line.whole("the film's number", columns.get(0), 1, RatingFile.MOST_NUMBER);
        String title = line.words("the title", columns.get(1));
        return new Film(id, title, year(line, columns.get(2).strip(), title), genres(line, columns));
    }

    private static OptionalInt year(TableLine line, String date, String title) throws BadInputException {
        Matcher dated = DATE.matcher(date);
        if (dated.matches()) {
            return OptionalInt.of(Integer.parseInt(dated.group(1)));
        }
        if (!date.isEmpty()) {
            throw line.fault("the date should look like 01-Jan-1995, not like %s. Correct it or leave it empty.".formatted(TableLine.quoted(date)));
        }
        Matcher titled = YEAR_IN_TITLE.matcher(title);
        return titled.find() ? OptionalInt.of(Integer.parseInt(titled.group(1))) : OptionalInt.empty();
    }

    private static List<Integer> genres(TableLine line, List<String> columns) throws BadInputException {
        List<String> flags = columns.subList(BEFORE_GENRES, columns.size());
        for (String flag : flags) {
            line.whole("each genre's column", flag, 0, 1);
        }
        return IntStream.range(0, flags.size()).filter(genre -> flags.get(genre).strip().equals("1")).boxed().toList();
    }

    static String text(List<Film> films, int genres) {
        StringBuilder text = new StringBuilder();
        for (Film film : films) {
            String flags = IntStream.range(0, genres).mapToObj(genre -> film.genres().contains(genre) ? "|1" : "|0").collect(Collectors.joining());
            String date = film.year().isPresent() ? "01-Jan-" + film.year().getAsInt() : "";
            text.append(film.id()).append('|').append(film.title()).append('|').append(date).append("||").append(flags).append('\n');
        }
        return text.append('\n').toString();
    }
}
