package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import loupe.data.films.Poster;
import org.junit.jupiter.api.Test;

class PosterSightTest {

    @Test
    void a_filter_moves_two_pixels_at_a_time_and_sees_nothing_beyond_the_edge() {
        float[] x = new float[16];
        for (int i = 0; i < x.length; i++) {
            x[i] = i + 1;
        }
        float[] ones = new float[9];
        Arrays.fill(ones, 1);

        assertThat(new PosterSight.Filters(ones, new float[] {0.5f}, 3).over(x, 4, 4))
                .as("1 + 2 + 5 + 6; 2 + 3 + 4 + 6 + 7 + 8; 5 + 6 + 9 + 10 + 13 + 14; nine pixels around 11; and the bias")
                .containsExactly(14.5f, 30.5f, 57.5f, 99.5f);
    }

    @Test
    void what_comes_out_below_0_is_0() {
        assertThat(new PosterSight.Filters(new float[9], new float[] {-1}, 3).over(new float[4], 2, 2)).containsExactly(0);
    }

    @Test
    void each_number_is_the_mean_of_two_by_two_pixels() {
        int[] argb = new int[Poster.SMALL_WIDTH * Poster.SMALL_HEIGHT];
        Arrays.fill(argb, 0xFF000000);
        argb[0] = 0xFFFF0000;
        argb[1] = 0xFFFF0000;
        float[] pixels = PosterSight.pixels(new Poster(Poster.SMALL_WIDTH, Poster.SMALL_HEIGHT, argb));

        assertThat(pixels[0]).isCloseTo(0, within(1e-6f));
        assertThat(pixels[1]).isCloseTo(-0.5f, within(1e-6f));
        assertThat(pixels[PosterSight.WIDTH * PosterSight.HEIGHT]).as("no green").isCloseTo(-0.5f, within(1e-6f));
    }

    @Test
    void a_poster_of_another_size_is_refused() {
        assertThatThrownBy(() -> PosterSight.pixels(new Poster(1, 1, new int[1]))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A poster to learn from is 64x96, not 1x1.");
    }
}
