package loupe.ui.recommender;

import loupe.ui.common.Texts;

/** Which films are put before someone to be rated. */
enum Asking {
    /** Those that most people rated. */
    POPULAR,
    /** Well-known ones that lie far from each other. */
    SPREAD,
    /** Those whose stars would tell most about all others. */
    TELLING,
    /** Those that are rated already. */
    MINE;

    String id() {
        return "films-ask-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    String title() {
        return Texts.of("films.ask." + name().toLowerCase(java.util.Locale.ROOT));
    }

    String what() {
        return Texts.of("films.ask." + name().toLowerCase(java.util.Locale.ROOT) + ".what");
    }
}
