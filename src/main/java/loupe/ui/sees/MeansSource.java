package loupe.ui.sees;

import java.util.List;
import java.util.Optional;
import loupe.data.BadInputException;

/** Where mean pictures come from. */
@FunctionalInterface
interface MeansSource {

    /** Those of a set with these classes; empty where there is none here. May take seconds. */
    Optional<Means> of(List<String> classNames) throws BadInputException;
}
