package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes, counts and faults of the layers, against numbers worked out by hand. */
class LayersTest {

    private static final Shape STACK = new Shape.Pictures(20, 12, 10);
    private static final Shape LIST = new Shape.Values(800);

    /** Layer; shape after 20x12x10; parameters; multiply-adds; bytes of the output. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "conv 50@5;                        50x8x6;   25050; 1200000;  9600", // 50*20*25 + 50; 25,000 * 48
        "conv 8@3 stride 2 pad 1;          8x6x5;     1448;   43200;   960", // 8*20*9 + 8; 1,440 * 30
        "conv 4@3 dilate 3;                4x6x4;      724;   17280;   384", // span 7; 720 * 24
        "maxpool 2;                        20x6x5;       0;       0;  2400",
        "maxpool 3 stride 2 pad 1;         20x6x5;       0;       0;  2400", // (12 + 2 - 3) / 2 + 1, (10 + 2 - 3) / 2 + 1
        "avgpool 4 stride 3;               20x3x3;       0;       0;   720",
        "gmaxpool;                         20;           0;       0;    80",
        "gavgpool;                         20;           0;       0;    80",
        "flatten;                          2400;         0;       0;  9600",
        "batchnorm;                        20x12x10;    40;    2400;  9600",
        "layernorm;                        20x12x10;  4800;    2400;  9600",
        "dropout 0.5;                      20x12x10;     0;       0;  9600",
        "gelu;                             20x12x10;     0;       0;  9600",
        "resize 3;                         20x36x30;     0;       0; 86400",
        "pad 2;                            20x16x14;     0;       0; 17920",
        "off(conv 50@5);                   20x12x10;     0;       0;     0",
        "frozen(conv 50@5);                50x8x6;   25050; 1200000;  9600",
        "residual(conv 20@3 pad 1 | relu); 20x12x10;  3620;  432000; 28800", // 20*20*9 + 20; 3,600 * 120; conv, relu, sum
    })
    void what_a_layer_makes_of_a_stack_of_pictures(String text, String shape, long parameters, long multiplyAdds, long bytes) {
        Layer layer = NetworkText.layers(text).getFirst();

        assertThat(((Shaped.Fits) layer.outputShape(STACK)).shape()).hasToString(shape);
        assertThat(layer.parameterCount(STACK)).isEqualTo(parameters);
        assertThat(layer.multiplyAdds(STACK)).isEqualTo(multiplyAdds);
        assertThat(layer.activationBytes(STACK)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"dense 512; 512; 410112; 409600; 2048", "batchnorm; 800; 1600; 800; 3200",
        "layernorm; 800; 1600; 800; 3200", "residual(dense 800); 800; 640800; 640000; 6400"})
    void what_a_layer_makes_of_a_list(String text, String shape, long parameters, long multiplyAdds, long bytes) {
        Layer layer = NetworkText.layers(text).getFirst();

        assertThat(((Shaped.Fits) layer.outputShape(LIST)).shape()).hasToString(shape);
        assertThat(layer.parameterCount(LIST)).isEqualTo(parameters);
        assertThat(layer.multiplyAdds(LIST)).isEqualTo(multiplyAdds);
        assertThat(layer.activationBytes(LIST)).isEqualTo(bytes);
    }

    @Test
    void a_batch_normalisation_has_four_numbers_a_channel_of_which_two_are_trained() {
        assertThat(new BatchNorm().parameters(STACK)).isEqualTo(List.of(
                new ParameterShape(ParameterShape.Kind.NORM_SCALE, List.of(20), 1, 1, true),
                new ParameterShape(ParameterShape.Kind.NORM_SHIFT, List.of(20), 1, 1, true),
                new ParameterShape(ParameterShape.Kind.RUNNING_MEAN, List.of(20), 1, 1, false),
                new ParameterShape(ParameterShape.Kind.RUNNING_VARIANCE, List.of(20), 1, 1, false)));
    }

    @Test
    void a_layer_normalisation_scales_and_shifts_each_number() {
        assertThat(new LayerNorm().parameters(STACK)).isEqualTo(List.of(
                new ParameterShape(ParameterShape.Kind.NORM_SCALE, List.of(20, 12, 10), 1, 1),
                new ParameterShape(ParameterShape.Kind.NORM_SHIFT, List.of(20, 12, 10), 1, 1)));
    }

    @Test
    void nothing_of_a_frozen_layer_is_trained_but_all_of_it_counts() {
        assertThat(new Frozen(new BatchNorm()).parameters(STACK)).noneMatch(ParameterShape::trained).hasSize(4);
        assertThat(new Frozen(new BatchNorm()).parameterCount(STACK)).isEqualTo(40);
    }

    static Stream<String> wantPictures() {
        return Stream.of("A convolution: conv 4@3", "Pooling: maxpool 2", "Pooling: avgpool 2", "Pooling: gmaxpool", "Pooling: gavgpool",
                "Resize: resize 2", "Pad: pad 1");
    }

    @ParameterizedTest
    @MethodSource("wantPictures")
    void a_list_has_no_places_to_slide_over(String case_) {
        String[] parts = case_.split(": ");
        assertThat(NetworkText.layers(parts[1]).getFirst().outputShape(LIST)).isEqualTo(new Shaped.Fault(
                parts[0] + " wants pictures and gets a list of 800 numbers. Remove it, or move it before Flatten?", "Remove it"));
    }

    @Test
    void more_padding_than_half_the_window_is_refused() {
        assertThat(new Conv2d(4, 5, 1, 3).outputShape(STACK)).isEqualTo(new Shaped.Fault(
                "A padding of 3 is more than half a filter of 5x5. Use a smaller padding?",
                "Use a padding of 2", new Conv2d(4, 5, 1, 2)));
        assertThat(new MaxPool(3, 3, 2).outputShape(STACK)).isEqualTo(new Shaped.Fault(
                "A padding of 2 is more than half a window of 3x3. Use a smaller padding?", "Use a padding of 1", new MaxPool(3, 3, 1)));
        assertThat(new AvgPool(2, 1, 2).outputShape(STACK)).isEqualTo(new Shaped.Fault(
                "A padding of 2 is more than half a window of 2x2. Use a smaller padding?", "Use a padding of 1", new AvgPool(2, 1, 1)));
    }

    @Test
    void a_spread_filter_is_as_large_as_what_it_reaches() {
        assertThat(new Conv2d(4, 5, 1, 0, 3).outputShape(STACK)).isEqualTo(new Shaped.Fault(
                "A filter of 5x5 that is spread over 13x13 is larger than its pictures of 12x10. Use a smaller filter?",
                "Use a kernel of 4", new Conv2d(4, 4, 1, 0, 3)));
        // Half of what it reaches: 6 = 13 / 2 rounded down.
        assertThat(new Conv2d(4, 5, 1, 6, 3).outputShape(STACK)).isEqualTo(new Shaped.Fits(new Shape.Pictures(4, 12, 10)));
    }

    @Test
    void a_smaller_window_takes_its_padding_and_stride_with_it() {
        assertThat(new MaxPool(40, 40, 20).outputShape(new Shape.Pictures(1, 4, 4)))
                .isEqualTo(new Shaped.Fits(new Shape.Pictures(1, 1, 1)));
        assertThat(new AvgPool(9, 9, 1).outputShape(new Shape.Pictures(1, 4, 4))).isEqualTo(new Shaped.Fault(
                "A window of 9x9 is larger than its pictures of 4x4. Use a smaller window?", "Use a window of 6", new AvgPool(6, 6, 1)));
    }

    @Test
    void a_block_that_changes_the_shape_says_both() {
        assertThat(new Residual(List.of(new Conv2d(8, 3))).outputShape(STACK)).isEqualTo(new Shaped.Fault("The shortcut carries 20 pictures"
                + " of 12x10 around the block and its layers make 8 pictures of 10x8. Both must be alike. Remove the shortcut, or keep the number of filters, and"
                + " give a convolution half its kernel as padding.", "Remove the shortcut", new Conv2d(8, 3)));
        assertThat(new Residual(List.of(new Dense(10))).outputShape(LIST)).isEqualTo(new Shaped.Fault("The shortcut carries a list of 800"
                + " numbers around the block and its layers make a list of 10 numbers. Both must be alike. Remove the shortcut, or end the block in dense 800.",
                "Remove the shortcut", new Dense(10)));
        assertThat(new Residual(List.of(new Flatten())).outputShape(STACK)).isEqualTo(new Shaped.Fault("The shortcut carries 20 pictures"
                + " of 12x10 around the block and its layers make a list of 2400 numbers. Both must be alike. Remove the shortcut, or put what makes a list of the"
                + " pictures behind the block.", "Remove the shortcut", new Flatten()));
    }

    @Test
    void a_block_tells_of_its_layers_and_of_its_emptiness() {
        assertThat(new Residual(List.of(new BatchNorm(), new Dense(3))).outputShape(STACK)).isEqualTo(new Shaped.Fault("Inside, layer 2"
                + " (dense 3): Dense wants a list of numbers and gets 20 pictures of 12x10. Insert Flatten?"));
        assertThat(new Residual(List.of()).outputShape(STACK)).isEqualTo(new Shaped.Fault(
                "The block is empty and would only double its input. Remove it, or put layers into it?", "Remove it"));
    }

    @Test
    void what_repairs_a_frozen_layer_is_frozen_too() {
        assertThat(new Frozen(new Dense(10)).outputShape(STACK)).isEqualTo(new Shaped.Fault("Dense wants a list of numbers and gets"
                + " 20 pictures of 12x10. Insert Flatten?", "Insert Flatten", new Flatten(), new Frozen(new Dense(10))));
    }

    @Test
    void a_layer_knows_whether_it_is_off_or_frozen() {
        Layer both = new Off(new Frozen(new BatchNorm()));

        assertThat(both.isOff()).isTrue();
        assertThat(both.isFrozen()).isTrue();
        assertThat(both.bare()).isEqualTo(new BatchNorm());
        assertThat(new BatchNorm().isOff() || new BatchNorm().isFrozen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, Double.NaN})
    void a_rate_is_a_share_below_one(double rate) {
        assertThatThrownBy(() -> new Dropout(rate)).hasMessage("A dropout's rate must be at least 0 and less than 1 and is " + rate + ".");
    }

    @Test
    void impossible_numbers_are_a_bug_of_the_caller() {
        assertThatThrownBy(() -> new Conv2d(0, 3)).hasMessage("A convolution has at least 1 filter, not 0.");
        assertThatThrownBy(() -> new Conv2d(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MaxPool(2, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AvgPool(2, 2, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Dense(0)).hasMessage("A dense layer has at least 1 output, not 0.");
        assertThatThrownBy(() -> new Resize(0)).hasMessage("A picture is resized by a factor of at least 1, not 0.");
        assertThatThrownBy(() -> new Pad(-1)).hasMessage("A picture is padded by at least 0 pixels, not -1.");
    }
}
