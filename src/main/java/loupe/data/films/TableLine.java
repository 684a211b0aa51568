package loupe.data.films;

import java.util.ArrayList;
import java.util.List;
import loupe.data.BadInputException;

/**
 * One line of a file of columns.
 *
 * @param place  how sentences call the file
 * @param number the line's, from 1
 * @param text   without the line's end
 */
record TableLine(String place, int number, String text) {

    private static final int LONG = 24;

    /** The columns between separators; empty ones count. */
    List<String> columns(char separator) {
        List<String> columns = new ArrayList<>();
        int begin = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, begin)) {
            columns.add(text.substring(begin, end));
            begin = end + 1;
        }
        columns.add(text.substring(begin));
        return columns;
    }

    /**
     * A whole number.
     *
     * @param column how sentences call it, for example "the stars"
     */
    int whole(String column, String value, int least, int most) throws BadInputException {
        return (int) whole(column, value, (long) least, (long) most);
    }

    /** A whole number. */
    long whole(String column, String value, long least, long most) throws BadInputException {
        String digits = value.strip();
        if (digits.isEmpty() || digits.length() > 18 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw fault("%s should be a whole number, not %s. Name the right file, or take out a line of headings."
                    .formatted(column, quoted(value)));
        }
        long found = Long.parseLong(digits);
        if (found < least || found > most) {
            throw fault("%s should be from %d to %d, not %d. Correct the line or leave it out.".formatted(column, least, most, found));
        }
        return found;
    }

    /** Text for people: printable, and not empty. */
    String words(String column, String value) throws BadInputException {
        if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
            throw fault("%s cannot be read: %s. Is the file damaged? Copy or download it again.".formatted(column, quoted(value)));
        }
        return value.strip();
    }

    BadInputException fault(String sentence) {
        return new BadInputException("%s, line %d: %s".formatted(place, number, sentence));
    }

    /** Foreign text so that a sentence can hold it: in quotation marks, short, without control characters. */
    static String quoted(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        return '"' + (printable.length() > LONG ? printable.substring(0, LONG) + "…" : printable) + '"';
    }
}
