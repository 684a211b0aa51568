package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTransformTest {

    /** An L of 20 wide and 40 high around (20, 40). */
    private static final Drawing HOOK = Drawing.empty(100).withStroke(new Stroke(
            List.of(new Stroke.Point(10, 20), new Stroke.Point(10, 60), new Stroke.Point(30, 60))));

    @Test
    void what_is_moved_keeps_its_size_and_may_leave_the_box() {
        Drawing moved = DrawingTransform.moved(HOOK, -50, 100);

        assertThat(moved.bounds()).contains(new Bounds(-40, 120, -20, 160));
        assertThat(moved.boxWidth()).isEqualTo(100);
        assertThat(DrawingTransform.moved(moved, 50, -100)).isEqualTo(HOOK);
    }

    @Test
    void a_quarter_turn_clockwise_turns_right_into_down() {
        // Around (20, 40), right becomes down: (x, y) goes to (20 - (y - 40), 40 + (x - 20)).
        assertPoints(DrawingTransform.turned(HOOK, 90), 40, 30, 0, 30, 0, 50);
        assertPoints(DrawingTransform.turned(HOOK, -90), 0, 50, 40, 50, 40, 30);
    }

    @Test
    void half_a_turn_mirrors_in_the_middle_and_a_whole_one_changes_nothing() {
        assertPoints(DrawingTransform.turned(HOOK, 180), 30, 60, 30, 20, 10, 20);
        assertPoints(DrawingTransform.turned(HOOK, 360), 10, 20, 10, 60, 30, 60);
    }

    @Test
    void scaling_works_around_the_middle_in_both_directions() {
        assertThat(DrawingTransform.scaled(HOOK, 2).bounds()).contains(new Bounds(0, 0, 40, 80));
        assertThat(DrawingTransform.scaled(HOOK, 0.5).bounds()).contains(new Bounds(15, 30, 25, 50));
        assertThat(DrawingTransform.scaled(DrawingTransform.scaled(HOOK, 4), 0.25)).isEqualTo(HOOK);
    }

    @Test
    void the_pen_is_no_part_of_the_object() {
        assertThat(DrawingTransform.scaled(HOOK, 3).width()).isEqualTo(HOOK.width());
    }

    @Test
    void a_dot_stays_where_it_is_when_it_is_turned_or_scaled() {
        Drawing dot = Drawing.empty(100).withStroke(new Stroke(List.of(new Stroke.Point(3, 4))));

        assertThat(DrawingTransform.turned(DrawingTransform.scaled(dot, 5), 33)).isEqualTo(dot);
    }

    private static void assertPoints(Drawing drawing, double... xy) {
        List<Stroke.Point> points = drawing.strokes().getFirst().points();
        assertThat(points).hasSize(xy.length / 2);
        for (int i = 0; i < points.size(); i++) {
            assertThat(points.get(i).x()).isCloseTo(xy[2 * i], within(1e-9));
            assertThat(points.get(i).y()).isCloseTo(xy[2 * i + 1], within(1e-9));
        }
    }
}
