package loupe.process.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps what containers say and lets a test wait for a line. */
final class Heard implements LocalListener {

    private final List<String> lines = new ArrayList<>();
    private final List<LocalEnd> ends = new ArrayList<>();

    @Override
    public synchronized void line(String host, String line) {
        lines.add(host + ": " + line);
        notifyAll();
    }

    @Override
    public synchronized void ended(LocalEnd end) {
        ends.add(end);
        notifyAll();
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    synchronized List<LocalEnd> ends() {
        return List.copyOf(ends);
    }

    /** What comes after {@code start} in the lines that begin with it. */
    List<String> after(String start) {
        return lines().stream().filter(line -> line.startsWith(start)).map(line -> line.substring(start.length())).toList();
    }

    /** Waits for a line, or for the end. @throws AssertionError where the end comes first */
    synchronized String await(Predicate<String> wanted) throws InterruptedException {
        for (Optional<String> found = find(wanted); ; found = find(wanted)) {
            if (found.isPresent()) {
                return found.get();
            }
            if (!ends.isEmpty()) {
                throw new AssertionError("the job ended before: " + ends + "\n" + String.join("\n", lines));
            }
            wait();
        }
    }

    private Optional<String> find(Predicate<String> wanted) {
        return lines.stream().filter(wanted).findFirst();
    }
}
