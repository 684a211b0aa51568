package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SurveyTest {

    @Test
    void each_layer_stands_on_its_path_with_its_shapes() {
        NetworkSpec network = NetworkText.parse("n", "conv 4@3 | frozen(residual(batchnorm | residual(relu))) | off(relu) | gavgpool");

        assertThat(network.survey().flat()).extracting(s -> s.path() + " " + s.layer().text() + " " + s.input() + " -> " + s.output())
                .containsExactly("1 conv 4@3 1x28x28 -> 4x26x26",
                        "2 frozen(residual(batchnorm | residual(relu))) 4x26x26 -> 4x26x26",
                        "2.1 batchnorm 4x26x26 -> 4x26x26",
                        "2.2 residual(relu) 4x26x26 -> 4x26x26",
                        "2.2.1 relu 4x26x26 -> 4x26x26",
                        "3 off(relu) 4x26x26 -> 4x26x26",
                        "4 gavgpool 4x26x26 -> 4");
    }

    @Test
    void arrays_inside_blocks_are_named_by_their_path() {
        NetworkSpec network = NetworkText.parse("n", "flatten | frozen(residual(dense 784 | batchnorm)) | dense 10 | off(dense 3)");

        assertThat(network.parameters()).extracting(NetworkSpec.NamedShape::name).containsExactly("1.0.weight", "1.0.bias",
                "1.1.weight", "1.1.bias", "1.1.mean", "1.1.variance", "2.weight", "2.bias");
        assertThat(network.parameters()).extracting(p -> p.shape().trained())
                .containsExactly(false, false, false, false, false, false, true, true);
    }

    @Test
    void one_mistake_is_told_once_and_the_way_goes_on_behind_its_repair() {
        assertThat(sentences("conv 4@3 | dense 20 relu | dense 10")).containsExactly("Layer 2 (dense 20): Dense wants a list of numbers "
                + "and gets 4 pictures of 26x26. Insert Flatten?");
        assertThat(sentences("flatten | conv 4@3 | dense 10")).containsExactly("Layer 2 (conv 4@3): A convolution wants pictures and gets "
                + "a list of 784 numbers. Remove it, or move it before Flatten?");
    }

    @Test
    void every_mistake_is_told_those_inside_blocks_on_their_own_paths() {
        assertThat(sentences("residual(conv 1@3 pad 2 | dense 3) | maxpool 40 | flatten | frozen(pad 1) | dense 10")).containsExactly(
                "Layer 1.1 (conv 1@3 pad 2): A padding of 2 is more than half a filter of 3x3. Use a smaller padding?",
                "Layer 1.2 (dense 3): Dense wants a list of numbers and gets 1 picture of 28x28. Insert Flatten?",
                "Layer 2 (maxpool 40): A window of 40x40 is larger than its pictures of 28x28. Use a smaller window?",
                "Layer 4 (frozen(pad 1)): Pad wants pictures and gets 1 number. Remove it, or move it before Flatten?");
    }

    @Test
    void the_end_s_fault_stands_behind_the_last_layer_with_what_to_add() {
        assertThat(NetworkText.parse("n", "conv 4@3").faults()).containsExactly(new NetworkFault(LayerPath.of(1), Optional.empty(),
                "The network must end in a list with one number for each class and ends in 4 pictures of 26x26. Add a Dense layer at the end?",
                Optional.of(new Shaped.Repair("Add Flatten and Dense 10", List.of(new Flatten(), new Dense(10))))));
        assertThat(NetworkText.parse("n", "flatten | dense 1").faults()).singleElement().satisfies(fault ->
                assertThat(fault.repair()).contains(new Shaped.Repair("Add Dense 10", List.of(new Dense(10)))));
    }

    @Test
    void a_hundred_layers_are_enough() {
        String hundred = IntStream.range(0, 98).mapToObj(_ -> "relu").collect(Collectors.joining(" | ", "", " | flatten | dense 10"));

        assertThat(NetworkText.parse("n", hundred).faults()).isEmpty();
        assertThat(NetworkText.parse("n", "tanh | " + hundred).faults()).containsExactly(new NetworkFault(LayerPath.of(100), Optional.empty(),
                "A network has at most 100 layers and this one has more. Remove some.", Optional.empty()));
        assertThat(sentences("residual(relu | relu) | " + hundred)).hasSize(1);
    }

    @Test
    void a_network_that_cannot_be_counted_is_surveyed_as_far_as_it_can() {
        Survey survey = NetworkText.parse("n", "relu | pad 9999 | resize 99 | flatten | dense 10").survey();

        assertThat(survey.steps()).hasSize(2);
        assertThat(survey.faults()).containsExactly(new NetworkFault(LayerPath.of(2), Optional.empty(),
                "The network is too large to be counted. Make its layers smaller.", Optional.empty()));
    }

    @Property(seed = "1", tries = 200)
    void the_totals_are_the_sums_of_the_arrays_and_steps(@ForAll("networks") NetworkSpec network) {
        assertThat(network.parameterCount()).isEqualTo(network.parameters().stream().filter(p -> p.shape().kind().learned())
                .mapToLong(p -> p.shape().size()).sum());
        assertThat(network.parameters()).extracting(NetworkSpec.NamedShape::name).doesNotHaveDuplicates();
        assertThat(network.shapes()).hasSize(network.layers().size() + 1);
        assertThat(InitialWeights.of(network, 1).arrays()).hasSameSizeAs(network.parameters());
    }

    @Provide
    Arbitrary<NetworkSpec> networks() {
        return RandomNetworks.any();
    }

    private static List<String> sentences(String text) {
        return NetworkText.parse("n", text).faults().stream().map(NetworkFault::sentence).toList();
    }
}
