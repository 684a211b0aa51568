package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KnownSetTest {

    @Test
    void loupe_s_own_set_comes_first_then_mnist_then_fashion_mnist() {
        assertThat(Arrays.stream(KnownSet.values()).map(KnownSet::id)).containsExactly("digits", "mnist", "fashion-mnist");
    }

    @Test
    void a_set_is_known_by_exactly_its_name() {
        assertThat(KnownSet.named("fashion-mnist")).contains(KnownSet.FASHION_MNIST);
        assertThat(KnownSet.named("MNIST")).isEmpty();
        assertThat(KnownSet.named("mnist ")).isEmpty();
        assertThat(KnownSet.named("")).isEmpty();
    }

    @Test
    void the_clothes_stand_in_the_order_of_their_published_labels() {
        assertThat(KnownSet.FASHION_MNIST.classNames()).containsExactly("T-shirt/top", "Trouser", "Pullover", "Dress", "Coat",
                "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot");
    }

    @Test
    void a_set_of_another_name_is_taken_for_digits() {
        assertThat(KnownSet.classNamesOf("my own")).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
                .isEqualTo(KnownSet.classNamesOf("mnist")).isEqualTo(KnownSet.DIGITS.classNames());
        assertThat(KnownSet.classNamesOf("fashion-mnist")).contains("Bag");
    }
}
