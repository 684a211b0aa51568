package loupe.cloud.launch;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.Trainings;
import loupe.storage.CloudLedger;

/** Names for what is made in the cloud: never used before, and told from other people's by their beginning. */
public final class CloudNames {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmm", Locale.ROOT);
    private static final int CHANCE = 4;

    private CloudNames() {}

    /** For example {@code loupe-mlp-on-mnist-20261123-2254-7f3a}. @param longest how long it may be */
    public static String of(String title, int longest, Clock clock) {
        String end = "-" + TIME.format(LocalDateTime.now(clock)) + "-" + mark().substring(0, CHANCE);
        String plain = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        int room = longest - Trainings.PREFIX.length() - end.length();
        String middle = plain.substring(0, Math.clamp(room, 0, plain.length())).replaceAll("^-+|-+$", "");
        return (Trainings.PREFIX + middle + end).replaceAll("-+", "-");
    }

    /** That something of the kind has {@code name} already, in words; empty where nothing has, or AWS does not tell. */
    public static Optional<String> taken(Cloud cloud, CloudLedger.Kind kind, String name) {
        return switch (kind) {
            case JOB -> taken("a training", name, cloud, cloud.trainings().known(name).isPresent());
            case TUNING -> taken("a tuning", name, cloud, cloud.tunings().known(name).isPresent());
            case ENDPOINT -> taken("an endpoint", name, cloud, cloud.hosting().known(name).isPresent());
            case BUCKET -> Optional.empty();
        };
    }

    private static Optional<String> taken(String what, String name, Cloud cloud, boolean taken) {
        return taken ? Optional.of("There is " + what + " " + name + " already in " + cloud.region() + ". Take another --name.") : Optional.empty();
    }

    /** What tells a request from all others. */
    public static String mark() {
        return UUID.randomUUID().toString();
    }
}
