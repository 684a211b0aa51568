package loupe.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import loupe.data.GrayImage;
import loupe.network.InitialWeights;
import loupe.network.LayerPath;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Parameters;
import loupe.network.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ToldTest {

    /** 4x4 numbers, a kernel of 2x2, ReLU, a window of 2. */
    private static Trace small() {
        NetworkSpec network = new NetworkSpec("hand", new Shape.Pictures(1, 4, 4), NetworkText.parse("", "conv 1@2 relu | maxpool 2 stride 1 | flatten | dense 2").layers());
        Parameters parameters = new Parameters(List.of(
                new Parameters.Array("0.weight", List.of(1, 1, 2, 2), new float[] {1, 0, 0, 2}),
                new Parameters.Array("0.bias", List.of(1), new float[] {-1}),
                new Parameters.Array("4.weight", List.of(2, 4), new float[] {1, 2, 3, 4, -1, 0, 0, -5}),
                new Parameters.Array("4.bias", List.of(2), new float[] {0.5f, 0})));
        return Trace.of(network, parameters, new GrayImage(4, 4, new float[] {
                0, 0.25f, 0.5f, 1,
                1, 0.5f, 0, 0,
                0, 1, 1, 0.5f,
                0.25f, 0, 0.75f, 1}));
    }

    @Test
    void a_pooled_number_is_told_back_to_the_products_under_the_kernel() {
        Trace trace = small();
        List<Told> told = Told.of(trace, trace.at(LayerPath.of(2)).orElseThrow(), new Cell(0, 1, 1));

        assertThat(told).extracting(step -> step.layer().layer().text()).containsExactly("conv 1@2", "relu", "maxpool 2 stride 1");
        Arithmetic.Largest largest = (Arithmetic.Largest) told.get(2).arithmetic();
        assertThat(largest.window()).containsExactly(1.5f, 0, 1.5f, 2);
        assertThat(largest.at()).isEqualTo(3);
        assertThat(largest.result()).isEqualTo(2);
        assertThat(told.get(1).cell()).isEqualTo(new Cell(0, 2, 2));
        Arithmetic.Convolved sum = (Arithmetic.Convolved) told.getFirst().arithmetic();
        assertThat(sum.place()).isEqualTo(new Arithmetic.Place(2, 2, 2, 2, 1));
        assertThat(sum.planes().getFirst().patch()).containsExactly(1, 0.5f, 0.75f, 1);
        assertThat(sum.planes().getFirst().products()).containsExactly(1, 0, 0, 2);
        assertThat(sum.bias()).isEqualTo(-1);
        assertThat(sum.result()).isEqualTo(2);
    }

    @Test
    void a_dense_unit_tells_its_largest_products_first_and_sums_up_the_rest() {
        Trace trace = small();
        LayerValues dense = trace.at(LayerPath.of(4)).orElseThrow();

        Arithmetic.Weighted sum = (Arithmetic.Weighted) Told.of(trace, dense, new Cell(1, 0, 0)).getFirst().arithmetic();

        assertThat(sum.largest()).extracting(Arithmetic.Product::index).containsExactly(3, 0, 1, 2);
        assertThat(sum.largest().getFirst().product()).isEqualTo(-10);
        assertThat(sum.rest()).isZero();
        assertThat(sum.inputs()).isEqualTo(4);
    }

    static Stream<String> layers() {
        return SlowNetwork.everyLayer().stream();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void each_number_of_each_layer_is_what_its_arithmetic_says(String text) {
        for (String around : List.of("conv 3@3 stride 3 | %s | dense 4", "flatten | dense 12 | %s | dense 4", "conv 3@3 stride 3 | %s | flatten | dense 4")) {
            NetworkSpec network = NetworkText.parse("n", around.formatted(text));
            if (network.fault().isEmpty()) {
                Trace trace = Trace.of(network, PlainNetworkTest.shaken(network, 3), PlainNetworkTest.picture(28, 28, 3));
                for (LayerValues values : trace.layers()) {
                    for (int i = 0; i < values.output().length; i += 1 + values.output().length / 40) {
                        Told told = Told.of(trace, values, Cell.at(i, values.shape())).getLast();
                        float result = told.arithmetic().result();
                        assertThat(result).isEqualTo(values.output()[i]);
                        assertThat(again(told)).as(values.layer().text()).isCloseTo(result, within(1e-4 * Math.max(1, Math.abs(result))));
                    }
                }
            }
        }
    }

    private static double again(Told told) {
        return switch (told.arithmetic()) {
            case Arithmetic.Convolved sum -> sum.bias() + sum.planes().stream().mapToDouble(Arithmetic.Plane::sum).sum();
            case Arithmetic.Weighted sum -> sum.bias() + sum.rest() + sum.largest().stream().mapToDouble(Arithmetic.Product::product).sum();
            case Arithmetic.Largest largest -> largest.window()[largest.at()];
            case Arithmetic.Mean mean -> {
                double sum = 0;
                for (float value : mean.window()) {
                    sum += value;
                }
                yield sum / mean.count();
            }
            case Arithmetic.Applied applied -> Curve.of(applied.function()).at(applied.input());
            case Arithmetic.Normalised n -> (n.input() - n.statistics().mean()) / Math.sqrt(n.statistics().variance() + n.statistics().epsilon())
                    * n.scale() + n.shift();
            case Arithmetic.Added added -> added.inside() + added.shortcut();
            case Arithmetic.Passed passed -> passed.from() < 0 ? 0 : told.layer().input()[passed.from()];
        };
    }

    @Test
    void a_window_over_the_edge_reads_zeros_for_a_mean_and_nothing_for_a_maximum() {
        NetworkSpec network = NetworkText.parse("n", "maxpool 3 stride 2 pad 1 | avgpool 3 stride 2 pad 1 | flatten | dense 2");
        Trace trace = Trace.of(network, InitialWeights.of(network, 1), PlainNetworkTest.picture(28, 28, 3));

        Arithmetic.Largest largest = (Arithmetic.Largest) Told.of(trace, trace.layers().getFirst(), new Cell(0, 0, 0)).getLast().arithmetic();
        Arithmetic.Mean mean = (Arithmetic.Mean) Told.of(trace, trace.layers().get(1), new Cell(0, 0, 0)).getLast().arithmetic();

        assertThat(largest.place()).isEqualTo(new Arithmetic.Place(-1, -1, 3, 3, 1));
        assertThat(largest.window()[0]).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(largest.count()).as("places inside the picture").isEqualTo(4);
        assertThat(mean.window()[0]).isZero();
        assertThat(mean.count()).isEqualTo(9);
    }

    @Test
    void what_a_block_adds_is_what_its_last_layer_gave_however_small_beside_the_shortcut() {
        NetworkSpec network = new NetworkSpec("n", new Shape.Pictures(1, 2, 2),
                NetworkText.parse("", "conv 1@1 | residual(conv 1@1) | frozen(residual(relu | conv 1@1)) | flatten | dense 2").layers());
        Trace trace = Trace.of(network, new Parameters(List.of(
                new Parameters.Array("0.weight", List.of(1, 1, 1, 1), new float[] {1e8f}), new Parameters.Array("0.bias", List.of(1), new float[] {0}),
                new Parameters.Array("1.0.weight", List.of(1, 1, 1, 1), new float[] {0}), new Parameters.Array("1.0.bias", List.of(1), new float[] {0.5f}),
                new Parameters.Array("2.1.weight", List.of(1, 1, 1, 1), new float[] {0}), new Parameters.Array("2.1.bias", List.of(1), new float[] {0.25f}),
                new Parameters.Array("4.weight", List.of(2, 4), new float[8]), new Parameters.Array("4.bias", List.of(2), new float[2]))),
                new GrayImage(2, 2, new float[] {1, 1, 1, 1}));

        assertThat(added(trace, 1)).isEqualTo(new Arithmetic.Added(0.5f, 1e8f, 1e8f));
        assertThat(added(trace, 2)).isEqualTo(new Arithmetic.Added(0.25f, 1e8f, 1e8f));
    }

    private static Arithmetic added(Trace trace, int block) {
        return Told.of(trace, trace.at(LayerPath.of(block)).orElseThrow(), new Cell(0, 1, 1)).getLast().arithmetic();
    }

    @Test
    void products_are_summed_up_by_themselves_however_large_the_bias_is() {
        NetworkSpec network = new NetworkSpec("n", new Shape.Pictures(1, 1, 1), NetworkText.parse("", "conv 1@1 | flatten | dense 2").layers());
        Trace trace = Trace.of(network, new Parameters(List.of(
                new Parameters.Array("0.weight", List.of(1, 1, 1, 1), new float[] {0.25f}), new Parameters.Array("0.bias", List.of(1), new float[] {1e8f}),
                new Parameters.Array("2.weight", List.of(2, 1), new float[] {1e-16f, 0}), new Parameters.Array("2.bias", List.of(2), new float[] {1, 0}))),
                new GrayImage(1, 1, new float[] {1}));

        assertThat(((Arithmetic.Convolved) Told.of(trace, trace.layers().get(0), new Cell(0, 0, 0)).getLast().arithmetic()).sum()).isEqualTo(0.25f);
        assertThat(((Arithmetic.Weighted) Told.of(trace, trace.layers().get(2), new Cell(0, 0, 0)).getLast().arithmetic()).sum()).isEqualTo(1e-8f);
    }
}
