package loupe.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "mlp, MlpNetwork, mlp_network",
        "cnn-pool, CnnPoolNetwork, cnn_pool_network",
        "My net, MyNetNetwork, my_net_network",
        "3d, Net3dNetwork, net_3d_network",
        "\u00dcber \u00e9t\u00e9, UberEteNetwork, uber_ete_network",
        "String, StringNetwork, string_network",
        "\u7f51\u7edc, NetNetwork, net_network",
        "\"\", NetNetwork, net_network",
        "\"  --  \", NetNetwork, net_network"})
    void any_name_makes_an_identifier(String name, String className, String fileName) {
        assertThat(new Words(name).className()).isEqualTo(className);
        assertThat(new Words(name).fileName()).isEqualTo(fileName);
    }
}
