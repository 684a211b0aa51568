package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShapeTest {

    @Test
    void pictures_hold_channels_times_height_times_width_numbers() {
        Shape shape = new Shape.Pictures(50, 8, 6);

        assertThat(shape.size()).isEqualTo(2_400);
        assertThat(shape.dimensions()).containsExactly(50, 8, 6);
        assertThat(shape).hasToString("50x8x6");
    }

    @Test
    void a_list_holds_as_many_numbers_as_it_says() {
        Shape shape = new Shape.Values(800);

        assertThat(shape.size()).isEqualTo(800);
        assertThat(shape.dimensions()).containsExactly(800);
        assertThat(shape).hasToString("800");
    }

    @Test
    void words_know_one_from_many() {
        assertThat(new Shape.Pictures(1, 28, 20).inWords()).isEqualTo("1 picture of 28x20");
        assertThat(new Shape.Pictures(50, 8, 8).inWords()).isEqualTo("50 pictures of 8x8");
        assertThat(new Shape.Values(1).inWords()).isEqualTo("1 number");
        assertThat(new Shape.Values(10).inWords()).isEqualTo("a list of 10 numbers");
    }

    @Test
    void more_numbers_than_can_be_counted_do_not_become_few() {
        // 65,536 * 65,536 would be 0 in 32 bits.
        assertThatThrownBy(() -> new Shape.Pictures(65_536, 65_536, 1).size()).isInstanceOf(ArithmeticException.class);
    }
}
