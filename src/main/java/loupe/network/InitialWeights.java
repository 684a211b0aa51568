package loupe.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * The numbers a network starts from: Xavier (Glorot and Bengio 2010) with the workshop's magnitude 2.24, that is
 * weights uniform in +-sqrt(2.24 / ((fanIn + fanOut) / 2)), biases 0; a normalisation starts with scale 1, shift 0, mean 0, variance 1.
 *
 * <p>An array's values depend on (seed, kind, dimensions, how many arrays of that kind and dimensions came before
 * it) and on nothing else, so equal layers of two networks start equal, on every engine and machine.
 */
public final class InitialWeights {

    private static final double MAGNITUDE = 2.24;

    private InitialWeights() {}

    /** The starting parameters of {@code network} for {@code seed}. */
    public static Parameters of(NetworkSpec network, long seed) {
        Map<List<Object>, Integer> before = new HashMap<>();
        List<Parameters.Array> arrays = new ArrayList<>();
        for (NetworkSpec.NamedShape parameter : network.parameters()) {
            ParameterShape shape = parameter.shape();
            int occurrence = before.merge(List.of(shape.kind(), shape.dimensions()), 1, Integer::sum) - 1;
            arrays.add(new Parameters.Array(parameter.name(), shape.dimensions(), values(shape, seed, occurrence)));
        }
        return new Parameters(arrays);
    }

    private static float[] values(ParameterShape shape, long seed, int occurrence) {
        float[] values = new float[shape.size()];
        switch (shape.kind()) {
            case DENSE_BIAS, CONV_BIAS, NORM_SHIFT, RUNNING_MEAN -> { }
            case NORM_SCALE, RUNNING_VARIANCE -> Arrays.fill(values, 1);
            case DENSE_WEIGHT, CONV_WEIGHT -> {
                double bound = Math.sqrt(MAGNITUDE / ((shape.fanIn() + shape.fanOut()) / 2.0));
                int place = Objects.hash(shape.kind().name(), shape.dimensions(), occurrence);
                SplittableRandom random = new SplittableRandom(mix(seed) ^ mix(0x9E3779B97F4A7C15L + place));
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) ((2 * random.nextDouble() - 1) * bound);
                }
            }
        }
        return values;
    }

    /** SplitMix64's finaliser (Steele, Lea, Flood 2014): spreads neighbouring seeds over all 64 bits. */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
