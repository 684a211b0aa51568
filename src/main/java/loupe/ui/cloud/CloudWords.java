package loupe.ui.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.ui.common.Texts;
import loupe.ui.common.clouds.CloudCall;
import loupe.ui.common.clouds.CloudSight;
import loupe.ui.common.clouds.CloudThing;

/** How what lives in the cloud is said. */
final class CloudWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private CloudWords() {}

    static String kind(CloudThing thing) {
        return Texts.of("cloud.kind." + thing.kind().name().toLowerCase(Locale.ROOT));
    }

    /** What it is and its name. */
    static String title(CloudThing thing) {
        return kind(thing) + " " + thing.name();
    }

    static String age(CloudThing thing, Instant now) {
        return thing.began().map(began -> age(Duration.between(began, now))).orElse(Texts.of("cloud.unknown"));
    }

    private static String age(Duration age) {
        long minutes = Math.max(0, age.toMinutes());
        if (minutes < 60) {
            return Texts.of("cloud.age.minutes", minutes);
        }
        return minutes < 48 * 60 ? Texts.of("cloud.age.hours", minutes / 60, minutes % 60) : Texts.of("cloud.age.days", minutes / (24 * 60));
    }

    static String cost(CloudThing thing) {
        return switch (thing.cost()) {
            case CloudThing.Cost.AtMost(double dollars) -> Texts.of("cloud.cost.most", String.format(Locale.ROOT, "%.2f", dollars));
            case CloudThing.Cost.UntilDeleted() -> Texts.of("cloud.cost.hours");
            case CloudThing.Cost.PerAnswer() -> Texts.of("cloud.cost.answers");
            case CloudThing.Cost.Unknown() -> Texts.of("cloud.unknown");
        };
    }

    static String time(CloudCall call, ZoneId zone) {
        return TIME.withZone(zone).format(call.when());
    }

    static String what(CloudCall call) {
        return call.service() + " " + call.operation();
    }

    /** Who asks; empty text before that is known. */
    static String who(CloudState state) {
        return state.sight().map(CloudSight::who).map(who -> Texts.of("cloud.who", who.account(), who.region(), who.arn())).orElse("");
    }

    /** Where is asked, where that is not AWS. */
    static String place(CloudState state) {
        List<String> elsewhere = state.place().elsewhere();
        return elsewhere.isEmpty() ? "" : Texts.of(state.rehearsal().isEmpty() ? "cloud.elsewhere" : "cloud.rehearsal", String.join(", ", elsewhere));
    }

    /** What to type in a terminal to come to the rehearsal; empty text where there is none. */
    static String terminal(CloudState state) {
        return state.rehearsal().entrySet().stream().map(variable -> "export " + variable.getKey() + "=" + variable.getValue()).collect(Collectors.joining("\n"));
    }

    static String banner(CloudState state) {
        List<CloudThing> up = state.sight().map(CloudSight::up).orElse(List.of());
        String names = up.stream().map(CloudWords::title).collect(Collectors.joining(", "));
        return up.isEmpty() ? "" : Texts.of(state.rehearsal().isEmpty() ? "cloud.banner" : "cloud.banner.rehearsal", up.size(), names);
    }

    /** What would be ended, a line each. */
    static String plan(List<CloudThing> things) {
        return things.stream().map(thing -> "• " + Texts.of("cloud.plan." + thing.kind().name().toLowerCase(Locale.ROOT), thing.name()))
                .collect(Collectors.joining("\n"));
    }

    /** What is wrong and what could not be told. */
    static String trouble(CloudState state) {
        List<String> unknown = state.sight().map(CloudSight::unknown).orElse(List.of());
        return Stream.concat(Optional.of(state.trouble()).filter(words -> !words.isEmpty()).stream(), unknown.stream())
                .collect(Collectors.joining("\n"));
    }
}
