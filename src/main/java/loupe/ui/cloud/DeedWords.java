package loupe.ui.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loupe.ui.common.Texts;
import loupe.ui.common.clouds.CloudDeed;

/** How something to be made is said. */
final class DeedWords {

    private DeedWords() {}

    /** What is to be known, a sentence a line. */
    static String facts(CloudDeed.Terms terms) {
        List<String> lines = new ArrayList<>();
        if (!terms.place().elsewhere().isEmpty()) {
            lines.add(Texts.of("launch.place.words", String.join(", ", terms.place().elsewhere())) + ".");
        }
        lines.add(Texts.of("cloud.who", terms.who().account(), terms.who().region(), terms.who().arn()) + ".");
        lines.add(Texts.of("cloud.deed.upload", String.format(Locale.ROOT, "%,d", terms.upload().bytes()).replace(",", "\u202f"), terms.place().name(),
                terms.upload().there(), terms.upload().files()));
        lines.addAll(terms.cost());
        return String.join("\n", lines);
    }

    /** The heading of what is to be made. */
    static String title(DeedState state) {
        return switch (state.kind()) {
            case NOTHING -> "";
            case ENDPOINT -> Texts.of("cloud.deed.endpoint");
            case TUNING -> Texts.of("cloud.deed.tuning");
        };
    }
}
