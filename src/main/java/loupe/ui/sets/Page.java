package loupe.ui.sets;

import java.util.Locale;
import loupe.ui.common.Texts;

/** What of the two sets is looked at. */
enum Page {
    OVERLAP, ANSWERS, GAME;

    String id() {
        return "sets-page-" + name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return Texts.of("sets.page." + name().toLowerCase(Locale.ROOT));
    }
}
