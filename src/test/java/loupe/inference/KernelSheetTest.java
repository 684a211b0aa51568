package loupe.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import loupe.network.InitialWeights;
import loupe.network.LayerPath;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Parameters;
import loupe.network.Presets;
import org.junit.jupiter.api.Test;

class KernelSheetTest {

    private static KernelSheet sheet(NetworkSpec network, int... path) {
        return KernelSheet.of(network, InitialWeights.of(network, 1), LayerPath.of(path[0])).orElseThrow();
    }

    @Test
    void a_convolution_has_a_row_of_kernels_for_each_filter() {
        assertThat(sheet(Presets.CNN, 0).grid()).isEqualTo(new KernelSheet.Grid(20, 1, 5, 5));
        assertThat(sheet(Presets.CNN, 3).grid()).isEqualTo(new KernelSheet.Grid(50, 20, 5, 5));
        assertThat(sheet(Presets.CNN, 3).editable()).isTrue();
    }

    @Test
    void a_dense_layer_that_gets_the_drawing_has_a_template_for_each_unit_and_any_other_one_picture() {
        assertThat(sheet(Presets.MLP, 1).grid()).isEqualTo(new KernelSheet.Grid(128, 1, 28, 28));
        assertThat(sheet(Presets.MLP, 3).grid()).isEqualTo(new KernelSheet.Grid(1, 1, 64, 128));
        assertThat(sheet(NetworkText.parse("n", "off(relu) | flatten | dropout 0.1 | frozen(dense 10)"), 3).grid())
                .isEqualTo(new KernelSheet.Grid(10, 1, 28, 28));
        assertThat(sheet(Presets.MLP, 1).editable()).isFalse();
    }

    @Test
    void other_layers_and_missing_arrays_have_no_sheet() {
        assertThat(KernelSheet.of(Presets.CNN, InitialWeights.of(Presets.CNN, 1), LayerPath.of(1))).isEqualTo(Optional.empty());
        assertThat(KernelSheet.of(Presets.CNN, InitialWeights.of(Presets.CNN, 1), LayerPath.of(99))).isEqualTo(Optional.empty());
        assertThat(KernelSheet.of(Presets.CNN, new Parameters(java.util.List.of()), LayerPath.of(0))).isEqualTo(Optional.empty());
    }

    @Test
    void one_kernel_is_changed_and_nothing_else() {
        Parameters before = InitialWeights.of(Presets.CNN, 1);
        String hash = before.sha256();
        KernelSheet sheet = sheet(Presets.CNN, 3);
        float[] kernel = KernelPreset.BLUR.of(5);

        Parameters after = sheet.with(before, 21, kernel);

        assertThat(before.sha256()).isEqualTo(hash);
        float[] old = before.arrays().get(2).values();
        float[] changed = after.arrays().get(2).values();
        for (int i = 0; i < old.length; i++) {
            assertThat(changed[i]).isEqualTo(i / 25 == 21 ? kernel[i % 25] : old[i]);
        }
        assertThat(after.arrays().get(0)).isSameAs(before.arrays().get(0));
        assertThat(KernelSheet.of(Presets.CNN, after, LayerPath.of(3)).orElseThrow().kernel(21)).containsExactly(kernel);
        assertThatThrownBy(() -> sheet.with(before, 0, new float[4])).hasMessage("a kernel here has 25 numbers, not 4");
    }
}
