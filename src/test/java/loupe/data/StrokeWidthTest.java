package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrokeWidthTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 15})
    void a_bar_is_as_wide_as_it_is(int width) {
        assertThat(new StrokeWidth(bar(80, width)).median()).isEqualTo(width);
    }

    @Test
    void paper_has_no_strokes() {
        assertThat(new StrokeWidth(new GrayImage(9, 9, new float[81])).median()).isZero();
    }

    @Test
    void a_bar_grows_by_the_margin_on_each_side_and_its_edge_is_grey_between_pixels() {
        GrayImage grown = new StrokeWidth(bar(80, 3)).grown(1.25);

        // The bar lies in columns 39 to 41; one more on each side is full and a quarter of the next.
        assertThat(grown.at(38, 40)).isEqualTo(1);
        assertThat(grown.at(37, 40)).isCloseTo(0.25f, within(1e-6f));
        assertThat(grown.at(36, 40)).isZero();
        assertThat(grown.at(42, 40)).isEqualTo(1);
        assertThat(grown.at(43, 40)).isCloseTo(0.25f, within(1e-6f));
    }

    @Test
    void a_bar_shrinks_by_the_margin_on_each_side() {
        GrayImage shrunk = new StrokeWidth(bar(80, 7)).grown(-1.5);

        // The bar lies in columns 37 to 43.
        assertThat(shrunk.at(37, 40)).isZero();
        assertThat(shrunk.at(38, 40)).isCloseTo(0.5f, within(1e-6f));
        assertThat(shrunk.at(39, 40)).isEqualTo(1);
    }

    /** An upright bar in the middle that reaches from ten pixels below the top to ten above the bottom. */
    private static GrayImage bar(int side, int width) {
        float[] ink = new float[side * side];
        for (int i = 0; i < ink.length; i++) {
            int from = side / 2 - width / 2;
            ink[i] = i % side >= from && i % side < from + width && i / side >= 10 && i / side < side - 10 ? 1 : 0;
        }
        return new GrayImage(side, side, ink);
    }
}
