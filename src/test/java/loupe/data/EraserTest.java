package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EraserTest {

    private static Stroke stroke(double... xy) {
        return new Stroke(IntStream.range(0, xy.length / 2).mapToObj(i -> new Stroke.Point(xy[2 * i], xy[2 * i + 1])).toList());
    }

    private static Drawing drawing(Stroke... strokes) {
        return new Drawing(100, 100, List.of(strokes), 10);
    }

    @Test
    void a_dot_on_a_line_leaves_two_lines_that_end_where_the_erasers_edge_touches_their_round_ends() {
        Drawing after = Eraser.erased(drawing(stroke(10, 50, 90, 50)), stroke(50, 50));

        assertThat(after.strokes()).containsExactly(stroke(10, 50, 40, 50), stroke(60, 50, 90, 50));
    }

    @Test
    void what_it_does_not_reach_stays_as_it_is() {
        Drawing before = drawing(stroke(10, 10, 20, 30, 40, 10), stroke(5, 5));

        assertThat(Eraser.erased(before, stroke(80, 80, 90, 20))).isEqualTo(before);
        assertThat(Eraser.erased(before, stroke(60, 20, 60, 40))).isEqualTo(before);
    }

    @Test
    void a_dot_under_it_goes() {
        assertThat(Eraser.erased(drawing(stroke(30, 30), stroke(70, 70)), stroke(35, 30)).strokes()).containsExactly(stroke(70, 70));
    }

    @Test
    void the_start_and_the_end_of_a_stroke_can_be_rubbed_off() {
        assertThat(Eraser.erased(drawing(stroke(10, 50, 50, 50, 90, 50)), stroke(10, 50)).strokes())
                .containsExactly(stroke(20, 50, 50, 50, 90, 50));
        assertThat(Eraser.erased(drawing(stroke(10, 50, 50, 50, 90, 50)), stroke(90, 50)).strokes())
                .containsExactly(stroke(10, 50, 50, 50, 80, 50));
    }

    @Test
    void a_stroke_along_the_drawing_takes_all_of_it() {
        assertThat(Eraser.erased(drawing(stroke(20, 50, 50, 50, 80, 50)), stroke(20, 50, 80, 50)).isEmpty()).isTrue();
    }

    @Test
    void no_ink_is_left_under_it_and_nothing_far_from_it_changes() {
        Random random = new Random(5);
        StrokeRenderer renderer = new StrokeRenderer();
        for (int n = 0; n < 200; n++) {
            Drawing before = new Drawing(28, 28, List.of(path(random, 6), path(random, 1), path(random, 3)), 2.4);
            Stroke eraser = path(random, 1 + random.nextInt(4));
            GrayImage left = renderer.raw(Eraser.erased(before, eraser));
            GrayImage was = renderer.raw(before);
            for (int i = 0; i < 784; i++) {
                double x = i % 28 + 0.5;
                double y = i / 28 + 0.5;
                double away = distance(eraser.points(), x, y);
                if (away < 1.2 - 0.55) {
                    assertThat(left.at(i % 28, i / 28)).isCloseTo(0, within(1e-4f));
                } else if (away > 3 * 1.2 + 0.6) {
                    assertThat(left.at(i % 28, i / 28)).isCloseTo(was.at(i % 28, i / 28), within(1e-4f));
                }
            }
        }
    }

    private static Stroke path(Random random, int points) {
        return new Stroke(IntStream.range(0, points).mapToObj(i -> new Stroke.Point(28 * random.nextDouble(), 28 * random.nextDouble())).toList());
    }

    private static double distance(List<Stroke.Point> path, double x, double y) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < Math.max(1, path.size() - 1); i++) {
            Stroke.Point a = path.get(i);
            Stroke.Point b = path.get(Math.min(i + 1, path.size() - 1));
            for (int step = 0; step <= 1000; step++) {
                least = Math.min(least, Math.hypot(a.x() + (b.x() - a.x()) * step / 1000 - x, a.y() + (b.y() - a.y()) * step / 1000 - y));
            }
        }
        return least;
    }
}
