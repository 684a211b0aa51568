package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

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
                + "a layer that Loupe knows. Known are: conv 20@5, maxpool 2, "
                + "avgpool 2, gmaxpool, gavgpool, flatten, dense 128, batchnorm, layernorm, dropout 0.5, relu, leakyrelu, elu, gelu, "
                + "silu, sigmoid, tanh, residual( ), resize 2, pad 1, off( ), frozen( ), joined by |.");
    }

    @Test
    void a_zero_is_refused() {
        assertThatThrownBy(() -> NetworkText.parse("n", "conv 0@5"))
                .hasMessage("\"conv 0@5\": every number but pad must be at least 1.");
    }

    @Property(seed = "1")
    void what_is_written_is_read_back(@ForAll("networks") NetworkSpec network) {
        assertThat(NetworkText.parse(network.name(), NetworkText.of(network))).isEqualTo(network);
    }

    @Provide
    Arbitrary<NetworkSpec> networks() {
        Arbitrary<Integer> small = Arbitraries.integers().between(1, 9);
        Arbitrary<Layer> layer = Arbitraries.oneOf(
                Combinators.combine(small, small, small, small).as((a, b, c, d) -> new Conv2d(a, b, c, d - 1)),
                Combinators.combine(small, small).as(MaxPool::new),
                small.map(Dense::new),
                Arbitraries.of(Activation.Function.values()).map(Activation::new),
                Arbitraries.of(new Flatten()));
        Arbitrary<List<Layer>> layers = layer.list().ofMinSize(1).ofMaxSize(8);
        return layers.map(list -> new NetworkSpec("n", NetworkSpec.DIGIT, list));
    }
}
