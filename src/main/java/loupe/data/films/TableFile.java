package loupe.data.films;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * A file of lines and columns, whole in memory; its lines are those that hold something. Text is UTF-8 where the bytes are that, else
 * ISO-8859-1, as MovieLens has it. Lines may end as Windows ends them.
 *
 * @param place how sentences call the file
 * @param bytes what is in it
 */
record TableFile(String place, byte[] bytes) implements Iterable<TableLine> {

    private static final String MARK = "\uFEFF";
    /** What Java puts where bytes are no UTF-8. */
    private static final char NO_CHARACTER = '\uFFFD';

    @Override
    public Iterator<TableLine> iterator() {
        return new Lines(place, text());
    }

    private String text() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(NO_CHARACTER) >= 0) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    /** Cuts the text line by line, so that no second copy of a large file is ever held. */
    private static final class Lines implements Iterator<TableLine> {

        private final String place;
        private final String text;
        private int begin;
        private int number;

        Lines(String place, String text) {
            this.place = place;
            this.text = text;
            passEmpty();
        }

        @Override
        public boolean hasNext() {
            return begin < text.length();
        }

        @Override
        public TableLine next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int end = end();
            boolean windows = end > begin && text.charAt(end - 1) == '\r';
            TableLine line = new TableLine(place, ++number, text.substring(begin, windows ? end - 1 : end));
            begin = end + 1;
            passEmpty();
            return line;
        }

        private void passEmpty() {
            while (hasNext() && text.substring(begin, end()).isBlank()) {
                begin = end() + 1;
                number++;
            }
        }

        private int end() {
            int end = text.indexOf('\n', begin);
            return end < 0 ? text.length() : end;
        }
    }
}
