package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransplantTest {

    private static final NetworkSpec TRAINED = NetworkText.parse("old", "conv 4@3 | batchnorm | relu | gavgpool | dense 20 relu | dense 10");
    private static final NetworkSpec CHANGED =
            NetworkText.parse("new", "frozen(conv 4@3) | residual(batchnorm | relu) | gavgpool | dense 12 | dense 10");

    @Test
    void every_layer_with_weights_is_listed_with_where_they_come_from_and_their_hash() {
        Parameters trained = InitialWeights.of(TRAINED, 1);
        Parameters fresh = InitialWeights.of(CHANGED, 2);

        List<Transplant.Row> rows = Transplant.of(TRAINED, trained, CHANGED, 2).rows();

        assertThat(rows).containsExactly(
                new Transplant.Row(LayerPath.of(0), "conv 4@3", Optional.of(LayerPath.of(0)), trained.layer(LayerPath.of(0)).sha256()),
                new Transplant.Row(LayerPath.of(1, 0), "batchnorm", Optional.of(LayerPath.of(1)), trained.layer(LayerPath.of(1)).sha256()),
                new Transplant.Row(LayerPath.of(3), "dense 12", Optional.empty(), fresh.layer(LayerPath.of(3)).sha256()),
                new Transplant.Row(LayerPath.of(4), "dense 10", Optional.empty(), fresh.layer(LayerPath.of(4)).sha256()));
        assertThat(rows.getFirst().brief()).hasSize(12).isEqualTo(trained.layer(LayerPath.of(0)).sha256().substring(0, 12));
    }

    @Test
    void the_weights_are_the_laid_over_ones() {
        Parameters trained = InitialWeights.of(TRAINED, 1);

        assertThat(Transplant.of(TRAINED, trained, CHANGED, 2).weights().sha256())
                .isEqualTo(LayerMatch.of(TRAINED, CHANGED).transplant(trained, InitialWeights.of(CHANGED, 2)).sha256());
        assertThat(Transplant.of(TRAINED, trained, TRAINED, 2).weights().sha256()).isEqualTo(trained.sha256());
    }
}
