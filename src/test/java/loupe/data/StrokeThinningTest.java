package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StrokeThinningTest {

    @Test
    void a_drawing_of_usual_length_stays_point_by_point() {
        List<Stroke> strokes = List.of(line(3_999, 1e-6), line(1, 1));

        assertThat(StrokeThinning.thinned(strokes)).isEqualTo(strokes);
    }

    @Test
    void points_that_nearly_lie_on_each_other_are_left_out_of_a_long_one() {
        List<Stroke> thinned = StrokeThinning.thinned(List.of(line(20_001, 0.001)));

        // 20 pixels of way in steps of at least 0.05.
        assertThat(thinned.getFirst().points()).hasSizeBetween(380, 402);
        assertThat(thinned.getFirst().points().getFirst()).isEqualTo(new Stroke.Point(0, 0));
        assertThat(thinned.getFirst().points().getLast()).isEqualTo(new Stroke.Point(20_000 * 0.001, 0));
    }

    @Test
    void near_means_farther_until_few_enough_are_left() {
        List<Stroke> strokes = Collections.nCopies(10, line(3_000, 0.009));

        List<Stroke> thinned = StrokeThinning.thinned(strokes);

        assertThat(thinned).hasSize(10);
        assertThat(thinned.stream().mapToInt(stroke -> stroke.points().size()).sum()).isLessThanOrEqualTo(4_000);
    }

    @Test
    void points_that_lie_apart_stay_however_many_there_are() {
        Stroke zigzag = new Stroke(IntStream.range(0, 20_000).mapToObj(i -> new Stroke.Point(i % 2 * 20, i / 1_000.0)).toList());

        assertThat(StrokeThinning.thinned(List.of(zigzag))).containsExactly(zigzag);
    }

    @Test
    void every_stroke_keeps_its_ends_and_every_dot_stays() {
        List<Stroke> dots = IntStream.range(0, 5_000)
                .mapToObj(i -> new Stroke(List.of(new Stroke.Point(i % 28, i % 27)))).toList();

        assertThat(StrokeThinning.thinned(dots)).isEqualTo(dots);
    }

    private static Stroke line(int points, double step) {
        return new Stroke(IntStream.range(0, points).mapToObj(i -> new Stroke.Point(i * step, 0)).toList());
    }
}
