package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import loupe.data.BadInputException;
import loupe.network.Layer;
import loupe.network.NetworkText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerLinesTest {

    private static final String WANTED = "conv 4@3 pad 1 relu | residual(conv 4@3 pad 1 | batchnorm) | maxpool 2 | flatten | dense 10";

    @TempDir
    private Path folder;

    @Test
    void each_layer_may_have_a_line_of_its_own() throws Exception {
        assertReads("conv 4@3 pad 1\nrelu\n\nresidual(conv 4@3 pad 1 | batchnorm)\n  maxpool 2\r\nflatten\ndense 10\n");
    }

    @Test
    void so_may_the_layers_of_a_block() throws Exception {
        assertReads("conv 4@3 pad 1 relu\nresidual\n(\n  conv 4@3 pad 1\n  batchnorm\n)\nmaxpool 2\nflatten\ndense 10");
    }

    @Test
    void a_long_line_may_be_broken_anywhere_as_before() throws Exception {
        assertReads("conv 4@3\npad 1 relu | residual(conv 4@3 pad\n1 | batchnorm)\n| maxpool 2 |\nflatten | dense\n10");
    }

    @Test
    void a_fault_s_place_is_counted_in_the_file() throws Exception {
        Path file = Files.writeString(folder.resolve("net.txt"), "flatten\n\ndanse 10\n");

        assertThatThrownBy(() -> NetworkFile.read(file)).isInstanceOf(BadInputException.class)
                .hasMessageStartingWith(file + ": \"danse 10\" (character 10) is not a layer that Loupe knows. Did you mean \"dense\"?");
    }

    @Test
    void brackets_that_do_not_match_are_left_to_the_reader_of_the_network() {
        assertThat(LayerLines.joined(")\n(\nflatten\n)\n)")).isEqualTo(")\n(\nflatten\n)|)".replace('|', '\n'));
        assertThat(LayerLines.joined("(".repeat(100_000))).hasSize(100_000);
        assertThat(LayerLines.joined("")).isEmpty();
    }

    private void assertReads(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("net.txt"), text);

        assertThat(NetworkFile.read(file).layers()).extracting(Layer::text)
                .isEqualTo(NetworkText.layers(WANTED).stream().map(Layer::text).toList());
    }
}
