package loupe.data.films;

import java.util.Optional;
import java.util.stream.Stream;

/** The film sets that Loupe knows by name. */
public enum KnownFilms {
    /** Made by Loupe itself, so always there. */
    FILMS("films", "Moonlight Pictures, films invented by Loupe"),
    MOVIELENS("movielens", "MovieLens-100K, films rated at the end of the nineties");

    /** What the folder of MovieLens-100K is called when its zip is unpacked; also a name for the set. */
    static final String ML_100K = "ml-100k";

    private final String id;
    private final String title;

    KnownFilms(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The set of that name, as the command line and the folders write it. */
    public static Optional<KnownFilms> named(String id) {
        return Stream.of(values()).filter(set -> set.id.equals(id)).findFirst()
                .or(() -> id.equals(ML_100K) ? Optional.of(MOVIELENS) : Optional.empty());
    }

    /** The name on the command line. */
    public String id() {
        return id;
    }

    /** The name on the screen. */
    public String title() {
        return title;
    }
}
