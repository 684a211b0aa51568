package loupe.data.films;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of lines and columns, whole in memory. Text is ISO-8859-1, as MovieLens has it, or UTF-8 where the bytes are that.
 * Lines may end as Windows ends them; empty ones are passed over.
 *
 * @param place how sentences call the file
 * @param bytes what is in it
 */
record TableFile(String place, byte[] bytes) {

    private static final String MARK = "\uFEFF";

    /** The lines that hold something, each with its number. */
    List<TableLine> lines() {
        List<TableLine> lines = new ArrayList<>();
        String text = text();
        int number = 0;
        for (int begin = 0; begin < text.length(); ) {
            int end = text.indexOf('\n', begin);
            end = end < 0 ? text.length() : end;
            boolean windows = end > begin && text.charAt(end - 1) == '\r';
            String line = text.substring(begin, windows ? end - 1 : end);
            number++;
            if (!line.isBlank()) {
                lines.add(new TableLine(place, number, line));
            }
            begin = end + 1;
        }
        return lines;
    }

    private String text() {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
