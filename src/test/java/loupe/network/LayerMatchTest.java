package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayerMatchTest {

    private static final NetworkSpec TRAINED = NetworkText.parse("old", "conv 4@3 | batchnorm | relu | gavgpool | dense 20 relu | dense 10");

    @Test
    void layers_with_equal_arrays_match_in_order_and_the_rest_starts_anew() {
        // conv 0, batchnorm 1, relu 2, conv 3, gavgpool 4, dense 5, relu 6, dense 7, dense 8
        NetworkSpec changed = NetworkText.parse("new", "conv 4@3 | batchnorm | relu | conv 4@3 | gavgpool | dense 20 relu | dense 12 | dense 10");

        assertThat(LayerMatch.of(TRAINED, changed)).isEqualTo(new LayerMatch(List.of(pair(0, 0), pair(1, 1), pair(4, 5)),
                List.of(LayerPath.of(3), LayerPath.of(7), LayerPath.of(8))));
    }

    @Test
    void a_layer_that_moved_behind_another_matches_only_where_the_order_stays() {
        NetworkSpec one = NetworkText.parse("one", "flatten | dense 784 | batchnorm | dense 10");
        NetworkSpec other = NetworkText.parse("other", "flatten | batchnorm | dense 784 | dense 10");

        assertThat(LayerMatch.of(one, other).matched()).hasSize(2).contains(pair(3, 3));
    }

    @Test
    void layers_inside_blocks_frozen_or_not_match_by_their_arrays() {
        NetworkSpec changed = NetworkText.parse("new", "frozen(conv 4@3) | residual(batchnorm | relu) | gavgpool | dense 20 relu | dense 10");

        assertThat(LayerMatch.of(TRAINED, changed)).isEqualTo(new LayerMatch(List.of(pair(0, 0),
                new LayerMatch.Pair(LayerPath.of(1), LayerPath.of(1, 0)), pair(4, 3), pair(6, 5)), List.of()));
    }

    @Test
    void matched_layers_get_the_trained_weights_and_new_ones_keep_their_start() {
        NetworkSpec changed = NetworkText.parse("new", "conv 6@5 relu | conv 4@3 | batchnorm | gavgpool | dense 20 relu | dense 12");
        Parameters trained = InitialWeights.of(TRAINED, 1);
        Parameters start = InitialWeights.of(changed, 2);
        LayerMatch match = LayerMatch.of(TRAINED, changed);

        Parameters grown = match.transplant(trained, start);

        assertThat(match.fresh()).containsExactly(LayerPath.of(0), LayerPath.of(2), LayerPath.of(7));
        assertThat(grown.layer(LayerPath.of(3)).sha256()).isEqualTo(trained.layer(LayerPath.of(1)).sha256());
        assertThat(grown.layer(LayerPath.of(5)).sha256()).isEqualTo(trained.layer(LayerPath.of(4)).sha256());
        assertThat(grown.layer(LayerPath.of(2)).sha256()).isEqualTo(start.layer(LayerPath.of(2)).sha256());
        assertThat(grown.arrays()).extracting(Parameters.Array::name).isEqualTo(start.arrays().stream().map(Parameters.Array::name).toList());
    }

    @Test
    void a_layer_s_arrays_are_its_own_and_not_those_of_layers_inside_or_of_similar_numbers() {
        NetworkSpec network = NetworkText.parse("n", "flatten | residual(dense 784) | dense 10");
        Parameters weights = InitialWeights.of(network, 1);

        assertThat(weights.layer(LayerPath.of(1)).arrays()).isEmpty();
        assertThat(weights.layer(LayerPath.of(1, 0)).arrays()).extracting(Parameters.Array::name).containsExactly("weight", "bias");
    }

    private static LayerMatch.Pair pair(int from, int to) {
        return new LayerMatch.Pair(LayerPath.of(from), LayerPath.of(to));
    }
}
