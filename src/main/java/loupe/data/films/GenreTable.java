package loupe.data.films;

import java.util.ArrayList;
import java.util.List;
import loupe.data.BadInputException;

/** The file u.genre: one genre a line with its place, from 0. */
final class GenreTable {

    static final String FILE = "u.genre";

    private static final int MOST = 1_000;

    private GenreTable() {}

    static List<String> read(TableFile file) throws BadInputException {
        List<String> names = new ArrayList<>();
        for (TableLine line : file) {
            List<String> columns = line.columns('|');
            if (columns.size() != 2) {
                throw line.fault("there should be a genre and its number with | between. The file may be cut short; copy or download it again.");
            }
            int place = line.whole("the genre's number", columns.get(1), 0, MOST);
            if (place != names.size()) {
                throw line.fault(("the genre's number should be %d, for they are counted from 0, not %d. A line may be missing; copy or download"
                        + " the file again.").formatted(names.size(), place));
            }
            names.add(line.words("the genre's name", columns.get(0)));
        }
        return names;
    }

    static String text(List<String> genres) {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < genres.size(); place++) {
            text.append(genres.get(place)).append('|').append(place).append('\n');
        }
        return text.append('\n').toString();
    }
}
