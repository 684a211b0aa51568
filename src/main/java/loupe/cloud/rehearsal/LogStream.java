package loupe.cloud.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The lines of one host, in order. Safe from any thread. */
final class LogStream {

    /** @param millis when it was said, since 1970 */
    record Line(long millis, String text) {}

    private final String name;
    private final Predicate<String> arrives;
    private final List<Line> lines = new ArrayList<>();
    private boolean ended;

    /** @param arrives which lines do */
    LogStream(String name, Predicate<String> arrives) {
        this.name = name;
        this.arrives = arrives;
    }

    String name() {
        return name;
    }

    synchronized void add(Line line) {
        if (arrives.test(line.text())) {
            lines.add(line);
        }
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
