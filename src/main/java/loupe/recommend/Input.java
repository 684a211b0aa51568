package loupe.recommend;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a recommender with content is told of a film and of a person. */
public enum Input {
    TITLE,
    /** The title's groups of three neighbouring letters. */
    TRIGRAMS,
    GENRE, YEAR, POSTER,
    /** Which film it is, so that something is learnt of it alone. */
    ID,
    /** Who it is, so that something is learnt of that person alone. */
    USER,
    /** Age, gender and occupation. */
    DEMOGRAPHICS,
    /** The groups of three neighbouring letters of what is asked. */
    QUERY;

    private static final Set<Input> OF_PEOPLE = EnumSet.of(USER, DEMOGRAPHICS, QUERY);

    /** Those of films. */
    public static Set<Input> ofFilms() {
        return EnumSet.complementOf(EnumSet.copyOf(OF_PEOPLE));
    }

    /** Whether it is told of a film, and not of a person. */
    public boolean isOfFilms() {
        return !OF_PEOPLE.contains(this);
    }

    /** As the command line and the files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
