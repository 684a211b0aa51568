package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import loupe.data.BadInputException;
import loupe.network.Dense;
import loupe.network.Flatten;
import loupe.network.MaxPool;
import loupe.network.NetworkSpec;
import loupe.network.Presets;
import loupe.network.Shape;
import org.junit.jupiter.api.Test;

class NetworkCodecTest {

    @Test
    void pictures_have_three_sides_and_a_list_has_one() throws Exception {
        assertThat(read("[3,8,6]", "maxpool 2 | flatten | dense 4").input()).isEqualTo(new Shape.Pictures(3, 8, 6));
        assertThat(read("[7]", "dense 4")).isEqualTo(new NetworkSpec("n", new Shape.Values(7), List.of(new Dense(4))));
    }

    @Test
    void what_was_written_is_read_the_same_whatever_goes_in() throws Exception {
        NetworkSpec odd = new NetworkSpec("odd \"é\"", new Shape.Pictures(3, 9, 5), List.of(new MaxPool(2, 1),
                new Flatten(), new Dense(2)));
        for (NetworkSpec network : List.of(Presets.MLP, Presets.CNN, odd)) {
            assertThat(NetworkCodec.read(Fields.of(NetworkCodec.tree(network), "f"))).isEqualTo(network);
        }
    }

    @Test
    void any_other_number_or_size_of_sides_is_refused() {
        for (String input : List.of("[]", "[1,28]", "[1,1,28,28]", "[0,28,28]", "[1,28,100001]", "[-1]")) {
            refused(input, "dense 4", "f: \"input\" must be [channels, height, width] or [count], each from 1 to 100000, not "
                    + input.replace(",", ", ") + ".");
        }
        refused("28", "dense 4", "f: \"input\" must be a list, […], not 28.");
        refused("[1.5]", "dense 4", "f: \"input\" must be a list of whole numbers, not 1.5.");
    }

    @Test
    void layers_that_do_not_fit_are_refused_in_the_learner_s_words() {
        refused("[1,8,8]", "conv 4@9 | flatten | dense 2", "f: Layer 1 (conv 4@9): A filter of 9x9 is larger than its pictures of"
                + " 8x8. Use a smaller filter?");
        refused("[7]", "dense 1", "f: The network must end in a list with one number for each class and ends in 1 number. Add a"
                + " Dense layer at the end?");
        refused("[1,8,8]", "blur", "f: \"blur\" is not a layer that Loupe knows. Known are: conv 20@5 stride 2 pad 1 dilate 1, maxpool 2 stride 2 pad 0, "
                + "avgpool 2, gmaxpool, gavgpool, flatten, dense 128, batchnorm, layernorm, dropout 0.5, relu, leakyrelu, elu, gelu, "
                + "silu, sigmoid, tanh, residual( ), resize 2, pad 1, off( ), frozen( ), joined by |.");
        refused("[100000,100000,100000]", "flatten | dense 2",
                "f: The network is too large to be counted. Make its layers smaller.");
    }

    private static NetworkSpec read(String input, String layers) throws BadInputException {
        String text = "{\"format\":1,\"name\":\"n\",\"input\":" + input + ",\"layers\":\"" + layers + "\"}";
        return NetworkCodec.read(Json.document(text, "f"));
    }

    private static void refused(String input, String layers, String sentence) {
        assertThatThrownBy(() -> read(input, layers)).as(input).isInstanceOf(BadInputException.class).hasMessage(sentence);
    }
}
