package loupe.inference;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.data.GrayImage;
import loupe.network.LayerPath;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Parameters;
import org.junit.jupiter.api.Test;

class LastHiddenTest {

    private static final GrayImage PICTURE = PlainNetworkTest.picture(28, 28, 2);

    private static LastHidden of(String text) {
        NetworkSpec network = NetworkText.parse("n", text);
        return new LastHidden(network, weights(network));
    }

    private static Parameters weights(NetworkSpec network) {
        return PlainNetworkTest.shaken(network, 4);
    }

    @Test
    void it_is_what_reaches_the_last_dense_layer() {
        NetworkSpec network = NetworkText.parse("n", "flatten | dense 12 relu | frozen(dense 10) | tanh");
        LastHidden hidden = new LastHidden(network, weights(network));

        assertThat(hidden.size()).isEqualTo(12);
        assertThat(hidden.of(PICTURE)).containsExactly(Trace.of(network, weights(network), PICTURE).at(LayerPath.of(2)).orElseThrow().output());
    }

    @Test
    void with_one_dense_layer_alone_it_is_the_picture() {
        assertThat(of("flatten | dense 10").of(PICTURE)).containsExactly(PICTURE.toArray());
    }

    @Test
    void without_a_dense_layer_it_is_what_reaches_the_last_layer() {
        assertThat(of("conv 10@5 relu | gavgpool").size()).isEqualTo(10 * 24 * 24);
    }
}
