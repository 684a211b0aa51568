package loupe.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import loupe.data.BadInputException;
import loupe.network.Parameters;

/** A recommender's arrays by name. @param where what a sentence calls their file */
record Tables(Parameters parameters, String where) {

    static Tables read(Source source, String file) throws BadInputException {
        return new Tables(SafeTensorsReader.read(source.bytes(file), source.where(file)).arrays(), source.where(file));
    }

    /** The array {@code name}, which must have so many values. */
    float[] values(String name, long count) throws BadInputException {
        float[] values = values(name);
        if (values.length != count) {
            throw new BadInputException(where + ": \"" + name + "\" has " + values.length + " numbers where " + count
                    + " are expected. Is it the file of another recommender?");
        }
        return values;
    }

    float[] values(String name) throws BadInputException {
        return parameters.arrays().stream().filter(array -> array.name().equals(name)).findFirst()
                .orElseThrow(() -> new BadInputException(where + ": \"" + name + "\" is missing.")).values();
    }

    /** Gathers arrays for a file. */
    static final class Writer {

        private final List<Parameters.Array> arrays = new ArrayList<>();

        void put(String name, float[] values, int... dimensions) {
            arrays.add(new Parameters.Array(name, Arrays.stream(dimensions).boxed().toList(), values));
        }

        Parameters parameters() {
            return new Parameters(arrays);
        }
    }
}
