package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import loupe.data.GrayImage;
import loupe.inference.Classifier;
import loupe.inference.Saliency;
import loupe.inference.Trace;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;
import loupe.network.Presets;
import loupe.network.RandomNetworks;
import loupe.training.EngineName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What plain loops say of a gradient, against what the engines answer to pictures that are a little different. */
class SaliencyAgreementTest {

    private static final double STEP = 0.01;
    private static final GrayImage PICTURE = picture();

    private static GrayImage picture() {
        Random random = new Random(17);
        float[] ink = new float[784];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = 0.1f + 0.8f * random.nextFloat();
        }
        return new GrayImage(28, 28, ink);
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void without_kinks_it_is_what_finite_differences_of_the_engine_are(EngineName engine) {
        try (DjlClassifiers classifiers = new DjlClassifiers(engine)) {
            LongStream.range(0, 40).mapToObj(RandomNetworks::smooth).forEach(network -> assertThat(compared(classifiers, network, 100)).isEqualTo(4));
        }
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void away_from_kinks_it_is_that_with_maxima_and_relu_too(EngineName engine) {
        try (DjlClassifiers classifiers = new DjlClassifiers(engine)) {
            int compared = Stream.concat(Stream.of(Presets.MLP, Presets.CNN), LongStream.range(0, 30).mapToObj(RandomNetworks::of))
                    .mapToInt(network -> compared(classifiers, network, 0.03)).sum();
            assertThat(compared).isGreaterThan(60);
        }
    }

    /**
     * Compares along directions where the slope changes little, and says along how many that was; a kink nearby may lie on either
     * side of the picture.
     *
     * @param most change of the slope over a step, as a share of the gradient's length
     */
    private static int compared(DjlClassifiers classifiers, NetworkSpec network, double most) {
        Parameters weights = InitialWeights.of(network, 3);
        float[] gradient = Saliency.of(Trace.of(network, weights, PICTURE), 3, Saliency.Quantity.LOG_PROBABILITY).gradient();
        double norm = Math.sqrt(IntStream.range(0, 784).mapToDouble(i -> (double) gradient[i] * gradient[i]).sum());
        int compared = 0;
        try (Classifier classifier = classifiers.open(network, weights)) {
            for (int seed = 0; seed < 4; seed++) {
                double[] direction = new Random(seed).doubles(784, -1, 1).toArray();
                double[] f = logarithms(classifier, direction);
                double near = (f[3] - f[1]) / (2 * STEP);
                double far = (f[4] - f[0]) / (4 * STEP);
                double bend = Math.abs(f[3] - 2 * f[2] + f[1]) / STEP;
                if (Math.abs(near - far) < 1e-2 * norm + 1e-4 && bend < most * norm + 4e-4) {
                    double along = IntStream.range(0, 784).mapToDouble(i -> gradient[i] * direction[i]).sum();
                    assertThat(along).as(network + " along " + seed).isCloseTo((4 * near - far) / 3,
                            within(2e-2 * norm + 4e-4 + (most < 1 ? bend : 0)));
                    compared++;
                }
            }
        }
        return compared;
    }

    /** Two steps back, one back, none, one on, two on. */
    private static double[] logarithms(Classifier classifier, double[] direction) {
        List<GrayImage> pictures = IntStream.rangeClosed(-2, 2).mapToObj(steps -> {
            float[] ink = PICTURE.toArray();
            for (int i = 0; i < ink.length; i++) {
                ink[i] += (float) (steps * STEP * direction[i]);
            }
            return new GrayImage(28, 28, ink);
        }).toList();
        return Stream.of(classifier.classify(pictures)).mapToDouble(row -> Math.log(row[3])).toArray();
    }
}
