package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the networks which other tests are run on are what they are said to be. */
class RandomNetworksTest {

    private static final List<NetworkSpec> ALL = RandomNetworks.first(200);

    @Test
    void none_has_a_fault_and_all_tell_ten_classes_apart() {
        assertThat(ALL).allSatisfy(network -> {
            assertThat(network.faults()).isEmpty();
            assertThat(network.classes()).isEqualTo(10);
            assertThat(RandomNetworks.count(network.layers())).isBetween(3, 12);
        });
    }

    @Test
    void each_kind_of_layer_is_in_at_least_twenty() {
        assertThat(Layer.class.getPermittedSubclasses()).allSatisfy(kind ->
                assertThat(ALL.stream().filter(network -> everything(network.layers()).anyMatch(kind::isInstance)).count())
                        .as(kind.getSimpleName()).isGreaterThanOrEqualTo(20));
    }

    @Test
    void each_activation_is_there() {
        assertThat(ALL.stream().flatMap(network -> everything(network.layers())).filter(Activation.class::isInstance).distinct())
                .hasSize(Activation.Function.values().length);
    }

    @Test
    void some_inputs_are_flat_and_some_blocks_lie_in_blocks_but_never_deeper() {
        assertThat(ALL.stream().filter(network -> network.input() instanceof Shape.Values).count()).isBetween(20L, 180L);
        assertThat(ALL.stream().mapToInt(network -> network.survey().flat().stream().mapToInt(s -> s.path().depth()).max().orElseThrow())
                .max()).hasValue(2);
    }

    @Test
    void smooth_ones_have_no_kinks() {
        Predicate<Layer> kink = layer -> layer instanceof MaxPool || layer instanceof GlobalMaxPool
                || layer.equals(new Activation(Activation.Function.RELU)) || layer.equals(new Activation(Activation.Function.LEAKY_RELU));
        assertThat(LongStream.range(0, 100).mapToObj(RandomNetworks::smooth).flatMap(n -> everything(n.layers()))).noneMatch(kink);
    }

    @Test
    void without_dropout_every_rate_is_zero() {
        assertThat(ALL.stream().map(RandomNetworks::withoutDropout).flatMap(n -> everything(n.layers()))
                .filter(Dropout.class::isInstance).distinct()).containsExactly(new Dropout(0));
    }

    /** All that does something: not what is switched off. */
    private static Stream<Layer> everything(List<Layer> layers) {
        return layers.stream().flatMap(layer -> Stream.concat(Stream.of(layer), switch (layer) {
            case Residual block -> everything(block.layers());
            case Frozen frozen -> everything(List.of(frozen.layer()));
            case Layer _ -> Stream.empty();
        }));
    }
}
