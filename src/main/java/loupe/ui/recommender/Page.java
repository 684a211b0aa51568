package loupe.ui.recommender;

import java.util.Locale;
import loupe.ui.common.Texts;

/** What of the films is looked at. */
enum Page {
    ME, BROWSE, COLD, MAP, LEARN, TOWERS, WRONG;

    String id() {
        return "films-page-" + name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return Texts.of("films.page." + name().toLowerCase(Locale.ROOT));
    }
}
