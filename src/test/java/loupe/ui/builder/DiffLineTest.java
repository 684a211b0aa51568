package loupe.ui.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loupe.network.NetworkText;
import org.junit.jupiter.api.Test;

class DiffLineTest {

    @Test
    void each_layer_has_its_fate_those_in_blocks_too() {
        List<DiffLine> lines = DiffLine.of(
                NetworkText.parse("a", "conv 20@5 relu | residual(conv 20@3 pad 1 | relu) | flatten | dense 10"),
                NetworkText.parse("b", "conv 20@3 | residual(conv 20@3 pad 1 | relu | dropout 0.5) | flatten | dense 10"));

        assertThat(lines.stream().map(line -> line.depth() + line.sign() + " " + line.sentence())).containsExactly(
                "0~ conv 20@5 became conv 20@3", "0− relu is only in the other",
                "0~ residual(conv 20@3 pad 1 relu) became residual(conv 20@3 pad 1 relu | dropout 0.5)",
                "1 conv 20@3 pad 1, in both", "1 relu, in both", "1+ dropout 0.5 is only here",
                "0 flatten, in both", "0 dense 10, in both");
    }
}
