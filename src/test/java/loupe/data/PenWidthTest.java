package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PenWidthTest {

    /** A bar four pixels wide from top to bottom. */
    private static byte[] bar() {
        byte[] pixels = new byte[784];
        for (int i = 0; i < 784; i++) {
            pixels[i] = (byte) (i % 28 >= 12 && i % 28 < 16 ? 255 : 0);
        }
        return pixels;
    }

    private static double width(byte[] pixels, int row) {
        double ink = 0;
        for (int x = 0; x < 28; x++) {
            ink += (pixels[row * 28 + x] & 0xFF) / 255.0;
        }
        return ink;
    }

    private static byte[] changed(byte[] pixels, double radius) {
        byte[] target = new byte[784];
        new PenWidth().change(pixels, 0, radius, target);
        return target;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 0.5, 1, 1.5, 2, -0.25, -0.5, -1, -1.5})
    void a_straight_edge_moves_by_the_radius(double radius) {
        assertThat(width(changed(bar(), radius), 14)).isCloseTo(4 + 2 * radius, within(0.02));
    }

    @Test
    void what_is_thinner_than_asked_for_is_gone() {
        assertThat(changed(bar(), -2)).containsOnly(0);
    }

    @Test
    void a_dot_grows_round() {
        byte[] dot = new byte[784];
        dot[14 * 28 + 14] = (byte) 255;
        byte[] grown = changed(dot, 1);

        assertThat(grown[14 * 28 + 15] & 0xFF).isEqualTo(255);
        assertThat(grown[13 * 28 + 14] & 0xFF).isEqualTo(255);
        assertThat(grown[13 * 28 + 13] & 0xFF).isEqualTo(grown[15 * 28 + 15] & 0xFF).isBetween(120, 135);
        assertThat(grown[12 * 28 + 14]).isZero();
    }
}
