package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkSpecTest {

    @Test
    void the_mlp_of_lab_1_has_109386_parameters() {
        // 784*128+128 + 128*64+64 + 64*10+10
        assertThat(Presets.MLP.parameterCount()).isEqualTo(109_386);
    }

    @Test
    void the_cnn_of_lab_2_has_440812_parameters() {
        // 520 + 25,050 + 410,112 + 5,130
        assertThat(Presets.CNN.parameterCount()).isEqualTo(440_812);
    }

    @Test
    void the_cnns_parameters_lie_where_the_handout_says() {
        long[] counts = Presets.CNN.parameters().stream().mapToLong(p -> p.shape().size()).toArray();
        assertThat(counts).containsExactly(500, 20, 25_000, 50, 409_600, 512, 5_120, 10);
    }

    @Test
    void the_shapes_of_the_cnn_are_those_worked_out_by_hand() {
        assertThat(Presets.CNN.shapes()).extracting(Shape::toString).containsExactly(
                "1x28x28", "20x24x24", "20x24x24", "20x12x12", "50x8x8", "50x8x8", "50x4x4", "800", "512", "512", "10");
    }

    @Test
    void strides_and_padding_follow_the_usual_formula() {
        NetworkSpec network = NetworkText.parse("n", "conv 4@5 stride 2 pad 2 | maxpool 3 stride 2 | flatten | dense 10");
        assertThat(network.shapes()).extracting(Shape::toString)
                .containsExactly("1x28x28", "4x14x14", "4x6x6", "144", "10");
    }

    @Test
    void a_filter_larger_than_its_input_is_refused_in_words_a_learner_understands() {
        NetworkSpec network = NetworkText.parse("n", "conv 4@29 | flatten | dense 10");
        assertThat(network.fault()).contains(
                "Layer 1 (conv 4@29): A filter of 29x29 is larger than its pictures of 28x28. Use a smaller filter?");
    }

    @Test
    void dense_on_pictures_names_the_repair() {
        NetworkSpec network = NetworkText.parse("n", "conv 50@21 | dense 10");
        assertThat(network.fault()).contains(
                "Layer 2 (dense 10): Dense wants a list of numbers and gets 50 pictures of 8x8. Insert Flatten?");
    }

    @Test
    void a_convolution_after_flatten_names_the_repair() {
        NetworkSpec network = NetworkText.parse("n", "flatten | conv 4@3");
        assertThat(network.fault()).contains("Layer 2 (conv 4@3): A convolution wants pictures and gets "
                + "a list of 784 numbers. Remove it, or move it before Flatten?");
    }

    @Test
    void a_window_larger_than_its_pictures_is_refused() {
        NetworkSpec network = NetworkText.parse("n", "maxpool 30 | flatten | dense 10");
        assertThat(network.fault()).contains(
                "Layer 1 (maxpool 30): A window of 30x30 is larger than its pictures of 28x28. Use a smaller window?");
    }

    @Test
    void a_network_must_end_in_one_number_for_each_class() {
        assertThat(NetworkText.parse("n", "conv 4@3").fault()).contains("The network must end in a list with one number "
                + "for each class and ends in 4 pictures of 26x26. Add a Dense layer at the end?");
    }

    @Test
    void shapes_of_a_faulty_network_are_a_bug_of_the_caller() {
        NetworkSpec faulty = new NetworkSpec("n", NetworkSpec.DIGIT, List.of(new Dense(10)));
        assertThatThrownBy(faulty::shapes).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_network_that_is_too_large_to_be_counted_has_a_fault_and_throws_nothing() {
        String tooLarge = "The network is too large to be counted. Make its layers smaller.";

        // 20 * 20,022 * 20,022 outputs of the second layer; 999,999 * 999,999 weights of the second.
        assertThat(NetworkText.parse("n", "pad 9999 | conv 20@5 | flatten | dense 10").fault()).contains(tooLarge);
        assertThat(NetworkText.parse("n", "flatten | dense 999999 | dense 999999 | dense 10").fault()).contains(tooLarge);
    }
}
