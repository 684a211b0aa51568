package loupe.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import loupe.data.BadInputException;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;

/** Holds a file's arrays against the network that they are for. */
final class Fit {

    private Fit() {}

    /** {@code found} in {@code network}'s order. @throws BadInputException where an array is missing, foreign or of another shape */
    static Parameters of(NetworkSpec network, Parameters found, String where) throws BadInputException {
        Map<String, Parameters.Array> byName = found.arrays().stream()
                .collect(Collectors.toMap(Parameters.Array::name, Function.identity(), (first, second) -> second));
        List<Parameters.Array> inOrder = new ArrayList<>();
        for (NetworkSpec.NamedShape wanted : network.parameters()) {
            if (!byName.containsKey(wanted.name())) {
                throw new BadInputException(where + " does not fit the network \"" + network.name() + "\": array \""
                        + wanted.name() + "\" is missing.");
            }
            Parameters.Array array = byName.remove(wanted.name());
            if (!array.dimensions().equals(wanted.shape().dimensions())) {
                throw new BadInputException(where + " does not fit the network \"" + network.name() + "\": array \""
                        + wanted.name() + "\" is " + array.dimensions() + " and must be " + wanted.shape().dimensions() + ".");
            }
            inOrder.add(array);
        }
        for (Parameters.Array array : found.arrays()) {
            if (byName.containsKey(array.name())) {
                throw new BadInputException(where + " does not fit the network \"" + network.name()
                        + "\": it has an array \"" + array.name() + "\" too many.");
            }
        }
        return new Parameters(inOrder);
    }
}
