package loupe.ui.common.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimationTest {

    @Test
    void long_lines_are_drawn_with_few_points_that_keep_the_peaks() {
        Points line = new Points();
        for (int batch = 1; batch <= 6000; batch++) {
            line.add(batch / 600.0, batch == 3333 ? 9 : batch == 4444 ? -1 : 2 + batch / 1e6);
        }

        Points drawn = Decimation.of(line, 0, 10.15, 200);

        assertThat(drawn.size()).isLessThanOrEqualTo(402);
        assertThat(drawn.all().highest()).isEqualTo(9);
        assertThat(drawn.all().lowest()).isEqualTo(-1);
        assertThat(drawn.xs()).isSorted().startsWith(1 / 600.0).endsWith(10.0);
    }

    @Test
    void a_line_is_cut_where_it_crosses_the_edges_of_what_is_seen() {
        Points line = Points.of(new double[] {0, 10, 20}, new double[] {0, 100, 0});

        Points drawn = Decimation.of(line, 5, 18, 100);

        assertThat(drawn.xs()).containsExactly(5, 10, 18);
        assertThat(drawn.ys()).containsExactly(50, 100, 20);
        assertThat(Decimation.of(line, 12, 13, 100).ys()).containsExactly(80, 70);
        assertThat(Decimation.of(line, 10, 20, 100).xs()).containsExactly(10, 20);
        assertThat(Decimation.of(new Points(), 0, 1, 100).size()).isZero();
    }

    @Test
    void the_extremes_of_any_stretch_are_those_that_looking_at_each_point_finds() {
        Random random = new Random(3);
        Points line = new Points();
        for (int i = 0; i < 5000; i++) {
            line.add(i, random.nextInt(1000));
        }
        for (int turn = 0; turn < 500; turn++) {
            int first = random.nextInt(5000);
            int end = first + 1 + random.nextInt(5000 - first);
            double lowest = Double.POSITIVE_INFINITY;
            double highest = Double.NEGATIVE_INFINITY;
            for (int i = first; i < end; i++) {
                lowest = Math.min(lowest, line.y(i));
                highest = Math.max(highest, line.y(i));
            }
            assertThat(new Stretch(line, first, end).lowest()).isEqualTo(lowest);
            assertThat(new Stretch(line, first, end).highest()).isEqualTo(highest);
        }
    }

    @Test
    void points_that_were_taken_away_are_forgotten_by_the_extremes_too() {
        Points line = Points.of(new double[] {1, 2, 3}, new double[] {9, -9, 5});
        line.clear();
        line.add(1, 2);
        line.add(2, 3);

        assertThat(line.all().lowest()).isEqualTo(2);
        assertThat(line.all().highest()).isEqualTo(3);
        assertThat(new Points().all().highest()).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
