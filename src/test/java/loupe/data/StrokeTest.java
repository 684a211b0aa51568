package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrokeTest {

    @Test
    void the_points_stay_when_the_caller_s_list_changes() {
        List<Stroke.Point> points = new ArrayList<>(List.of(new Stroke.Point(1, 2)));
        Stroke stroke = new Stroke(points);

        points.add(new Stroke.Point(3, 4));

        assertThat(stroke.points()).containsExactly(new Stroke.Point(1, 2));
    }

    @Test
    void every_point_is_moved_in_its_order() {
        Stroke stroke = new Stroke(List.of(new Stroke.Point(1, 2), new Stroke.Point(3, 4)));

        assertThat(stroke.mapped(point -> new Stroke.Point(point.y(), -point.x())))
                .isEqualTo(new Stroke(List.of(new Stroke.Point(2, -1), new Stroke.Point(4, -3))));
    }
}
