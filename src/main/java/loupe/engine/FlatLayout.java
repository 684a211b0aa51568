package loupe.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;
import loupe.training.LayerMove;

/**
 * All parameters of a network, one behind the other in one array, so that one call of the engine updates all that are
 * trained; those that are not, frozen ones and running averages, come last, where that call does not reach.
 *
 * @param arrays  in the network's order
 * @param offsets where each begins; a multiple of 16 floats, one cache line
 * @param trained floats of those that are trained, gaps included; at least one line
 * @param size    floats in all
 */
record FlatLayout(List<PaddedArray> arrays, int[] offsets, int trained, int size) {

    private static final int LINE = 16;

    /** @param lanes filters come in multiples of this; 1 pads nothing */
    static FlatLayout of(NetworkSpec network, int lanes) {
        List<PaddedArray> arrays = PaddedArray.of(network, lanes);
        int[] offsets = new int[arrays.size()];
        int trained = Math.max(LINE, place(arrays, true, offsets, 0));
        return new FlatLayout(arrays, offsets, trained, place(arrays, false, offsets, trained));
    }

    private static int place(List<PaddedArray> arrays, boolean trained, int[] offsets, int from) {
        int end = from;
        for (int i = 0; i < offsets.length; i++) {
            if (arrays.get(i).trained() == trained) {
                offsets[i] = end;
                end += (arrays.get(i).paddedSize() + LINE - 1) / LINE * LINE;
            }
        }
        return end;
    }

    /** The first {@link #trained} floats of this layout with the arrays of {@code all} that are named {@code <parameter><suffix>}. */
    float[] flat(Parameters all, String suffix) {
        Map<String, float[]> named = all.arrays().stream().collect(Collectors.toMap(Parameters.Array::name, Parameters.Array::values));
        float[] flat = new float[trained];
        for (int i = 0; i < offsets.length; i++) {
            if (arrays.get(i).trained()) {
                arrays.get(i).pad(named.get(arrays.get(i).parameter().name() + suffix), flat, offsets[i]);
            }
        }
        return flat;
    }

    /** How far a step moved each layer. @param gradients of the trained ones, flat, as are the weights {@code before} and {@code after} it */
    List<LayerMove> moves(TrainedLayers layers, float[] gradients, float[] before, float[] after) {
        List<TrainedLayers.Squares> squares = new ArrayList<>();
        for (int i = 0; i < offsets.length; i++) {
            if (arrays.get(i).trained()) {
                squares.add(TrainedLayers.Squares.of(gradients, before, after, offsets[i], arrays.get(i).paddedSize()));
            }
        }
        return layers.moves(squares);
    }

    /** Whether any parameter is trained. */
    boolean trains() {
        return arrays.stream().anyMatch(PaddedArray::trained);
    }

    /** The parameters in this layout; gaps and padding are 0. */
    float[] flat(Parameters parameters) {
        float[] flat = new float[size];
        for (int i = 0; i < offsets.length; i++) {
            arrays.get(i).pad(parameters.arrays().get(i).values(), flat, offsets[i]);
        }
        return flat;
    }

    /** The parameters that {@code flat} holds; of one that ends behind the trained ones, those. @param suffix put behind each name */
    Parameters parameters(float[] flat, String suffix) {
        List<Parameters.Array> all = new ArrayList<>();
        for (int i = 0; i < offsets.length; i++) {
            if (offsets[i] >= flat.length) {
                continue;
            }
            NetworkSpec.NamedShape named = arrays.get(i).parameter();
            all.add(new Parameters.Array(named.name() + suffix, named.shape().dimensions(),
                    arrays.get(i).unpad(flat, offsets[i])));
        }
        return new Parameters(all);
    }
}
