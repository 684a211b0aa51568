package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BrightnessTest {

    @Test
    void green_looks_brighter_than_red_and_red_than_blue() {
        Brightness brightness = Brightness.of(5, 1, new int[] {0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFFFFFFFF, 0xFF000000});

        assertThat(brightness.light()).containsExactly(new float[] {0.299f, 0.587f, 0.114f, 1, 0}, within(1e-6f));
    }

    @Test
    void how_opaque_a_pixel_is_does_not_change_how_bright_it_is() {
        Brightness brightness = Brightness.of(3, 1, new int[] {0x00FFFFFF, 0x33808080, 0xFF808080});

        // 0x33 of 0xFF is a fifth; 0x80 of 0xFF is 128 / 255.
        assertThat(brightness.cover()).containsExactly(new float[] {0, 0.2f, 1}, within(1e-6f));
        assertThat(brightness.light()).containsExactly(new float[] {1, 128 / 255f, 128 / 255f}, within(1e-6f));
    }

    @Test
    void what_is_not_filled_is_black_and_transparent() {
        Brightness blank = Brightness.blank(2, 3);

        assertThat(blank.light()).containsExactly(0, 0, 0, 0, 0, 0);
        assertThat(blank.cover()).containsExactly(0, 0, 0, 0, 0, 0);
    }

    @Test
    void colours_for_another_size_are_refused() {
        assertThatThrownBy(() -> Brightness.of(2, 2, new int[3])).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 colours for 2x2");
    }
}
