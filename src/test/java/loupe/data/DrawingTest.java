package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {

    private static final Stroke CORNER = stroke(10, 20, 30, 20, 30, 60);

    @Test
    void a_stroke_without_points_is_refused() {
        assertThatThrownBy(() -> new Stroke(List.of())).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a stroke has at least one point");
    }

    @Test
    void coordinates_that_are_no_numbers_or_far_out_are_refused_with_their_place() {
        Drawing drawing = Drawing.empty(100).withStroke(CORNER);

        assertThatThrownBy(() -> drawing.withStroke(stroke(1, 2, Double.NaN, 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Point 2 of stroke 2 is (NaN, 5.0); coordinates lie between -1000000000 and 1000000000.");
        assertThatThrownBy(() -> drawing.withStroke(stroke(1, Double.NEGATIVE_INFINITY)))
                .hasMessage("Point 1 of stroke 2 is (1.0, -Infinity); coordinates lie between -1000000000 and"
                        + " 1000000000.");
    }

    @Test
    void a_box_or_a_pen_that_cannot_be_drawn_with_is_refused() {
        assertThatThrownBy(() -> new Drawing(0, 5, List.of(), 1))
                .hasMessage("The box' width is 0.0; it must lie between 0.001 and 1000000000.");
        assertThatThrownBy(() -> new Drawing(5, Double.NaN, List.of(), 1))
                .hasMessage("The box' height is NaN; it must lie between 0.001 and 1000000000.");
        assertThatThrownBy(() -> new Drawing(5, 5, List.of(), -1))
                .hasMessage("The pen's width is -1.0; it must lie between 0.001 and 1000000000.");
    }

    @Test
    void bounds_enclose_all_strokes_without_the_pen() {
        Drawing drawing = Drawing.empty(100).withStroke(CORNER).withStroke(stroke(5, 70));

        assertThat(drawing.bounds()).contains(new Bounds(5, 20, 30, 70));
        assertThat(Drawing.empty(100).bounds()).isEmpty();
        assertThat(drawing.pointCount()).isEqualTo(4);
    }

    @Test
    void moving_and_moving_back_gives_the_drawing_again() {
        Drawing drawing = Drawing.empty(100).withStroke(CORNER);

        assertThat(DrawingTransform.moved(drawing, 60, -8).bounds()).contains(new Bounds(70, 12, 90, 52));
        assertThat(DrawingTransform.moved(DrawingTransform.moved(drawing, 60, -8), -60, 8)).isEqualTo(drawing);
    }

    @Test
    void a_quarter_turn_clockwise_turns_around_the_middle_of_the_bounds() {
        Drawing turned = DrawingTransform.turned(Drawing.empty(100).withStroke(stroke(10, 20, 30, 20)), 90);

        assertThat(turned.strokes().getFirst().points()).usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b), Double.class)
                .isEqualTo(stroke(20, 10, 20, 30).points());
    }

    @Test
    void scaling_keeps_the_middle_of_the_bounds_and_the_pen() {
        Drawing scaled = DrawingTransform.scaled(Drawing.empty(100).withStroke(CORNER), 0.5);

        assertThat(scaled.bounds()).contains(new Bounds(15, 30, 25, 50));
        assertThat(scaled.width()).isEqualTo(Drawing.empty(100).width());
    }

    @Test
    void an_empty_drawing_stays_as_it_is_whatever_is_done_to_it() {
        Drawing empty = Drawing.empty(100);

        assertThat(DrawingTransform.turned(DrawingTransform.scaled(empty, 3), 45)).isEqualTo(empty);
    }

    @Test
    void a_stroke_that_leaves_a_rectangle_and_comes_back_is_cut_in_two() {
        List<Stroke> clipped = StrokeClipper.clip(List.of(stroke(2, 5, 12, 5, 12, 8, 4, 8), stroke(20, 20)),
                new Bounds(0, 0, 10, 10));

        assertThat(clipped).containsExactly(stroke(2, 5, 10, 5), stroke(10, 8, 4, 8));
    }

    @Test
    void a_stroke_that_only_passes_through_keeps_its_middle() {
        List<Stroke> clipped = StrokeClipper.clip(List.of(stroke(-10, 5, 30, 5), stroke(3, 3)),
                new Bounds(0, 0, 10, 10));

        assertThat(clipped).containsExactly(stroke(0, 5, 10, 5), stroke(3, 3));
    }

    private static Stroke stroke(double... xy) {
        List<Stroke.Point> points = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(new Stroke.Point(xy[i], xy[i + 1]));
        }
        return new Stroke(points);
    }
}
