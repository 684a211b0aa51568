package loupe.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelPresetTest {

    @Test
    void with_a_side_of_3_the_edges_are_sobel_s_divided_by_8() {
        assertThat(KernelPreset.UPRIGHT_EDGE.of(3)).containsExactly(-0.125f, 0, 0.125f, -0.25f, 0, 0.25f, -0.125f, 0, 0.125f);
        assertThat(KernelPreset.LEVEL_EDGE.of(3)).containsExactly(-0.125f, -0.25f, -0.125f, 0, 0, 0, 0.125f, 0.25f, 0.125f);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 11})
    void even_paper_gives_an_edge_nothing_and_leaves_blur_and_sharpen_as_it_is(int side) {
        assertThat(sum(KernelPreset.UPRIGHT_EDGE.of(side))).isCloseTo(0, within(1e-5));
        assertThat(sum(KernelPreset.LEVEL_EDGE.of(side))).isCloseTo(0, within(1e-5));
        assertThat(sum(KernelPreset.BLUR.of(side))).isCloseTo(1, within(1e-5));
        assertThat(sum(KernelPreset.SHARPEN.of(side))).isCloseTo(1, within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 7})
    void a_whole_step_from_dark_to_bright_gives_an_upright_edge_one_half(int side) {
        double answer = 0;
        float[] kernel = KernelPreset.UPRIGHT_EDGE.of(side);
        for (int i = 0; i < kernel.length; i++) {
            answer += 2 * (i % side) >= side ? kernel[i] : 0;
        }
        assertThat(answer).isCloseTo(0.5, within(1e-5));
    }

    private static double sum(float[] kernel) {
        double sum = 0;
        for (float value : kernel) {
            sum += value;
        }
        return sum;
    }
}
