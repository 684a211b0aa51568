package loupe.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import loupe.data.GrayImage;
import org.junit.jupiter.api.Test;

class ShiftGridTest {

    @Test
    void places_go_row_by_row_from_the_top_left() {
        assertThat(ShiftGrid.dx(0)).isEqualTo(-8);
        assertThat(ShiftGrid.dy(0)).isEqualTo(-8);
        assertThat(ShiftGrid.dx(1)).isEqualTo(-7);
        assertThat(ShiftGrid.dy(17)).isEqualTo(-7);
        assertThat(ShiftGrid.place(8, 8)).isEqualTo(288);
        assertThat(ShiftGrid.place(0, 0)).isEqualTo(144);
    }

    @Test
    void a_place_is_where_it_says_that_it_is() {
        assertThat(IntStream.range(0, ShiftGrid.COUNT)).allMatch(place -> ShiftGrid.place(ShiftGrid.dx(place), ShiftGrid.dy(place)) == place);
    }

    @Test
    void the_first_25_are_every_fourth_pixel_and_each_place_comes_once() {
        List<Integer> order = ShiftGrid.order();

        assertThat(order).hasSize(289).doesNotHaveDuplicates();
        assertThat(order.getFirst()).isEqualTo(ShiftGrid.place(0, 0));
        assertThat(order.subList(0, 25)).allMatch(place -> ShiftGrid.dx(place) % 4 == 0 && ShiftGrid.dy(place) % 4 == 0);
    }

    @Test
    void a_picture_leaves_where_one_of_its_inked_pixels_does() {
        float[] values = new float[784];
        values[3 * 28 + 10] = 1;
        values[20 * 28 + 25] = 0.09f;
        values[20 * 28 + 22] = 0.5f;
        List<Boolean> leaving = ShiftGrid.leaving(new GrayImage(28, 28, values));

        assertThat(IntStream.range(0, ShiftGrid.COUNT)).allSatisfy(place -> assertThat(leaving.get(place))
                .isEqualTo(ShiftGrid.dy(place) < -3 || ShiftGrid.dx(place) > 5 || ShiftGrid.dy(place) > 7));
    }

    @Test
    void nothing_leaves_nowhere() {
        assertThat(ShiftGrid.leaving(GrayImage.blank())).hasSize(ShiftGrid.COUNT).containsOnly(false);
    }
}
