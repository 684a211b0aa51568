package loupe.data.films;

import java.util.Optional;

/** The posters of a film set, in the size in which networks learn from them. */
@FunctionalInterface
public interface Posters {

    /** No film has one. */
    Posters NONE = film -> Optional.empty();

    /** The poster of a film. @param film its number in the set */
    Optional<Poster> of(int film);
}
