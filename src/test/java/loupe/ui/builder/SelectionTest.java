package loupe.ui.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loupe.network.LayerPath;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final LayerPath A = LayerPath.of(0);
    private static final LayerPath B = LayerPath.of(1);
    private static final LayerPath INSIDE = LayerPath.of(1, 0);
    private static final LayerPath C = LayerPath.of(2);
    private static final List<LayerPath> ALL = List.of(A, B, INSIDE, C);

    @Test
    void control_adds_a_layer_and_takes_it_away_again() {
        Selection two = Selection.of(List.of(C)).toggled(A);
        assertThat(two.paths()).containsExactly(A, C);
        assertThat(two.lead()).contains(A);

        assertThat(two.toggled(A).paths()).containsExactly(C);
        assertThat(two.toggled(A).toggled(C)).isEqualTo(Selection.NONE);
    }

    @Test
    void shift_chooses_everything_from_the_anchor_on_in_both_directions() {
        Selection down = Selection.of(List.of(B)).upTo(C, ALL);
        assertThat(down.paths()).containsExactly(B, INSIDE, C);

        Selection up = down.upTo(A, ALL);

        assertThat(up.paths()).containsExactly(A, B);
        assertThat(up.lead()).contains(A);
    }

    @Test
    void layers_that_are_gone_are_not_chosen() {
        assertThat(Selection.of(List.of(A, C)).within(List.of(A, B)).paths()).containsExactly(A);
        assertThat(Selection.of(List.of(C)).within(List.of(A, B))).isEqualTo(Selection.NONE);
    }
}
