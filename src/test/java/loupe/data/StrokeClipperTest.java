package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrokeClipperTest {

    private static final Bounds BOX = new Bounds(0, 0, 10, 10);

    @Test
    void what_lies_inside_stays_as_it_is() {
        Stroke inside = stroke(1, 1, 9, 9, 5, 2);

        assertThat(clip(inside)).containsExactly(inside);
    }

    @Test
    void what_lies_outside_is_gone_even_where_it_spans_the_box_corner() {
        assertThat(clip(stroke(-1, 5, -3, 7), stroke(20, 20), stroke(-2, 1, 1, -2))).isEmpty();
    }

    @Test
    void a_slanted_stroke_is_cut_where_it_crosses_the_edges() {
        // From (-5, 0) to (15, 10) the height grows by half the way: x = 0 at y = 2.5 and x = 10 at y = 7.5.
        assertThat(clip(stroke(-5, 0, 15, 10))).containsExactly(stroke(0, 2.5, 10, 7.5));
    }

    @Test
    void a_stroke_along_the_edge_is_inside() {
        assertThat(clip(stroke(-5, 10, 15, 10))).containsExactly(stroke(0, 10, 10, 10));
        assertThat(clip(stroke(10, 10))).containsExactly(stroke(10, 10));
    }

    @Test
    void a_stroke_that_leaves_twice_becomes_three() {
        assertThat(clip(stroke(1, 5, 12, 5, 12, 6, 1, 6, 1, 12, 2, 12, 2, 9)))
                .containsExactly(stroke(1, 5, 10, 5), stroke(10, 6, 1, 6, 1, 10), stroke(2, 10, 2, 9));
    }

    @Test
    void a_corner_beyond_the_edge_is_cut_off() {
        // In at (0, 4), out again before the corner (0, 0), which the second segment passes at a distance.
        assertThat(clip(stroke(2, 6, -2, 2, 1, -2))).containsExactly(stroke(2, 6, 0, 4));
        assertThat(clip(stroke(2, 6, -2, 2, 6, 2))).containsExactly(stroke(2, 6, 0, 4), stroke(0, 2, 6, 2));
    }

    @Test
    void a_pen_that_stands_still_is_a_dot() {
        assertThat(clip(stroke(3, 3, 3, 3, 3, 3))).containsExactly(stroke(3, 3));
        assertThat(clip(stroke(13, 3, 13, 3))).isEmpty();
    }

    @Test
    void strokes_keep_their_order() {
        assertThat(clip(stroke(1, 1), stroke(50, 50), stroke(2, 2, 3, 3))).containsExactly(stroke(1, 1), stroke(2, 2, 3, 3));
    }

    private static List<Stroke> clip(Stroke... strokes) {
        return StrokeClipper.clip(List.of(strokes), BOX);
    }

    private static Stroke stroke(double... xy) {
        List<Stroke.Point> points = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(new Stroke.Point(xy[i], xy[i + 1]));
        }
        return new Stroke(points);
    }
}
