package loupe.inference;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.network.Shape;
import org.junit.jupiter.api.Test;

class CellTest {

    @Test
    void cells_and_indices_belong_together() {
        Shape pictures = new Shape.Pictures(3, 4, 5);
        assertThat(Cell.at(47, pictures)).isEqualTo(new Cell(2, 1, 2));
        for (int i = 0; i < 60; i++) {
            assertThat(Cell.at(i, pictures).index(pictures)).isEqualTo(i);
            assertThat(Cell.at(i, pictures).isIn(pictures)).isTrue();
        }
        assertThat(Cell.at(7, new Shape.Values(9))).isEqualTo(new Cell(7, 0, 0));
        assertThat(new Cell(7, 0, 0).index(new Shape.Values(9))).isEqualTo(7);
    }

    @Test
    void a_cell_outside_is_in_no_shape() {
        Shape pictures = new Shape.Pictures(3, 4, 5);
        assertThat(new Cell(3, 0, 0).isIn(pictures)).isFalse();
        assertThat(new Cell(0, 4, 0).isIn(pictures)).isFalse();
        assertThat(new Cell(0, 0, -1).isIn(pictures)).isFalse();
        assertThat(new Cell(0, 1, 0).isIn(new Shape.Values(9))).isFalse();
        assertThat(new Cell(9, 0, 0).isIn(new Shape.Values(9))).isFalse();
    }
}
