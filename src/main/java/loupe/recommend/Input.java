package loupe.recommend;

import java.util.Locale;

/** What a recommender with content is told of a film. */
public enum Input {
    TITLE, GENRE, YEAR, POSTER,
    /** Which film it is, so that something is learnt of it alone. */
    ID;

    /** As the command line and the files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
