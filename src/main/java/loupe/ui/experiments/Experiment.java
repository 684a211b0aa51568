package loupe.ui.experiments;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import loupe.storage.RunDigest;

/**
 * A run as the list shows it.
 *
 * @param name what is trained, and what differs from the run before of the same title; of a tuning's trial its values
 */
record Experiment(RunDigest run, String name) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    String date() {
        return TIME.format(run.began().atZone(ZoneId.systemDefault()));
    }

    String star() {
        return run.mark().star() ? "★" : "";
    }

    /** Of a network's last epoch. */
    OptionalDouble last() {
        return figure(RunDigest.LAST);
    }

    /** Of a network's best epoch. */
    OptionalDouble best() {
        return figure(RunDigest.BEST);
    }

    private OptionalDouble figure(String figure) {
        return run.figures().containsKey(figure) ? OptionalDouble.of(run.figures().get(figure)) : OptionalDouble.empty();
    }

    /** Whether each word of {@code filter} stands somewhere in its name, id, note or how far it came. */
    boolean matches(String filter) {
        String all = String.join(" ", name, run.id(), run.mark().note(), run.outcome().word(), date()).toLowerCase(Locale.ROOT);
        return filter.isBlank() || java.util.Arrays.stream(filter.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
    }
}
