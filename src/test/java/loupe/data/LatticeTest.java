package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatticeTest {

    private static final int PIXEL = 1 << Lattice.PLACES;

    @Test
    void no_place_moves_further_than_asked_for_and_neighbours_move_alike() {
        Lattice lattice = new Lattice();
        int furthest = 0;
        for (int number = 0; number < 500; number++) {
            lattice.draw(Chance.of(1, number), 3);
            for (int[] moves : new int[][] {lattice.right(), lattice.down()}) {
                for (int i = 0; i < 784; i++) {
                    furthest = Math.max(furthest, Math.abs(moves[i]));
                    if (i % 28 > 0) {
                        assertThat(Math.abs(moves[i] - moves[i - 1])).isLessThan(6 * PIXEL / 7);
                    }
                }
            }
        }

        assertThat(furthest).isBetween(2 * PIXEL, 3 * PIXEL);
    }

    @Test
    void across_and_down_are_moved_differently_and_not_all_alike() {
        Lattice lattice = new Lattice();
        lattice.draw(Chance.of(1, 1), 3);

        assertThat(lattice.right()).isNotEqualTo(lattice.down());
        assertThat(lattice.right()[0]).isNotEqualTo(lattice.right()[783]);
    }

    @Test
    void without_an_amount_it_lies_flat_and_takes_as_many_numbers() {
        Lattice lattice = new Lattice();
        Chance one = Chance.of(1, 1);
        Chance other = Chance.of(1, 1);
        lattice.draw(other, 3);
        lattice.draw(one, 0);

        assertThat(lattice.right()).containsOnly(0);
        assertThat(lattice.down()).containsOnly(0);
        assertThat(one.bits()).isEqualTo(other.bits());
    }
}
