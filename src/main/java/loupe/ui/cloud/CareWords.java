package loupe.ui.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import loupe.ui.common.Texts;
import loupe.ui.common.clouds.CloudRemnant;

/** How what may still be up is said. */
final class CareWords {

    private CareWords() {}

    /** What it is and its name. */
    static String title(CloudRemnant remnant) {
        return Texts.of("cloud.kind." + remnant.kind().name().toLowerCase(Locale.ROOT)) + " " + remnant.name();
    }

    /** In one line, for every screen; empty text where there is nothing. */
    static String brief(CareViewModel.Sight sight) {
        return sight.remnants().isEmpty() ? "" : Texts.of("cloud.care.brief", sight.remnants().size(),
                sight.remnants().stream().map(CareWords::title).collect(Collectors.joining(", ")));
    }

    /** A line each, with what becomes of it; then what was done by itself and what went wrong. */
    static String lines(CareViewModel.Sight sight, Instant now) {
        List<String> lines = new ArrayList<>(sight.remnants().stream().map(remnant -> line(remnant, now)).toList());
        lines.addAll(sight.said());
        return String.join("\n", lines);
    }

    private static String line(CloudRemnant remnant, Instant now) {
        String where = Texts.of("cloud.care.where", title(remnant), remnant.place().region(), remnant.place().account());
        return "• " + where + " " + remnant.ends().map(end -> Texts.of("cloud.care.timed", Math.max(0, Duration.between(now, end).toMinutes() + 1)))
                .orElse(Texts.of("cloud.care.untimed." + remnant.kind().name().toLowerCase(Locale.ROOT)));
    }
}
