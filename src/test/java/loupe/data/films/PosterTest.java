package loupe.data.films;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PosterTest {

    @Test
    void planes_are_red_then_green_then_blue() {
        Poster poster = new Poster(2, 1, new int[] {0xFFFF0033, 0xFF00FF00});

        assertThat(poster.planes()).containsExactly(1, 0, 0, 1, 0.2f, 0);
    }

    @Test
    void pixels_must_fill_the_size() {
        assertThatThrownBy(() -> new Poster(2, 2, new int[3])).isInstanceOf(IllegalArgumentException.class).hasMessage("3 pixels are not 2 x 2.");
    }
}
