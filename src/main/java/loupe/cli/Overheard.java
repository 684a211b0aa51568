package loupe.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Passes on what is said and remembers the last lines. */
final class Overheard extends FilterWriter {

    private static final int REMEMBERED = 4096;

    private final StringBuilder lines = new StringBuilder();

    Overheard(Writer to) {
        super(to);
    }

    @Override
    public void write(String text, int from, int count) throws IOException {
        super.write(text, from, count);
        remember(text.substring(from, from + count));
    }

    @Override
    public void write(char[] text, int from, int count) throws IOException {
        super.write(text, from, count);
        remember(new String(text, from, count));
    }

    @Override
    public void write(int character) throws IOException {
        super.write(character);
        remember(String.valueOf((char) character));
    }

    private synchronized void remember(String text) {
        lines.append(text);
        lines.delete(0, Math.max(0, lines.length() - REMEMBERED));
    }

    /** Whether nothing but blank space was said after {@code line}. */
    synchronized boolean endsWith(String line) {
        return lines.toString().stripTrailing().endsWith(line);
    }

    /** The last line that was said. */
    synchronized String last() {
        List<String> all = lines.toString().lines().filter(line -> !line.isBlank() && !line.startsWith("Try \"")).toList();
        return all.isEmpty() ? "Loupe failed without a word." : all.getLast();
    }
}
