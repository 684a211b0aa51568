package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LayerPathTest {

    @Test
    void parameters_count_from_0_and_learners_from_1() {
        assertThat(LayerPath.of(3, 0, 2).name()).isEqualTo("3.0.2");
        assertThat(LayerPath.of(3, 0, 2)).hasToString("4.1.3");
    }

    @Test
    void a_place_knows_its_block_and_its_neighbours() {
        assertThat(LayerPath.of(3).inside(5)).isEqualTo(LayerPath.of(3, 5));
        assertThat(LayerPath.of(3, 5).at(0)).isEqualTo(LayerPath.of(3, 0));
        assertThat(LayerPath.of(3, 5).block()).containsExactly(3);
        assertThat(LayerPath.of(3, 5).index()).isEqualTo(5);
        assertThat(LayerPath.of(3, 5).depth()).isEqualTo(1);
        assertThat(LayerPath.of(3, 5).within(LayerPath.of(3))).isTrue();
        assertThat(LayerPath.of(35).within(LayerPath.of(3))).isFalse();
    }

    @Test
    void blocks_stand_before_what_is_inside_and_numbers_in_their_order() {
        assertThat(Stream.of(LayerPath.of(10), LayerPath.of(2, 1), LayerPath.of(3), LayerPath.of(2)).sorted())
                .containsExactly(LayerPath.of(2), LayerPath.of(2, 1), LayerPath.of(3), LayerPath.of(10));
    }

    @Test
    void a_place_moves_with_what_is_put_before_it_in_a_block_around_it() {
        assertThat(LayerPath.of(3, 1).shifted(List.of(), 2, 2)).isEqualTo(LayerPath.of(5, 1));
        assertThat(LayerPath.of(3, 1).shifted(List.of(), 4, 2)).isEqualTo(LayerPath.of(3, 1));
        assertThat(LayerPath.of(3, 1).shifted(List.of(3), 0, -1)).isEqualTo(LayerPath.of(3, 0));
        assertThat(LayerPath.of(3, 1).shifted(List.of(4), 0, 1)).isEqualTo(LayerPath.of(3, 1));
    }

    @Test
    void nowhere_is_no_place() {
        assertThatThrownBy(() -> new LayerPath(List.of())).hasMessage("a path has at least one index");
    }
}
