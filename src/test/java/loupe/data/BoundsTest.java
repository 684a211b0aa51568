package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoundsTest {

    @Test
    void the_rectangle_around_points_touches_the_outermost_ones() {
        Bounds bounds = Bounds.around(Stream.of(new Stroke.Point(1, 5), new Stroke.Point(-2, 3), new Stroke.Point(4, 4)))
                .orElseThrow();

        assertThat(bounds).isEqualTo(new Bounds(-2, 3, 4, 5));
        assertThat(bounds.width()).isEqualTo(6);
        assertThat(bounds.height()).isEqualTo(2);
        assertThat(bounds.extent()).isEqualTo(6);
        assertThat(bounds.centre()).isEqualTo(new Stroke.Point(1, 4));
    }

    @Test
    void one_point_has_a_rectangle_without_extent_and_no_point_has_none() {
        assertThat(Bounds.around(Stream.of(new Stroke.Point(7, -7)))).contains(new Bounds(7, -7, 7, -7));
        assertThat(Bounds.around(Stream.empty())).isEmpty();
    }

    @Test
    void growing_keeps_the_middle() {
        Bounds grown = new Bounds(0, 10, 4, 20).grown(1.5);

        assertThat(grown).isEqualTo(new Bounds(-1.5, 8.5, 5.5, 21.5));
        assertThat(grown.centre()).isEqualTo(new Bounds(0, 10, 4, 20).centre());
    }

    @Test
    void a_pixel_is_shared_by_the_area_that_is_covered() {
        Bounds bounds = new Bounds(0.25, 0.5, 2, 3.75);

        // The first pixel is covered from 0.25 and from 0.5 on: 0.75 * 0.5.
        assertThat(bounds.shareOfPixel(0, 0)).isEqualTo(0.375);
        assertThat(bounds.shareOfPixel(1, 1)).isEqualTo(1);
        assertThat(bounds.shareOfPixel(1, 3)).isEqualTo(0.75);
        assertThat(bounds.shareOfPixel(2, 1)).isZero();
        assertThat(bounds.shareOfPixel(-1, -1)).isZero();
        assertThat(bounds.shareOfPixel(9, 9)).isZero();
    }
}
