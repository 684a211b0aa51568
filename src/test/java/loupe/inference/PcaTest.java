package loupe.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PcaTest {

    /** Spread 3 along (0.6, 0.8, 0, …), 1.5 along the third, 0.2 along all others. */
    private static float[][] cloud(int count, int size, long seed) {
        Random random = new Random(seed);
        float[][] points = new float[count][size];
        for (float[] point : points) {
            for (int i = 0; i < size; i++) {
                point[i] = (float) (5 + 0.2 * random.nextGaussian());
            }
            double first = 3 * random.nextGaussian();
            point[0] += (float) (0.6 * first);
            point[1] += (float) (0.8 * first);
            point[2] -= (float) (1.5 * random.nextGaussian());
        }
        return points;
    }

    @Test
    void the_axes_are_the_widest_spreads_and_their_largest_number_is_positive() {
        Pca pca = Pca.of(cloud(4000, 12, 1));

        assertThat(pca.axes()[0][0]).isCloseTo(0.6f, within(0.02f));
        assertThat(pca.axes()[0][1]).isCloseTo(0.8f, within(0.02f));
        assertThat(pca.axes()[1][2]).isCloseTo(1, within(0.01f));
        assertThat(pca.kept()[0]).isCloseTo(9.04 / (9 + 2.25 + 12 * 0.04), within(0.02));
        assertThat(pca.kept()[1]).isCloseTo(2.29 / (9 + 2.25 + 12 * 0.04), within(0.02));
    }

    @Test
    void the_axes_have_length_one_and_stand_at_right_angles() {
        Pca pca = Pca.of(cloud(300, 40, 2));
        double dot = 0;
        double first = 0;
        for (int i = 0; i < 40; i++) {
            dot += pca.axes()[0][i] * pca.axes()[1][i];
            first += pca.axes()[0][i] * pca.axes()[0][i];
        }

        assertThat(dot).isCloseTo(0, within(1e-6));
        assertThat(first).isCloseTo(1, within(1e-6));
    }

    @Test
    void along_an_axis_the_points_vary_as_much_as_it_says() {
        float[][] points = cloud(500, 10, 3);
        Pca pca = Pca.of(points);
        double along = 0;
        double whole = 0;
        for (float[] point : points) {
            along += Math.pow(pca.place(point)[0], 2);
            whole += Pca.distance(point, pca.mean());
        }

        assertThat(along / whole).isCloseTo(pca.kept()[0], within(1e-4));
    }

    @Test
    void the_same_points_give_the_same_plane() {
        Pca one = Pca.of(cloud(200, 30, 4));
        Pca other = Pca.of(cloud(200, 30, 4));

        assertThat(one.axes()[0]).containsExactly(other.axes()[0]);
        assertThat(one.axes()[1]).containsExactly(other.axes()[1]);
    }

    @Test
    void points_that_are_all_the_same_or_of_one_number_have_no_second_axis() {
        Pca same = Pca.of(new float[][] {{1, 2, 3}, {1, 2, 3}});
        Pca single = Pca.of(new float[][] {{1}, {3}});

        assertThat(same.place(new float[] {4, 4, 4})).containsExactly(0, 0);
        assertThat(single.place(new float[] {4})).containsExactly(2, 0);
        assertThat(single.kept()).containsExactly(1, 0);
    }
}
