package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElasticTest {

    private static final Stroke.Point MIDDLE = new Stroke.Point(0.5, 0.5);

    @Test
    void the_same_paper_moves_a_place_always_alike() {
        Elastic paper = new Elastic(Chance.of(1, 1));

        assertThat(paper.moved(MIDDLE)).isEqualTo(paper.moved(MIDDLE)).isEqualTo(new Elastic(Chance.of(1, 1)).moved(MIDDLE))
                .isNotEqualTo(new Elastic(Chance.of(1, 2)).moved(MIDDLE));
    }

    @Test
    void places_move_differently_so_that_the_paper_is_stretched_and_not_only_shifted() {
        for (int number = 0; number < 20; number++) {
            Elastic paper = new Elastic(Chance.of(1, number));

            assertThat(shift(paper, new Stroke.Point(0, 0))).isNotEqualTo(shift(paper, new Stroke.Point(1, 1)));
        }
    }

    @Test
    void nothing_moves_far_and_nothing_is_torn() {
        for (int number = 0; number < 500; number++) {
            Elastic paper = new Elastic(Chance.of(1, number));
            for (double x = 0; x <= 1; x += 0.25) {
                Stroke.Point here = shift(paper, new Stroke.Point(x, 0.3));
                Stroke.Point beside = shift(paper, new Stroke.Point(x + 1e-4, 0.3));
                assertThat(Math.hypot(here.x(), here.y())).as("paper %d", number).isLessThan(0.6);
                assertThat(Math.hypot(here.x() - beside.x(), here.y() - beside.y())).as("paper %d", number).isLessThan(4e-4);
            }
        }
    }

    private static Stroke.Point shift(Elastic paper, Stroke.Point point) {
        Stroke.Point moved = paper.moved(point);
        return new Stroke.Point(moved.x() - point.x(), moved.y() - point.y());
    }
}
