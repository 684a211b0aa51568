package loupe.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import loupe.data.GrayImage;
import loupe.engine.DjlClassifiers;
import loupe.inference.Classifier;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.ParameterShape.Kind;
import loupe.network.Parameters;

/** What exported networks are filled with and asked. */
final class Asked {

    static final int PICTURES = 8;

    private Asked() {}

    /** Start values, but with scales, shifts and running averages away from 0 and 1, so that none is left unseen. */
    static Parameters weights(NetworkSpec network) {
        Random random = new Random(11);
        List<NetworkSpec.NamedShape> shapes = network.parameters();
        List<Parameters.Array> start = InitialWeights.of(network, 7).arrays();
        return new Parameters(IntStream.range(0, shapes.size())
                .mapToObj(p -> moved(start.get(p), shapes.get(p).shape().kind(), random)).toList());
    }

    private static Parameters.Array moved(Parameters.Array array, Kind kind, Random random) {
        if (kind == Kind.DENSE_WEIGHT || kind == Kind.CONV_WEIGHT) {
            return array;
        }
        float[] values = array.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] += 0.4f * (random.nextFloat() - 0.3f);
        }
        return new Parameters.Array(array.name(), array.dimensions(), values);
    }

    static List<GrayImage> pictures() {
        Random random = new Random(5);
        return IntStream.range(0, PICTURES).mapToObj(i -> picture(random)).toList();
    }

    private static GrayImage picture(Random random) {
        float[] ink = new float[28 * 28];
        for (int p = 0; p < ink.length; p++) {
            ink[p] = random.nextInt(4) == 0 ? random.nextFloat() : 0;
        }
        return new GrayImage(28, 28, ink);
    }

    /** All pictures, one behind the other. */
    static float[] ink() {
        float[] ink = new float[PICTURES * 28 * 28];
        IntStream.range(0, PICTURES).forEach(i -> pictures().get(i).copyInto(ink, i * 28 * 28));
        return ink;
    }

    /** Holds of answers that Loupe's own network gives too, to 1e-5. */
    static Consumer<float[][]> equalTo(NetworkSpec network, DjlClassifiers classifiers) {
        return said -> {
            try (Classifier loupe = classifiers.open(network, weights(network))) {
                float[][] expected = loupe.classify(pictures());
                assertThat(said).hasDimensions(expected.length, expected[0].length);
                for (int i = 0; i < PICTURES; i++) {
                    assertThat(said[i]).containsExactly(expected[i], within(1e-5f));
                }
            }
        };
    }

    /** A list of rows of equal length. */
    static float[][] rows(float[] flat) {
        int length = flat.length / PICTURES;
        return IntStream.range(0, PICTURES).mapToObj(i -> Arrays.copyOfRange(flat, i * length, (i + 1) * length))
                .toArray(float[][]::new);
    }
}
