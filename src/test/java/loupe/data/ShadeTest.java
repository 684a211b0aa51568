package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShadeTest {

    private static final int SIDE = 20;

    @Test
    void even_paper_has_no_shade() {
        float[] paper = shaded(0.25f, 0, 0);

        assertThat(Shade.below(1, paper, paper, SIDE).range()).isCloseTo(0, within(1e-6));
    }

    @Test
    void a_lamp_s_slope_and_a_corner_s_shadow_are_found_and_taken_away() {
        float[] paper = shaded(0.1f, 0.2f, 0.3f);

        Shade shade = Shade.below(1, paper, paper, SIDE);

        assertThat(shade.range()).isCloseTo(0.2 * 0.95 + 0.3 * 0.95 * 0.95, within(1e-6));
        for (float rest : shade.takenFrom(paper)) {
            assertThat(rest).isCloseTo(0, within(1e-6f));
        }
    }

    @Test
    void ink_is_left_out_of_the_surface_and_keeps_its_share_of_what_the_paper_leaves() {
        float[] page = shaded(0.2f, 0.4f, 0);
        page[10 * SIDE + 10] = 0.7f;

        float[] even = Shade.below(0.65, page, page, SIDE).takenFrom(page);

        assertThat(even[10 * SIDE + 10]).isCloseTo(0.5f, within(1e-5f));
        assertThat(even[10 * SIDE + 11]).isCloseTo(0, within(1e-5f));
    }

    @Test
    void a_strip_one_pixel_high_has_a_shade_too() {
        float[] strip = {0.1f, 0.2f, 0.3f, 0.4f};

        assertThat(Shade.below(1, strip, strip, 4).range()).isCloseTo(0.3, within(1e-6));
    }

    @Test
    void where_nothing_is_paper_nothing_is_taken_away() {
        float[] black = {1, 1, 1, 1};

        assertThat(Shade.below(0.5, black, black, 2).takenFrom(black)).containsExactly(1, 1, 1, 1);
    }

    private static float[] shaded(float base, float right, float corner) {
        float[] ink = new float[SIDE * SIDE];
        for (int i = 0; i < ink.length; i++) {
            float x = (float) (i % SIDE) / SIDE;
            float y = (float) (i / SIDE) / SIDE;
            ink[i] = base + right * x + corner * x * y;
        }
        return ink;
    }
}
