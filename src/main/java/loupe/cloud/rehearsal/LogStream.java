package loupe.cloud.rehearsal;

import java.util.ArrayList;
import java.util.List;

/** The lines of one host, in order. Safe from any thread. */
final class LogStream {

    /** @param millis when it was said, since 1970 */
    record Line(long millis, String text) {}

    private final String name;
    private final List<Line> lines = new ArrayList<>();
    private boolean ended;

    LogStream(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    synchronized void add(Line line) {
        lines.add(line);
    }

    /** No line comes any more. */
    synchronized void end() {
        ended = true;
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    synchronized List<Line> lines() {
        return List.copyOf(lines);
    }
}
