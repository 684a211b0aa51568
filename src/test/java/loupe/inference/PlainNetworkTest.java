package loupe.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.data.GrayImage;
import loupe.network.InitialWeights;
import loupe.network.Layer;
import loupe.network.LayerPath;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Parameters;
import loupe.network.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlainNetworkTest {

    private static final GrayImage PICTURE = picture(28, 28, 7);

    static GrayImage picture(int width, int height, long seed) {
        Random random = new Random(seed);
        float[] ink = new float[width * height];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = random.nextFloat();
        }
        return new GrayImage(width, height, ink);
    }

    /** Weights with nothing at 0 or 1, so that a forgotten scale, shift or average shows. */
    static Parameters shaken(NetworkSpec network, long seed) {
        Random random = new Random(seed);
        return new Parameters(InitialWeights.of(network, seed).arrays().stream().map(array -> {
            float[] values = array.values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] += array.name().endsWith("variance") ? random.nextFloat() : (float) (0.2 * random.nextGaussian());
            }
            return new Parameters.Array(array.name(), array.dimensions(), values);
        }).toList());
    }

    static Stream<String> layers() {
        return SlowNetwork.everyLayer().stream();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void each_layer_gives_what_its_definition_gives(String text) {
        List<NetworkSpec> networks = new ArrayList<>(List.of(NetworkText.parse("on pictures", "conv 3@3 stride 2 | " + text + " | gavgpool | dense 4"),
                NetworkText.parse("on a list", "flatten | dense 12 | " + text + " | dense 4"),
                NetworkText.parse("at the end", "conv 3@3 stride 2 | " + text + " | dense 4")));
        networks.removeIf(network -> network.fault().isPresent());
        assertThat(networks).isNotEmpty();
        for (NetworkSpec network : networks) {
            Parameters parameters = shaken(network, 5);
            Trace trace = Trace.of(network, parameters, PICTURE);

            double[] x = IntStream.range(0, 784).mapToDouble(i -> PICTURE.toArray()[i]).toArray();
            Shape shape = network.input();
            for (int i = 0; i < network.layers().size(); i++) {
                Layer layer = network.layers().get(i);
                x = new SlowNetwork(parameters).output(layer, LayerPath.of(i), shape, x);
                LayerValues fast = trace.at(LayerPath.of(i)).orElseThrow();
                shape = fast.shape();
                assertThat(fast.output()).as(network.name() + ": " + layer.text()).hasSize(x.length);
                for (int at = 0; at < x.length; at++) {
                    assertThat((double) fast.output()[at]).as(layer.text() + " " + at).isCloseTo(x[at], within(2e-5 * Math.max(1, Math.abs(x[at]))));
                }
            }
        }
    }

    @Test
    void a_convolution_worked_out_by_hand() {
        NetworkSpec network = new NetworkSpec("hand", new Shape.Pictures(1, 2, 3), NetworkText.parse("", "conv 1@2 | flatten").layers());
        Parameters parameters = new Parameters(List.of(
                new Parameters.Array("0.weight", List.of(1, 1, 2, 2), new float[] {1, 2, 3, 4}),
                new Parameters.Array("0.bias", List.of(1), new float[] {-1})));

        Trace trace = Trace.of(network, parameters, new GrayImage(3, 2, new float[] {0, 0.5f, 1, 0.25f, 0, 0.5f}));

        assertThat(trace.at(LayerPath.of(0)).orElseThrow().output()).containsExactly(0.75f, 3.5f);
        assertThat(trace.answer().orElseThrow().label()).isEqualTo(1);
        assertThat(trace.answer().orElseThrow().probabilities().get(1)).isCloseTo(0.9399133f, within(1e-6f));
    }

    @Test
    void every_layer_is_kept_a_block_before_its_layers_and_a_frozen_one_once() {
        NetworkSpec network = NetworkText.parse("n", "frozen(conv 2@3) | residual(relu | residual(tanh)) | off(relu) | flatten | dense 3");

        Trace trace = Trace.of(network, InitialWeights.of(network, 1), PICTURE);

        assertThat(trace.layers()).extracting(values -> values.path().toString()).containsExactly("1", "2", "2.1", "2.2", "2.2.1", "3", "4", "5");
        assertThat(trace.layers()).extracting(values -> values.step().path()).isEqualTo(network.survey().flat().stream().map(step -> step.path()).toList());
        assertThat(trace.layers().getFirst().layer().text()).isEqualTo("conv 2@3");
        assertThat(trace.before(trace.at(LayerPath.of(1, 1, 0)).orElseThrow()).orElseThrow().path()).isEqualTo(LayerPath.of(1, 0));
        assertThat(trace.before(trace.at(LayerPath.of(2)).orElseThrow()).orElseThrow().path()).isEqualTo(LayerPath.of(1));
        assertThat(trace.before(trace.layers().getFirst())).isEmpty();
    }

    @Test
    void a_network_with_a_fault_works_up_to_it_and_gives_no_answer() {
        NetworkSpec network = NetworkText.parse("n", "conv 2@3 relu | dense 10");
        NetworkSpec whole = NetworkText.parse("n", "conv 2@3 relu | flatten | dense 10");

        Trace trace = Trace.of(network, InitialWeights.of(whole, 1), PICTURE);

        assertThat(trace.layers()).extracting(values -> values.layer().text()).containsExactly("conv 2@3", "relu");
        assertThat(trace.answer()).isEmpty();
    }

    @Test
    void a_missing_array_or_one_of_another_size_ends_the_way() {
        NetworkSpec network = NetworkText.parse("n", "flatten | dense 5 relu | dense 10");

        assertThat(Trace.of(network, InitialWeights.of(NetworkText.parse("n", "flatten | dense 5 | relu | dense 11"), 1), PICTURE).layers()).hasSize(3);
        assertThat(Trace.of(network, new Parameters(List.of()), PICTURE).layers()).hasSize(1);
        assertThat(Trace.of(network, new Parameters(List.of()), PICTURE).answer()).isEmpty();
    }

    @Test
    void a_picture_of_another_size_is_refused() {
        NetworkSpec network = NetworkText.parse("n", "flatten | dense 10");

        assertThatThrownBy(() -> Trace.of(network, InitialWeights.of(network, 1), picture(3, 2, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The network wants 1 picture of 28x28 and gets one of 2x3.");
    }

    @Test
    void huge_logits_still_give_an_answer() {
        NetworkSpec network = NetworkText.parse("n", "flatten | dense 2");
        Parameters parameters = new Parameters(List.of(new Parameters.Array("1.weight", List.of(2, 784), new float[2 * 784]),
                new Parameters.Array("1.bias", List.of(2), new float[] {5000, 4000})));

        assertThat(Trace.of(network, parameters, PICTURE).answer().orElseThrow()).isEqualTo(Prediction.of(new float[] {1, 0}));
    }
}
