package loupe.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import loupe.data.GrayImage;
import loupe.inference.Saliency.Quantity;
import loupe.network.Activation;
import loupe.network.Dense;
import loupe.network.Flatten;
import loupe.network.Layer;
import loupe.network.LayerPath;
import loupe.network.MaxPool;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Parameters;
import loupe.network.RandomNetworks;
import loupe.network.Shape;
import loupe.network.Shaped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SaliencyTest {

    /** So small a step that hardly ever a kink lies within it. */
    private static final double STEP = 1e-6;
    private static final GrayImage PICTURE = PlainNetworkTest.picture(28, 28, 11);

    static Stream<NetworkSpec> networks() {
        return LongStream.range(0, 60).mapToObj(RandomNetworks::of);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void it_is_what_finite_differences_of_the_network_by_definition_in_double_precision_are(NetworkSpec network) {
        Parameters weights = PlainNetworkTest.shaken(network, 5);
        Trace trace = Trace.of(network, weights, PICTURE);
        for (Quantity quantity : Quantity.values()) {
            float[] gradient = Saliency.of(trace, 3, quantity).gradient();

            for (double[] direction : directions()) {
                double along = IntStream.range(0, gradient.length).mapToDouble(i -> gradient[i] * direction[i]).sum();
                double difference = (figure(network, weights, direction, STEP, quantity) - figure(network, weights, direction, -STEP, quantity))
                        / (2 * STEP);
                assertThat(along).as(network + " " + quantity).isCloseTo(difference, within(2e-3 * (norm(gradient) + Math.abs(difference)) + 1e-6));
            }
        }
    }

    private static double norm(float[] gradient) {
        return Math.sqrt(IntStream.range(0, gradient.length).mapToDouble(i -> (double) gradient[i] * gradient[i]).sum());
    }

    /** One pixel each, and two ways that change all. */
    private static List<double[]> directions() {
        Random random = new Random(3);
        return IntStream.range(0, 4).mapToObj(n -> {
            double[] direction = new double[784];
            if (n < 2) {
                direction[n * 397 + 14] = 1;
                return direction;
            }
            return random.doubles(784, -1, 1).toArray();
        }).toList();
    }

    private static double figure(NetworkSpec network, Parameters weights, double[] direction, double step, Quantity quantity) {
        double[] x = new double[784];
        for (int i = 0; i < x.length; i++) {
            x[i] = PICTURE.toArray()[i] + step * direction[i];
        }
        Shape shape = network.input();
        SlowNetwork slow = new SlowNetwork(weights);
        for (int i = 0; i < network.layers().size(); i++) {
            Layer layer = network.layers().get(i);
            x = slow.output(layer, LayerPath.of(i), shape, x);
            shape = ((Shaped.Fits) layer.outputShape(shape)).shape();
        }
        double[] logits = x;
        return quantity == Quantity.LOGIT ? logits[3]
                : logits[3] - Math.log(IntStream.range(0, 10).mapToDouble(i -> Math.exp(logits[i])).sum());
    }

    @Test
    void of_equal_numbers_in_a_window_the_first_gets_all() {
        NetworkSpec network = new NetworkSpec("two", new Shape.Pictures(1, 2, 2),
                List.of(new MaxPool(2, 2, 0), new Flatten(), new Dense(2)));
        Parameters weights = new Parameters(List.of(new Parameters.Array("2.weight", List.of(2, 1), new float[] {3, -1}),
                new Parameters.Array("2.bias", List.of(2), new float[2])));

        Saliency saliency = Saliency.of(Trace.of(network, weights, new GrayImage(2, 2, new float[] {0, 1, 1, 1})), 0, Quantity.LOGIT);

        assertThat(saliency.gradient()).containsExactly(0, 3, 0, 0);
        assertThat(saliency.most()).isEqualTo(3);
    }

    @Test
    void relu_lets_nothing_back_at_zero() {
        assertThat(Slope.of(Activation.Function.RELU).at(0)).isZero();
        assertThat(Slope.of(Activation.Function.LEAKY_RELU).at(0)).isEqualTo(0.01);
    }

    @Test
    void a_class_that_is_not_there_is_refused() {
        NetworkSpec network = NetworkText.parse("tiny", "flatten | dense 10");
        Trace trace = Trace.of(network, PlainNetworkTest.shaken(network, 1), PICTURE);

        assertThatThrownBy(() -> Saliency.of(trace, 10, Quantity.LOGIT)).hasMessage("The network has the classes 0 to 9, not 10.");
    }
}
