package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkDiffTest {

    @Test
    void layers_are_the_same_changed_added_or_removed() {
        assertThat(lines("conv 20@5 relu | maxpool 2 | flatten | dense 512 relu | dense 10",
                "conv 20@3 relu | batchnorm | maxpool 2 | flatten | dense 10")).containsExactly(
                "changed 1 conv 20@5 to conv 20@3", "same 2 2 relu", "added 3 batchnorm", "same 3 4 maxpool 2", "same 4 5 flatten",
                "removed 5 dense 512", "removed 6 relu", "same 7 6 dense 10");
    }

    @Test
    void the_lines_of_a_changed_block_lie_inside_it() {
        assertThat(lines("residual(conv 1@3 pad 1 | relu) | flatten | dense 10", "frozen(residual(conv 1@3 pad 1 | tanh | batchnorm)) | flatten | dense 10"))
                .containsExactly("changed 1 residual(conv 1@3 pad 1 relu) to frozen(residual(conv 1@3 pad 1 tanh | batchnorm))"
                        + " [same 1.1 1.1 conv 1@3 pad 1, changed 1.2 relu to tanh, added 1.3 batchnorm]", "same 2 2 flatten", "same 3 3 dense 10");
    }

    @Test
    void equal_networks_have_no_differences_whatever_their_names() {
        NetworkSpec copy = new NetworkSpec("copy", Presets.RESNET.input(), Presets.RESNET.layers());

        assertThat(NetworkDiff.of(Presets.RESNET, copy).isEmpty()).isTrue();
        assertThat(NetworkDiff.of(Presets.MLP, Presets.CNN).isEmpty()).isFalse();
    }

    private static List<String> lines(String before, String after) {
        return NetworkDiff.of(NetworkText.parse("a", before), NetworkText.parse("b", after)).lines().stream().map(NetworkDiffTest::words).toList();
    }

    private static String words(NetworkDiff.Line line) {
        return switch (line) {
            case NetworkDiff.Line.Same same -> "same " + same.before() + " " + same.after() + " " + same.layer().text();
            case NetworkDiff.Line.Changed changed -> "changed " + changed.path() + " " + changed.before().text() + " to "
                    + changed.after().text() + (changed.inside().isEmpty() ? "" : " " + changed.inside().stream().map(NetworkDiffTest::words).toList());
            case NetworkDiff.Line.Removed removed -> "removed " + removed.path() + " " + removed.layer().text();
            case NetworkDiff.Line.Added added -> "added " + added.path() + " " + added.layer().text();
        };
    }
}
