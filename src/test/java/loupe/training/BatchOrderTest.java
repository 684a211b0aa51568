package loupe.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BatchOrderTest {

    @Test
    void every_picture_comes_once() {
        int[] order = BatchOrder.of(1, 0, 1000);

        Arrays.sort(order);

        assertThat(order).isEqualTo(IntStream.range(0, 1000).toArray());
    }

    @Test
    void the_same_seed_and_epoch_give_the_same_order() {
        assertThat(BatchOrder.of(7, 3, 500)).isEqualTo(BatchOrder.of(7, 3, 500));
    }

    @Test
    void another_epoch_or_another_seed_gives_another_order() {
        assertThat(BatchOrder.of(7, 4, 500)).isNotEqualTo(BatchOrder.of(7, 3, 500));
        assertThat(BatchOrder.of(8, 3, 500)).isNotEqualTo(BatchOrder.of(7, 3, 500));
        assertThat(BatchOrder.of(8, 3, 500)).isNotEqualTo(BatchOrder.of(7, 4, 500));
    }

    @Test
    void no_pictures_have_no_order() {
        assertThat(BatchOrder.of(1, 0, 0)).isEmpty();
    }
}
