package loupe.data.moonlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FigureTest {

    private static final double EXACT = 1e-12;

    @Test
    void a_circle_s_distance_is_that_from_its_edge() {
        assertThat(Figure.circle(1, 0, 2).distance(1, 0)).isEqualTo(-2);
        assertThat(Figure.circle(1, 0, 2).distance(4, 4)).isCloseTo(3, within(EXACT));
        assertThat(Figure.ring(0, 0, 2, 1).distance(0, 3)).isCloseTo(0.5, within(EXACT));
    }

    @Test
    void a_square_as_a_polygon_and_as_a_box_have_the_same_inside() {
        Figure polygon = Figure.polygon(0, 0, 2, 0, 2, 2, 0, 2);
        Figure box = Figure.box(0, 0, 2, 2);

        for (double x = -0.75; x < 3; x += 0.5) {
            for (double y = -0.75; y < 3; y += 0.5) {
                assertThat(polygon.distance(x, y) < 0).isEqualTo(box.distance(x, y) < 0);
            }
        }
        assertThat(polygon.distance(1, 0.25)).isEqualTo(-0.25);
        assertThat(polygon.distance(-3, -4)).isEqualTo(5);
    }

    @Test
    void an_ellipse_s_edge_is_where_it_should_be() {
        Figure ellipse = Figure.ellipse(0, 0, 3, 1);

        assertThat(ellipse.distance(3, 0)).isCloseTo(0, within(EXACT));
        assertThat(ellipse.distance(0, -1)).isCloseTo(0, within(EXACT));
        assertThat(ellipse.distance(0, 0)).isEqualTo(-1);
        assertThat(ellipse.distance(3.1, 0)).isCloseTo(0.1, within(0.01));
    }

    @Test
    void figures_are_joined_cut_and_cut_out() {
        Figure left = Figure.circle(0, 0, 1);
        Figure right = Figure.circle(1, 0, 1);

        assertThat(left.or(right).distance(1.5, 0)).isNegative();
        assertThat(left.and(right).distance(1.5, 0)).isPositive();
        assertThat(left.without(right).distance(-0.5, 0)).isNegative();
        assertThat(left.without(right).distance(0.5, 0)).isPositive();
        assertThat(left.and(Figure.above(0)).distance(0, 0.5)).isPositive();
        assertThat(left.and(Figure.below(0)).distance(0, 0.5)).isNegative();
    }

    @Test
    void a_placed_figure_is_enlarged_turned_and_moved() {
        Figure line = Figure.line(0, 0, 1, 0, 0.2).placed(10, 20, 3, Math.PI / 2);

        assertThat(line.distance(10, 23)).isCloseTo(-0.3, within(EXACT));
        assertThat(line.distance(10, 17)).isCloseTo(2.7, within(EXACT));
    }

    @Test
    void a_star_points_upwards() {
        Figure star = Figure.star(0, 0, 1);

        assertThat(star.distance(0, -0.99)).isNegative();
        assertThat(star.distance(0, 0.99)).isPositive();
        assertThat(star.distance(0, 0)).isNegative();
    }
}
