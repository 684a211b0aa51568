package loupe.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Takes what is written in pieces and does something with each whole line. */
abstract class WholeLines extends FilterWriter {

    private final StringBuilder line = new StringBuilder();

    WholeLines(Writer to) {
        super(to);
    }

    /** @param line without its end */
    abstract void take(String line) throws IOException;

    /** Passes on a line, with its end. */
    final void pass(String text) throws IOException {
        out.write(text + "\n");
    }

    @Override
    public final void write(int character) throws IOException {
        write(String.valueOf((char) character), 0, 1);
    }

    @Override
    public final void write(char[] text, int from, int count) throws IOException {
        write(new String(text, from, count), 0, count);
    }

    @Override
    public final void write(String text, int from, int count) throws IOException {
        line.append(text, from, from + count);
        for (int end = line.indexOf("\n"); end >= 0; end = line.indexOf("\n")) {
            String whole = line.substring(0, end);
            line.delete(0, end + 1);
            take(whole);
        }
    }
}
