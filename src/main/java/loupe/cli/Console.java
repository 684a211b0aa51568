package loupe.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * The two standard streams, UTF-8, lines ended by a line feed: results go to standard output and nothing else does;
 * everything said to a person goes to standard error. Each line is flushed. Safe from any thread.
 */
public final class Console {

    private final PrintWriter out;
    private final PrintWriter err;

    /** @param out for results, @param err for people */
    public Console(Writer out, Writer err) {
        this.out = new PrintWriter(out);
        this.err = new PrintWriter(err);
    }

    /** The process' own streams. */
    public static Console standard() {
        return new Console(new OutputStreamWriter(System.out, StandardCharsets.UTF_8),
                new OutputStreamWriter(System.err, StandardCharsets.UTF_8));
    }

    /** Puts a line of the result on standard output. */
    public synchronized void print(String line) {
        write(out, line);
    }

    /** Says a sentence on standard error. */
    public synchronized void say(String sentence) {
        write(err, sentence);
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    private static void write(PrintWriter stream, String line) {
        stream.write(line);
        stream.write('\n');
        stream.flush();
    }
}
