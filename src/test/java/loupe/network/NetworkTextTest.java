package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTextTest {

    @Test
    void the_cnn_reads_as_one_line() {
        assertThat(NetworkText.of(Presets.CNN)).isEqualTo(
                "conv 20@5 relu | maxpool 2 | conv 50@5 relu | maxpool 2 | flatten | dense 512 relu | dense 10");
    }

    @Test
    void pool_is_read_as_maxpool_and_has_a_usual_size() {
        assertThat(NetworkText.parse("n", "pool | POOL  3").layers()).containsExactly(new MaxPool(2), new MaxPool(3));
    }

    @Test
    void an_activation_may_stand_alone() {
        assertThat(NetworkText.parse("n", "flatten | sigmoid | dense 10 tanh").layers()).containsExactly(new Flatten(),
                new Activation(Activation.Function.SIGMOID), new Dense(10), new Activation(Activation.Function.TANH));
    }

    @Test
    void an_unknown_layer_is_named() {
        assertThatThrownBy(() -> NetworkText.parse("n", "flatten | dens 10")).hasMessage("\"dens 10\" (character 11) is not "
                + "a layer that Loupe knows. Did you mean \"dense\"? Known are: conv 20@5 stride 2 pad 1 dilate 1, maxpool 2 stride 2 pad 0, "
                + "avgpool 2, gmaxpool, gavgpool, flatten, dense 128, batchnorm, layernorm, dropout 0.5, relu, leakyrelu, elu, gelu, "
                + "silu, sigmoid, tanh, residual( ), resize 2, pad 1, off( ), frozen( ), joined by |.");
    }

    @Test
    void a_zero_is_refused() {
        assertThatThrownBy(() -> NetworkText.parse("n", "conv 0@5"))
                .hasMessage("\"conv 0@5\": the number of filters is 0 and must be at least 1.");
    }

    @Property(seed = "1")
    void what_is_written_is_read_back(@ForAll("networks") NetworkSpec network) {
        assertThat(NetworkText.layers(NetworkText.of(network))).isEqualTo(network.layers());
    }

    @Provide
    Arbitrary<NetworkSpec> networks() {
        return RandomNetworks.any();
    }

    @Test
    void every_layer_has_its_words_and_what_is_usual_may_be_left_out() {
        assertThat(NetworkText.layers("conv 20@5 stride 2 pad 1 dilate 3 relu | maxpool 2 stride 2 pad 0 | avgpool | gmaxpool | gavgpool"
                + " | batchnorm | layernorm | dropout 0.25 | dropout | resize 3 | resize | pad 2 | pad")).containsExactly(
                new Conv2d(20, 5, 2, 1, 3), new Activation(Activation.Function.RELU), new MaxPool(2), new AvgPool(2),
                new GlobalMaxPool(), new GlobalAvgPool(), new BatchNorm(), new LayerNorm(), new Dropout(0.25), new Dropout(0.5),
                new Resize(3), new Resize(2), new Pad(2), new Pad(1));
    }

    @Test
    void options_may_come_in_any_order() {
        assertThat(NetworkText.layers("conv 4@3 dilate 2 pad 1 stride 3 | maxpool 3 pad 1 stride 2"))
                .containsExactly(new Conv2d(4, 3, 3, 1, 2), new MaxPool(3, 2, 1));
    }

    @Test
    void padding_and_dilation_are_read_as_the_builder_calls_them() {
        assertThat(NetworkText.layers("conv 4@3 padding 1 dilation 2 relu | maxpool 3 padding 1"))
                .isEqualTo(NetworkText.layers("conv 4@3 pad 1 dilate 2 relu | maxpool 3 pad 1"));
        refused("conv 4@3 pad 1 padding 2", "\"conv 4@3 pad 1 padding 2\": \"pad\" stands there twice. Remove one?");
    }

    @Test
    void softmax_is_said_to_be_part_of_the_loss() {
        String why = "softmax is no layer here but part of the loss: the network ends in the numbers that softmax is made of. Remove it?";
        refused("dense 10 | softmax", "\"softmax\" (character 12): " + why);
        refused("dense 10 softmax", "\"dense 10 softmax\": " + why);
    }

    @Test
    void off_and_frozen_are_read_as_each_layer_in_their_brackets() {
        assertThat(NetworkText.layers("off( batchnorm | relu ) | frozen(conv 4@3 relu)")).containsExactly(
                new Off(new BatchNorm()), new Off(new Activation(Activation.Function.RELU)), new Frozen(new Conv2d(4, 3)),
                new Frozen(new Activation(Activation.Function.RELU)));
    }

    @Test
    void a_residual_block_holds_layers_and_blocks_and_may_have_an_activation_behind_it() {
        assertThat(NetworkText.layers("RESIDUAL ( conv 4@3 pad 1 relu | residual(relu) ) tanh")).containsExactly(
                new Residual(List.of(new Conv2d(4, 3, 1, 1), new Activation(Activation.Function.RELU),
                        new Residual(List.of(new Activation(Activation.Function.RELU))))),
                new Activation(Activation.Function.TANH));
        assertThat(NetworkText.layers("residual()")).containsExactly(new Residual(List.of()));
    }

    @Test
    void layers_that_are_off_or_frozen_keep_their_words() {
        assertThat(NetworkText.of(List.of(new Off(new Frozen(new Conv2d(4, 3))), new Off(new Residual(List.of(new BatchNorm()))),
                new Dropout(0), new Dropout(0.5))))
                .isEqualTo("off(frozen(conv 4@3)) | off(residual(batchnorm)) | dropout 0 | dropout 0.5");
    }

    @Test
    void brackets_without_end_are_refused_and_do_not_break_the_reader() {
        assertThat(NetworkText.layers("off(".repeat(100) + "relu" + ")".repeat(100) + "|off(relu)")).hasSize(2);
        for (int deep : new int[] {101, 100_000}) {
            refused("off(".repeat(deep) + "relu" + ")".repeat(deep),
                    "The bracket \"(\" (character 404) is in more than 99 others. Take some away.");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0069264159846662565, 0.0010000000000000002, 9.999999999999998E-4, Double.MIN_VALUE, 0.9999999999999999})
    void every_rate_that_can_be_set_is_read_back(double rate) {
        assertThat(NetworkText.layers(NetworkText.of(List.of(new Dropout(rate))))).containsExactly(new Dropout(rate));
    }

    @Test
    void a_fault_in_the_text_is_told_with_its_place() {
        refused("residual(relu", "The bracket \"(\" (character 9) is never closed. Add \")\"?");
        refused("flatten | relu)", "The bracket \")\" (character 15) closes nothing. Remove it?");
        refused("flatten | dropout 1", "\"dropout 1\" (character 11): a dropout's rate must be at least 0 and less than 1.");
        refused("dense 1000000", "\"dense 1000000\": the number of units is 1000000 and must be at most 999999.");
        refused("flatten |   conv 2@99999", "\"conv 2@99999\" (character 13): the kernel is 99999 and must be at most 9999.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "conv; behind \"conv\" stand the filters, @ and the kernel, as in conv 20@5.",
        "conv 3; behind \"conv\" stand the filters, @ and the kernel, as in conv 20@5.",
        "conv 3@; behind \"conv\" stand the filters, @ and the kernel, as in conv 20@5.",
        "conv 3@3@3; behind \"conv\" stand the filters, @ and the kernel, as in conv 20@5.",
        "conv 3@x; \"x\" is no whole number.",
        "conv 3@3 stride; behind \"stride\" a number is missing.",
        "conv 3@3 stride two; \"two\" is no whole number.",
        "conv 3@3 pad -1; \"pad\" is -1 and must be at least 0.",
        "conv 3@3 stirde 2; \"stirde\" says nothing there. Did you mean \"stride\"?",
        "conv 3@3 relu tanh; \"tanh\" says nothing there. Put \"|\" before it?",
        "dense; behind \"dense\" a number is missing, as in dense 128.",
        "dense -1; the number of units is -1 and must be at least 1.",
        "dense -99999999999; the number of units is -99999999999 and must be at least 1.",
        "dense 1.5; \"1.5\" is no whole number.",
        "dense \u0663; \"\u0663\" is no whole number.",
        "dense 10 rel; \"rel\" says nothing there. Did you mean \"relu\"?",
        "dense 10 dense 10; \"dense\" says nothing there. Put \"|\" before it?",
        "flatten 3; \"3\" says nothing there. Remove it?",
        "maxpool 2 2; \"2\" says nothing there. Remove it?",
        "pad -1; the padding is -1 and must be at least 0.",
        "conv 20@5 stride 0; \"stride\" is 0 and must be at least 1.",
        "conv 20@5 dilate 10000; \"dilate\" is 10000 and must be at most 9999.",
        "conv 20@0 stride 0; the kernel is 0 and must be at least 1.",
        "dense 9999999999; the number of units is 9999999999 and must be at most 999999.",
        "maxpool 0; the window is 0 and must be at least 1.",
        "resize 0; the factor is 0 and must be at least 1.",
        "conv 20@5 pad 1 pad 2; \"pad\" stands there twice. Remove one?",
        "maxpool 2 stride 1 relu stride 1; \"stride\" stands there twice. Remove one?",
        "relu relu; \"relu\" stands there twice. Remove one?",
        "dense 10 relu relu; \"relu\" stands there twice. Remove one?",
        "residual; behind \"residual\" stand layers in brackets, as in residual(relu).",
        "off relu; behind \"off\" stand layers in brackets, as in off(relu).",
        "dropout nan; \"nan\" is no rate as in dropout 0.5.",
        "dropout dense 10; \"dense\" says nothing there. Put \"|\" before it?",
        "dropout rel; \"rel\" says nothing there. Did you mean \"relu\"?",
        "dropout -1; a dropout's rate must be at least 0 and less than 1.",
        "dropout 1; a dropout's rate must be at least 0 and less than 1.",
        "dropout .5; \".5\" is no rate as in dropout 0.5.",
        "dropout 0.5.5; \"0.5.5\" is no rate as in dropout 0.5.",
        "dropout x; \"x\" is no rate as in dropout 0.5.",
        "blur(relu); only residual( ), off( ) and frozen( ) have brackets.",
        "residul(relu); only residual( ), off( ) and frozen( ) have brackets. Did you mean \"residual\"?"})
    void what_is_wrong_in_a_part_is_told(String part, String why) {
        String quoted = part.replaceFirst("\\(.*", "");

        refused(part, "\"" + quoted + "\": " + why);
        refused("flatten | " + part, "\"" + quoted + "\" (character 11): " + why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "flatten || dense 10; A layer is missing between the bars (characters 9 and 10). Put one there, or remove a bar?",
        "flatten |  | dense 10; A layer is missing between the bars (characters 9 and 12). Put one there, or remove a bar?",
        "| dense 10; A layer is missing before the bar (character 1). Put one there, or remove the bar?",
        "dense 10 |; A layer is missing behind the bar (character 10). Put one there, or remove the bar?",
        "residual(| relu); A layer is missing before the bar (character 10). Put one there, or remove the bar?",
        "residual(relu | ); A layer is missing behind the bar (character 15). Put one there, or remove the bar?",
        "off( ); A layer is missing in the brackets (characters 4 and 6). Put one there?",
        "' '; There is no layer in the text. Write one, as in dense 10.",
        "off(; The bracket \"(\" (character 4) is never closed. Add \")\"?",
        "); The bracket \")\" (character 1) closes nothing. Remove it?",
        "(relu); Before the bracket \"(\" (character 1) stands no word. Only residual( ), off( ) and frozen( ) have brackets.",
        "residual(relu) (relu); Before the bracket \"(\" (character 16) stands no word. Only residual( ), off( ) and frozen( ) have brackets.",
        "residual(relu) tanh (relu); \"tanh\" (character 16): only residual( ), off( ) and frozen( ) have brackets.",
        "residual(relu) tanh relu; \"tanh relu\" (character 16): \"relu\" says nothing there. Put \"|\" before it?"})
    void where_a_layer_or_a_word_is_missing_is_told(String text, String sentence) {
        refused(text, sentence);
    }

    private static void refused(String text, String sentence) {
        assertThatThrownBy(() -> NetworkText.layers(text)).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
    }

    @Test
    void an_empty_block_may_have_a_blank_in_its_brackets() {
        assertThat(NetworkText.layers("residual( )")).isEqualTo(NetworkText.layers("residual()")).hasSize(1);
    }
}
