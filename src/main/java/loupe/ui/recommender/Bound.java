package loupe.ui.recommender;

import java.util.Locale;
import java.util.OptionalInt;
import loupe.ui.common.Texts;

/** A number that films in the shelf must keep to. */
enum Bound {
    /** The earliest year. */
    FROM,
    /** The latest year. */
    TO,
    /** How many people must have rated it. */
    LEAST;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return Texts.of("films.browse." + word());
    }

    /** The filter with this bound; empty for none. */
    Filter in(Filter filter, OptionalInt value) {
        return switch (this) {
            case FROM -> new Filter(filter.genre(), value, filter.to(), filter.least());
            case TO -> new Filter(filter.genre(), filter.from(), value, filter.least());
            case LEAST -> new Filter(filter.genre(), filter.from(), filter.to(), value.orElse(0));
        };
    }
}
