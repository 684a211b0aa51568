package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InitialWeightsTest {

    @Test
    void weights_lie_within_xaviers_bound_and_fill_it() {
        float[] values = InitialWeights.of(Presets.MLP, 1).arrays().get(0).values();
        double bound = Math.sqrt(2.24 / ((784 + 128) / 2.0));
        float largest = 0;
        double sum = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
            sum += value;
        }
        assertThat((double) largest).isBetween(bound * 0.999, bound * 1.000001);
        assertThat(sum / values.length).isBetween(-bound / 100, bound / 100);
    }

    @Test
    void biases_start_at_zero() {
        assertThat(InitialWeights.of(Presets.CNN, 7).arrays().get(1).values()).containsOnly(0f);
    }

    @Test
    void a_normalisation_starts_by_changing_nothing() {
        NetworkSpec network = NetworkText.parse("n", "batchnorm | flatten | layernorm | dense 10");

        assertThat(InitialWeights.of(network, 7).arrays()).filteredOn(array -> !array.name().startsWith("3."))
                .extracting(array -> array.name() + " " + array.dimensions() + " " + array.values()[0]).containsExactly("0.weight [1] 1.0",
                        "0.bias [1] 0.0", "0.mean [1] 0.0", "0.variance [1] 1.0", "2.weight [784] 1.0", "2.bias [784] 0.0");
        assertThat(InitialWeights.of(network, 7).arrays().get(4).values()).containsOnly(1f);
    }

    @Test
    void freezing_a_layer_changes_no_starting_weight() {
        NetworkSpec free = NetworkText.parse("n", "flatten | dense 20 relu | dense 10");
        NetworkSpec frozen = NetworkText.parse("n", "flatten | frozen(dense 20) | relu | dense 10");

        assertThat(InitialWeights.of(frozen, 3).sha256()).isEqualTo(InitialWeights.of(free, 3).sha256());
    }

    @Test
    void equal_layers_of_two_networks_start_equal_wherever_they_stand() {
        NetworkSpec one = NetworkText.parse("one", "flatten | dense 128 relu | dense 64 relu | dense 10");
        NetworkSpec other = NetworkText.parse("other", "flatten | relu | dense 128 tanh | dense 64 | dense 10");
        assertThat(InitialWeights.of(other, 3).arrays()).extracting(Parameters.Array::values)
                .usingRecursiveComparison()
                .isEqualTo(InitialWeights.of(one, 3).arrays().stream().map(Parameters.Array::values).toList());
    }

    @Test
    void two_equal_layers_of_one_network_start_differently() {
        Parameters start = InitialWeights.of(NetworkText.parse("n", "flatten | dense 784 relu | dense 784 relu | dense 10"), 1);
        assertThat(start.arrays().get(0).values()).isNotEqualTo(start.arrays().get(2).values());
    }

    @Test
    void the_seed_changes_everything_and_nothing_else_does() {
        assertThat(InitialWeights.of(Presets.MLP, 1).sha256()).isEqualTo(InitialWeights.of(Presets.MLP, 1).sha256());
        assertThat(InitialWeights.of(Presets.MLP, 1).sha256()).isNotEqualTo(InitialWeights.of(Presets.MLP, 2).sha256());
    }

    @Test
    void the_starting_weights_of_seed_1_never_change() {
        assertThat(InitialWeights.of(Presets.MLP, 1).sha256()).isEqualTo("2c52dd36213f3397741fb063395fd287b23305e8175afd512ef445d6710c5d36");
    }
}
