package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A written digit lies in its frame as MNIST's do, wherever and however large it was written. */
class DigitPainterTest {

    private static final Stroke SLASH = new Stroke(List.of(new Stroke.Point(0, 100), new Stroke.Point(5, 50), new Stroke.Point(70, 0)));

    @Test
    void the_centre_of_mass_lies_in_the_pixel_of_column_and_row_14() {
        for (int hand = 0; hand < 50; hand++) {
            byte[] picture = painted(hand, SLASH);
            double sum = 0;
            double across = 0;
            double down = 0;
            for (int i = 0; i < picture.length; i++) {
                sum += picture[i] & 0xFF;
                across += (picture[i] & 0xFF) * (i % 28);
                down += (picture[i] & 0xFF) * (i / 28);
            }
            assertThat(across / sum).as("column, hand %d", hand).isCloseTo(14, within(0.5));
            assertThat(down / sum).as("row, hand %d", hand).isCloseTo(14, within(0.5));
        }
    }

    @Test
    void the_ink_fills_a_box_of_20_but_for_its_soft_edge() {
        for (int hand = 0; hand < 50; hand++) {
            byte[] picture = painted(hand, SLASH);
            int[] rows = IntStream.range(0, 784).filter(i -> (picture[i] & 0xFF) > 127).map(i -> i / 28).toArray();
            int height = Arrays.stream(rows).max().orElseThrow() - Arrays.stream(rows).min().orElseThrow() + 1;
            assertThat(height).as("rows of ink, hand %d", hand).isBetween(18, 22);
        }
    }

    @Test
    void where_and_how_large_it_was_written_does_not_matter() {
        Stroke far = SLASH.mapped(point -> new Stroke.Point(900 + 4 * point.x(), -300 + 4 * point.y()));

        assertThat(painted(3, far)).isEqualTo(painted(3, SLASH));
    }

    @Test
    void hands_differ_and_each_repeats_itself() {
        assertThat(painted(1, SLASH)).isEqualTo(painted(1, SLASH)).isNotEqualTo(painted(2, SLASH));
    }

    @Test
    void the_pictures_before_and_after_stay_as_they_are() {
        byte[] three = new byte[3 * 784];
        Arrays.fill(three, 2 * 784, 3 * 784, (byte) 9);

        new DigitPainter(Chance.of(1, 1)).paint(List.of(SLASH), three, 784);

        assertThat(Arrays.copyOfRange(three, 0, 784)).containsOnly(0);
        assertThat(Arrays.copyOfRange(three, 784, 2 * 784)).isEqualTo(painted(1, SLASH));
        assertThat(Arrays.copyOfRange(three, 2 * 784, 3 * 784)).containsOnly(9);
    }

    private static byte[] painted(int hand, Stroke stroke) {
        byte[] pixels = new byte[784];
        new DigitPainter(Chance.of(1, hand)).paint(List.of(stroke), pixels, 0);
        return pixels;
    }
}
