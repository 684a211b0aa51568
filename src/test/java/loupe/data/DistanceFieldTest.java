package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DistanceFieldTest {

    @Test
    void every_distance_is_the_least_of_those_to_all_marked_pixels() {
        int width = 23;
        int height = 17;
        boolean[] marked = new boolean[width * height];
        Random random = new Random(4);
        for (int i = 0; i < 9; i++) {
            marked[random.nextInt(marked.length)] = true;
        }

        DistanceField field = DistanceField.to(marked, width);

        for (int i = 0; i < marked.length; i++) {
            double least = Double.MAX_VALUE;
            for (int j = 0; j < marked.length; j++) {
                least = marked[j] ? Math.min(least, Math.hypot(i % width - j % width, i / width - j / width)) : least;
            }
            assertThat(field.at(i % width, i / width)).as("pixel %d", i).isCloseTo(least, within(1e-9));
        }
    }

    @Test
    void where_nothing_is_marked_everything_is_far() {
        assertThat(DistanceField.to(new boolean[12], 4).at(2, 1)).isGreaterThan(1e6);
    }
}
