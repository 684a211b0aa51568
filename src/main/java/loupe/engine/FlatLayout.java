package loupe.engine;

import java.util.ArrayList;
import java.util.List;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;

/**
 * All parameters of a network, one behind the other in one array, so that one call of the engine updates them all.
 *
 * @param arrays  in the network's order
 * @param offsets where each begins; a multiple of 16 floats, one cache line
 * @param size    floats in all
 */
record FlatLayout(List<PaddedArray> arrays, int[] offsets, int size) {

    private static final int LINE = 16;

    /** @param lanes filters come in multiples of this; 1 pads nothing */
    static FlatLayout of(NetworkSpec network, int lanes) {
        List<PaddedArray> arrays = PaddedArray.of(network, lanes);
        int[] offsets = new int[arrays.size()];
        int size = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = size;
            size += (arrays.get(i).paddedSize() + LINE - 1) / LINE * LINE;
        }
        return new FlatLayout(arrays, offsets, size);
    }

    /** The parameters in this layout; gaps and padding are 0. */
    float[] flat(Parameters parameters) {
        float[] flat = new float[size];
        for (int i = 0; i < offsets.length; i++) {
            arrays.get(i).pad(parameters.arrays().get(i).values(), flat, offsets[i]);
        }
        return flat;
    }

    /** The parameters that {@code flat} holds. @param suffix put behind each name */
    Parameters parameters(float[] flat, String suffix) {
        List<Parameters.Array> all = new ArrayList<>();
        for (int i = 0; i < offsets.length; i++) {
            NetworkSpec.NamedShape named = arrays.get(i).parameter();
            all.add(new Parameters.Array(named.name() + suffix, named.shape().dimensions(),
                    arrays.get(i).unpad(flat, offsets[i])));
        }
        return new Parameters(all);
    }
}
