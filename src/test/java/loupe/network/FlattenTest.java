package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlattenTest {

    @Test
    void pictures_become_one_list_of_all_their_numbers() {
        // 50 * 4 * 4
        assertThat(new Flatten().outputShape(new Shape.Pictures(50, 4, 4))).isEqualTo(new Shaped.Fits(new Shape.Values(800)));
        assertThat(new Flatten().outputShape(new Shape.Pictures(3, 2, 5))).isEqualTo(new Shaped.Fits(new Shape.Values(30)));
    }

    @Test
    void a_list_stays_a_list() {
        assertThat(new Flatten().outputShape(new Shape.Values(10))).isEqualTo(new Shaped.Fits(new Shape.Values(10)));
    }

    @Test
    void nothing_of_it_is_trained() {
        assertThat(new Flatten().parameters(NetworkSpec.DIGIT)).isEmpty();
        assertThat(new Flatten().text()).isEqualTo("flatten");
    }
}
